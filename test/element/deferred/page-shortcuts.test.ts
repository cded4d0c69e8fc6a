import {expect} from '@open-wc/testing';
import {createFixture, mountBooker} from '../../support/fixture.js';
import {mountAtForm} from '../../support/form.js';
import {waitUntil} from '../../support/wait-until.js';

const keyEvents = ['keydown', 'keypress', 'keyup'] as const;
type KeyEvent = (typeof keyEvents)[number];

const fire = (target: Element, type: KeyEvent, key: string, modifiers: KeyboardEventInit = {}): boolean =>
  target.dispatchEvent(
    new KeyboardEvent(type, {key, code: key, bubbles: true, cancelable: true, composed: true, ...modifiers}),
  );

/** Presses and releases a key. */
function press(target: Element, key: string, modifiers: KeyboardEventInit = {}): void {
  for (const type of keyEvents) fire(target, type, key, modifiers);
}

/** Records the keyboard events that reach the page. */
function recordKeys(): readonly string[] {
  const keys: string[] = [];
  const record = ({type, key}: KeyboardEvent) => keys.push(`${type} ${key}`);
  for (const type of keyEvents) document.addEventListener(type, record);
  stopRecording = () => {
    for (const type of keyEvents) document.removeEventListener(type, record);
  };
  return keys;
}
let stopRecording = (): void => undefined;
afterEach(() => stopRecording());

describe('shortcuts of the page', () => {
  it('do not see typing, arrows and Enter in a field', async () => {
    const field = (await mountAtForm()).getByLabelText('Förnamn');
    const keys = recordKeys();
    for (const key of [
      'x',
      'Å',
      '/',
      ' ',
      'ArrowLeft',
      'ArrowDown',
      'Home',
      'PageDown',
      'Backspace',
      'Enter',
      'Process',
    ])
      press(field, key);
    press(field, 'X', {shiftKey: true});
    expect(keys).to.deep.equal([]);
  });

  it('do not see arrows and the space bar on a time', async () => {
    const booker = await mountBooker(createFixture());
    const time = await booker.findByRole('radio', {name: /^12:15/});
    await waitUntil(() => {
      const keys = recordKeys();
      press(time, 'ArrowRight');
      stopRecording();
      return keys.length === 0;
    });
    const keys = recordKeys();
    press(time, ' ');
    expect(keys).to.deep.equal([]);
  });

  it('see Escape, Tab, function keys and modifiers', async () => {
    const field = (await mountAtForm()).getByLabelText('Förnamn');
    const keys = recordKeys();
    for (const key of ['Tab', 'F1', 'Shift', 'Control', 'AltGraph', 'Meta', 'Escape']) press(field, key);
    expect(keys.filter((each) => each.startsWith('keydown'))).to.deep.equal([
      'keydown Tab',
      'keydown F1',
      'keydown Shift',
      'keydown Control',
      'keydown AltGraph',
      'keydown Meta',
      'keydown Escape',
    ]);
    expect(keys).to.have.length(21);
  });

  for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) {
    it(`see combinations with ${modifier}, with the release of the key`, async () => {
      const field = (await mountAtForm()).getByLabelText('Förnamn');
      const keys = recordKeys();
      fire(field, 'keydown', 'k', {[modifier]: true});
      // The modifier was released first.
      fire(field, 'keyup', 'k');
      expect(keys).to.deep.equal(['keydown k', 'keyup k']);
    });
  }

  it('see the release of a key that was pressed outside, such as the one that moved the focus here', async () => {
    const field = (await mountAtForm()).getByLabelText('Förnamn');
    press(field, 'Enter');
    const keys = recordKeys();
    fire(document.body, 'keydown', 'Enter');
    fire(field, 'keyup', 'Enter');
    expect(keys).to.deep.equal(['keydown Enter', 'keyup Enter']);
  });

  it("see keys in the page's own children of the element", async () => {
    const {element} = await mountAtForm();
    const input = document.createElement('input');
    element.append(input);
    const keys = recordKeys();
    press(input, 'x');
    expect(keys).to.deep.equal(['keydown x', 'keypress x', 'keyup x']);
  });

  it('recognize a field by isContentEditable while the event is captured', async () => {
    const {element, getByLabelText, getByRole} = await mountAtForm();
    const isEditable = () =>
      element.isContentEditable && (document.activeElement as HTMLElement).isContentEditable;
    getByLabelText('E-post').focus();
    expect(isEditable()).to.equal(true);
    getByRole('button', {name: /^Skicka/}).focus();
    expect(isEditable()).to.equal(false);
  });

  it('leave the keys of the form working', async () => {
    const {getByLabelText, focused} = await mountAtForm();
    press(getByLabelText('Förnamn'), 'Enter');
    expect(focused()?.id).to.equal('lastName');
  });

  it('survive events without a key, which autofill sends', async () => {
    const field = (await mountAtForm()).getByLabelText('Förnamn');
    expect(field.dispatchEvent(new Event('keydown', {bubbles: true, composed: true}))).to.equal(true);
  });
});
