import {expect} from '@open-wc/testing';
import {expectAccessible} from '../../support/expect-accessible.js';
import {fill, pick, type MountedBooker} from '../../support/fixture.js';
import {send, thanks, typed} from '../../support/form.js';
import {
  hcaptchaWidget,
  otherWidget,
  removeWidgetScripts,
  turnstileWidget,
  waitForWidget,
  type Widget,
} from '../../support/captcha-widgets.js';
import {createVerifiedHome} from '../../support/verified-proxy.js';
import {waitUntil} from '../../support/wait-until.js';

const missing = 'Gör klart kontrollen här ovanför och skicka sedan igen.';
const refused = 'Kontrollen gick inte igenom, så inget har skickats. Gör om den och skicka igen.';

type Home = ReturnType<typeof createVerifiedHome>;

/** Opens the form with a captcha in the slot, and fills it in. */
async function fillForm(home: Home, widget: Widget): Promise<MountedBooker> {
  const booker = await home.mount();
  booker.element.append(widget.element);
  await pick(booker, /^12:00/);
  await waitForWidget(widget);
  fill(booker);
  return booker;
}

const sentAnswers = (home: Home) => home.posts().map(({headers}) => headers.get('x-captcha'));

describe('a captcha in the slot "verification"', () => {
  afterEach(removeWidgetScripts);

  const services = [
    {name: 'Turnstile', secret: {turnstileSecret: 'secret'}, create: turnstileWidget},
    {name: 'hCaptcha', secret: {hcaptchaSecret: 'secret'}, create: hcaptchaWidget},
  ];
  for (const {name, secret, create} of services) {
    it(`stands above the send button and sends its answer (${name})`, async () => {
      const home = createVerifiedHome(secret);
      const widget = create();
      const booker = await fillForm(home, widget);
      const button = booker.getByRole('button', {name: 'Skicka förfrågan'});
      const slot = widget.element.assignedSlot!;
      expect(slot.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.above(0);
      widget.solve();
      send(booker);
      await thanks(booker);
      expect(sentAnswers(home)).to.have.length(1);
      expect(home.mails()).to.have.length(1);
    });

    it(`says that its answer is missing, and nothing is lost (${name})`, async () => {
      const home = createVerifiedHome(secret);
      const widget = create();
      const booker = await fillForm(home, widget);
      send(booker);
      const problem = await booker.findByText(missing);
      await waitUntil(() => booker.focused() === problem);
      expect(home.posts()).to.have.length(0);
      expect(typed(booker)).to.equal('eva@example.com');
      widget.solve();
      send(booker);
      await thanks(booker);
      expect(booker.queryByText(missing)).to.equal(null);
      expect(home.mails()).to.have.length(1);
    });

    it(`is reset after a refusal and can be solved again (${name})`, async () => {
      const home = createVerifiedHome(secret);
      const widget = create();
      const booker = await fillForm(home, widget);
      const reasons: string[] = [];
      booker.element.addEventListener('mspecs-booking-failed', ({reason}) => reasons.push(reason));
      widget.element.querySelectorAll('input,textarea').forEach((control) => {
        (control as HTMLInputElement).value = 'guessed';
      });
      send(booker);
      const problem = await booker.findByText(refused);
      await waitUntil(() => booker.focused() === problem);
      expect(widget.resets()).to.equal(1);
      expect(reasons).to.deep.equal(['invalid']);
      expect(typed(booker)).to.equal('eva@example.com');
      send(booker);
      await booker.findByText(missing);
      widget.solve();
      send(booker);
      await thanks(booker);
      expect(home.mails()).to.have.length(1);
    });

    it(`is reset after a request, because its answer is used (${name})`, async () => {
      const home = createVerifiedHome(secret);
      const widget = create();
      const booker = await fillForm(home, widget);
      widget.solve();
      send(booker);
      await thanks(booker);
      expect(widget.resets()).to.equal(1);
    });
  }

  it('is not reset if nothing was sent', async () => {
    const home = createVerifiedHome({turnstileSecret: 'secret', altchaKey: 'a-key-for-the-tests'}, ({url}) =>
      url.endsWith('/challenge') ? Promise.resolve(new Response('', {status: 503})) : undefined,
    );
    const widget = turnstileWidget();
    const booker = await fillForm(home, widget);
    widget.solve();
    send(booker);
    await booker.findByText(/gick inte att skicka just nu/);
    expect(widget.resets()).to.equal(0);
  });

  it('sends both answers if the proxy has challenges too', async () => {
    const home = createVerifiedHome({turnstileSecret: 'secret', altchaKey: 'a-key-for-the-tests'});
    const widget = turnstileWidget();
    const booker = await fillForm(home, widget);
    widget.solve();
    send(booker);
    await thanks(booker);
    expect(home.posts()).to.have.length(1);
  });

  it('may be any other one, which the page resets when a request failed', async () => {
    const home = createVerifiedHome({verify: ({headers}) => headers.get('x-captcha') === 'right'});
    const widget = otherWidget();
    const booker = await fillForm(home, widget);
    const control = widget.element.querySelector('input')!;
    booker.element.addEventListener('mspecs-booking-failed', () => (control.value = 'right'));
    control.value = 'wrong';
    send(booker);
    await booker.findByText(refused);
    send(booker);
    await thanks(booker);
    expect(sentAnswers(home)).to.deep.equal(['wrong', 'right']);
  });

  it('has its message in the language of the page', async () => {
    const home = createVerifiedHome({turnstileSecret: 'secret'});
    const booker = await fillForm(home, turnstileWidget());
    send(booker);
    await booker.findByText(missing);
    booker.element.lang = 'en';
    await booker.findByText('Complete the check above, then send again.');
    booker.element.messages = {captchaMissing: 'Please tick the box.'};
    await booker.findByText('Please tick the box.');
  });

  it('has an accessible message', async () => {
    const home = createVerifiedHome({turnstileSecret: 'secret'});
    const booker = await fillForm(home, turnstileWidget());
    send(booker);
    await booker.findByText(missing);
    await expectAccessible(booker.element);
  });
});
