import {expect} from '@open-wc/testing';
import {publishedDeal} from '../../demo/simulator/store/published-deal.js';
import {createSimulator} from '../../demo/simulator/simulator.js';

/** Message of the frame. */
interface Report {
  readonly step: string;
  readonly body?: string;
}

/** Runs in the frame: books the first free time and reports each POST and the outcome. */
const visit = async (statusText: string): Promise<void> => {
  const report = (message: Report) => parent.postMessage(message, '*');
  const element = document.querySelector('mspecs-viewing-booker')!;
  element.addEventListener('mspecs-booking-accepted', () => report({step: 'accepted'}));
  (element as unknown as {transport: typeof fetch}).transport = async (input, init) => {
    const request = input instanceof Request ? input : new Request(input, init);
    if (request.method === 'POST') report({step: 'post', body: await request.text()});
    return new Response(request.method === 'POST' ? '{}' : statusText, {
      headers: {'content-type': 'application/json'},
    });
  };
  const find = async <Found extends HTMLElement>(selector: string): Promise<Found> => {
    for (;;) {
      const found = element.shadowRoot?.querySelector<Found>(selector);
      if (found) return found;
      await new Promise(requestAnimationFrame);
    }
  };
  (await find('form:not([inert]) [name=time]:enabled')).click();
  const typed = {firstName: 'Eva', lastName: 'Exempel', email: 'eva@example.com', phoneNumber: '0701740605'};
  await find('form.booking-form:not([hidden])');
  for (const [id, value] of Object.entries(typed)) {
    const input = await find<HTMLInputElement>(`#${id}`);
    input.value = value;
    input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  }
  (await find('button.next')).click();
};

/** Mounts a frame that may run scripts only, whose origin is `null`, and returns its reports up to the outcome. */
async function visitSandboxedFrame(scriptTag: string): Promise<readonly Report[]> {
  const {store, demoDealId, transport} = createSimulator();
  const status = await transport(`https://login.mspecs.se/v3/viewings/slot/status/${demoDealId}`);
  const deal = JSON.stringify(publishedDeal(store, demoDealId)).replaceAll('<', '\\u003c');
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.srcdoc = `<!doctype html><html lang="sv">
    <script ${scriptTag} src="${location.origin}/dist/cdn/mspecs-viewing-booker.js"></script>
    <mspecs-viewing-booker deal-id="${demoDealId}" base-url="https://login.mspecs.se" refresh-interval="0">
      <script type="application/json">${deal}</script>
    </mspecs-viewing-booker>
    <script>(${visit.toString()})(${JSON.stringify(await status.text())})</script>`;
  const reports: Report[] = [];
  const accepted = new Promise<void>((resolve) => {
    addEventListener('message', ({source, data}: MessageEvent<Report>) => {
      if (source !== frame.contentWindow) return;
      reports.push(data);
      if (data.step === 'accepted') resolve();
    });
  });
  document.body.append(frame);
  await accepted;
  frame.remove();
  return reports;
}

describe('a sandboxed frame that may run scripts only', () => {
  for (const [what, scriptTag] of [
    ['module', 'type="module"'],
    ['classic script', ''],
  ] as const) {
    it(`sends one request with the file loaded as a ${what}`, async () => {
      const reports = await visitSandboxedFrame(scriptTag);
      expect(reports.map(({step}) => step)).to.deep.equal(['post', 'accepted']);
      expect(JSON.parse(reports[0]!.body!)).to.include({firstName: 'Eva', phoneNumber: '+46701740605'});
    });
  }
});
