import {expect} from '@open-wc/testing';
import {isVisible} from '../../support/is-visible.js';
import {createFixture, fill, holdRequests, posts, type MountedBooker} from '../../support/fixture.js';
import {mountAtForm, send, thanks, typed} from '../../support/form.js';
import {waitUntil} from '../../support/wait-until.js';

/** Presses a key in a field; returns false if the element prevents its default action. */
const press = (field: HTMLElement, key: string): boolean =>
  field.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, composed: true}));

const timesAreVisible = (booker: MountedBooker) => isVisible(booker.queryByRole('radio', {name: /^12:00/}));

describe('Enter in a field', () => {
  it('moves to the next empty field', async () => {
    const booker = await mountAtForm();
    fill(booker, {Efternamn: 'Exempel'});
    expect(press(booker.getByLabelText('Förnamn'), 'Enter')).to.equal(false);
    expect(booker.focused()?.id).to.equal('email');
    expect(booker.root.querySelectorAll('[aria-invalid]')).to.have.length(0);
  });

  it('sends if no empty field follows', async () => {
    const booker = await mountAtForm();
    fill(booker);
    expect(press(booker.getByLabelText('Förnamn'), 'Enter')).to.equal(true);
  });

  it('is labeled on the keyboard of a phone', async () => {
    const booker = await mountAtForm();
    const hints = [...booker.root.querySelectorAll<HTMLInputElement>('.field input')];
    expect(hints.map((input) => input.getAttribute('enterkeyhint'))).to.deep.equal([
      'next',
      'next',
      'next',
      'send',
    ]);
  });
});

describe('an input method', () => {
  /** Presses a key as Safari does when it ends a composition. */
  const pressAfterComposition = (field: HTMLElement, key: string): boolean =>
    field.dispatchEvent(
      new KeyboardEvent('keydown', {key, keyCode: 229, bubbles: true, cancelable: true, composed: true}),
    );

  it('confirms a word with Enter, which does not move to the next field', async () => {
    const booker = await mountAtForm();
    expect(pressAfterComposition(booker.getByLabelText('Förnamn'), 'Enter')).to.equal(true);
    expect(booker.focused()?.id).to.equal('firstName');
  });

  it('discards a word with Escape, which does not leave the form', async () => {
    const booker = await mountAtForm();
    expect(pressAfterComposition(booker.getByLabelText('Förnamn'), 'Escape')).to.equal(true);
    await booker.element.updateComplete;
    expect(isVisible(booker.getByLabelText('Förnamn'))).to.equal(true);
  });
});

describe('Escape', () => {
  it('returns to the times and keeps what was typed', async () => {
    const booker = await mountAtForm();
    fill(booker);
    press(booker.getByLabelText('E-post'), 'Escape');
    await waitUntil(() => timesAreVisible(booker));
    expect(typed(booker)).to.equal('eva@example.com');
  });

  it('does nothing while the request is sent', async () => {
    const fixture = createFixture();
    const {transport, release} = holdRequests(fixture);
    const booker = await mountAtForm({transport}, fixture);
    fill(booker);
    send(booker);
    await booker.findByRole('button', {name: 'Skickar …'});
    press(booker.getByLabelText('E-post'), 'Escape');
    release();
    await thanks(booker);
    expect(posts(fixture)).to.have.length(1);
  });
});

describe('the back gesture', () => {
  const watchers: {onclose?: () => void; isDestroyed: boolean}[] = [];
  const original = Object.getOwnPropertyDescriptor(globalThis, 'CloseWatcher');

  before(() => {
    class FakeCloseWatcher {
      isDestroyed = false;
      constructor() {
        watchers.push(this);
      }
      destroy() {
        this.isDestroyed = true;
      }
    }
    Object.defineProperty(globalThis, 'CloseWatcher', {value: FakeCloseWatcher, configurable: true});
  });

  after(() => {
    Reflect.deleteProperty(globalThis, 'CloseWatcher');
    if (original) Object.defineProperty(globalThis, 'CloseWatcher', original);
  });

  beforeEach(() => {
    watchers.length = 0;
  });

  it('returns to the times and keeps what was typed', async () => {
    const booker = await mountAtForm();
    fill(booker);
    expect(watchers).to.have.length(1);
    watchers[0]?.onclose?.();
    await waitUntil(() => timesAreVisible(booker));
    expect(typed(booker)).to.equal('eva@example.com');
  });

  it('belongs to the browser again once the visitor has left the form', async () => {
    const booker = await mountAtForm();
    booker.getByRole('button', {name: 'Byt tid'}).click();
    await waitUntil(() => timesAreVisible(booker));
    expect(watchers.map(({isDestroyed}) => isDestroyed)).to.deep.equal([true]);
  });

  it('belongs to the browser again once the element has left the page', async () => {
    const booker = await mountAtForm();
    booker.element.remove();
    expect(watchers.map(({isDestroyed}) => isDestroyed)).to.deep.equal([true]);
  });
});
