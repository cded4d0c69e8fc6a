import {expect} from '@open-wc/testing';
import {expectAccessible} from '../../support/expect-accessible.js';
import {
  createFixture,
  eva,
  fill,
  mountBooker,
  pick,
  type MountedBooker,
  type Setup,
} from '../../support/fixture.js';
import {announcement, send, thanks} from '../../support/form.js';
import {waitUntil} from '../../support/wait-until.js';

/** Replaces a property of the navigator until the test ends. */
function stub(name: 'share' | 'clipboard', value: unknown): void {
  Object.defineProperty(navigator, name, {value, configurable: true});
}

const failing = (name: string) => () => Promise.reject(new DOMException('no', name));

/** Requests the first time and returns the share button. */
async function mountAtOutcome(setup: Setup = {}): Promise<{booker: MountedBooker; slotId: string}> {
  const home = createFixture();
  const booker = await mountBooker(home, {deepLink: true, ...setup});
  await pick(booker, /^12:00/);
  fill(booker);
  send(booker);
  await thanks(booker);
  return {booker, slotId: home.slotViewing.slots[0]!.id};
}

const shareButton = ({findByRole}: MountedBooker, name = 'Dela tiden') => findByRole('button', {name});

describe('sharing a requested time', () => {
  const url = location.href;
  afterEach(() => {
    history.replaceState(null, '', url);
    Reflect.deleteProperty(navigator, 'share');
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('opens the share sheet of the device with a link that opens the time', async () => {
    const shared: ShareData[] = [];
    stub('share', (data: ShareData) => Promise.resolve(shared.push(data)));
    history.replaceState(null, '', '?id=7&email=eva%40example.com&tel=%2B46701740605&name=Eva#kontakt');
    const {booker, slotId} = await mountAtOutcome();
    await expectAccessible(booker.element);
    (await shareButton(booker)).click();
    await waitUntil(() => shared.length);
    const [data] = shared;
    const expected = new URL(location.href);
    expected.search = '?id=7';
    expected.hash = `#slot=${slotId}`;
    expect(data?.url).to.equal(expected.href);
    expect(data?.text).to.match(/^Visning lördag 14 juni kl\..12:00–12:15.*, Råsundavägen 4/);
    for (const detail of Object.values(eva)) expect(JSON.stringify(data)).not.to.include(detail);
  });

  it('copies the link if the device has no share sheet, and announces it each time', async () => {
    const copied: string[] = [];
    stub('share', undefined);
    stub('clipboard', {writeText: (text: string) => Promise.resolve(copied.push(text))});
    const {booker, slotId} = await mountAtOutcome();
    for (const count of [1, 2]) {
      const button = await shareButton(booker);
      button.focus();
      button.click();
      await waitUntil(() => copied.length === count);
      await waitUntil(() => announcement(booker) === 'Länken är kopierad.');
      expect(booker.focused() === button).to.equal(true);
      booker.root.querySelector('[role=status]')!.textContent = '';
    }
    expect(copied[0]).to.match(new RegExp(`#slot=${slotId}$`));
    await expectAccessible(booker.element);
  });

  it('shows the link selected in a field if it cannot be copied', async () => {
    stub('share', failing('NotAllowedError'));
    stub('clipboard', {writeText: failing('NotAllowedError')});
    const {booker, slotId} = await mountAtOutcome();
    (await shareButton(booker)).click();
    const field = await booker.findByLabelText<HTMLInputElement>('Länk till tiden');
    await waitUntil(() => booker.focused() === field);
    expect(field.readOnly).to.equal(true);
    expect(field.value).to.match(new RegExp(`#slot=${slotId}$`));
    expect(field.selectionEnd).to.equal(field.value.length);
    await expectAccessible(booker.element);
  });

  it('does nothing more if the visitor closes the share sheet', async () => {
    const copied: string[] = [];
    let calls = 0;
    stub('share', () => {
      calls++;
      return failing('AbortError')();
    });
    stub('clipboard', {writeText: (text: string) => Promise.resolve(copied.push(text))});
    const {booker} = await mountAtOutcome();
    (await shareButton(booker)).click();
    await waitUntil(() => calls);
    await booker.element.updateComplete;
    expect(copied).to.be.empty;
    expect(booker.queryByLabelText('Länk till tiden') === null).to.equal(true);
  });

  it('is in the language of the element, and the page can override its text', async () => {
    const {booker} = await mountAtOutcome({messages: {shareTime: 'Tipsa en vän'}});
    await shareButton(booker, 'Tipsa en vän');
    booker.element.messages = {};
    booker.element.lang = 'en';
    await shareButton(booker, 'Share this time');
  });

  it('is not offered without deep-link, or on a page that keeps its route in the hash', async () => {
    for (const [hash, deepLink] of [
      ['#', false],
      ['#/hem/7', true],
    ] as const) {
      history.replaceState(null, '', hash);
      const {booker} = await mountAtOutcome({deepLink});
      await booker.element.refresh();
      expect(booker.queryByRole('button', {name: 'Dela tiden'}) === null, hash).to.equal(true);
      booker.element.remove();
    }
  });
});
