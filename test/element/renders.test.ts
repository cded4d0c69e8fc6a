import {expect} from '@open-wc/testing';
import {mountAtForm, type as typeText} from '../support/form.js';
import {waitForFields, fill, mountBooker, type MountedBooker} from '../support/fixture.js';
import {waitUntil} from '../support/wait-until.js';
import {createLargeFixture} from '../support/large-fixture.js';

/** Counts how often the element renders: it asks for this text once each time. */
function renderCounter() {
  let renders = 0;
  return {
    messages: {
      get heading() {
        renders += 1;
        return 'Välj en tid';
      },
    },
    renders: () => renders,
  };
}

/** Notes what changes in the element's DOM, and tells the names of what it was in. */
function noteChanges({root}: MountedBooker) {
  const places = new Set<string>();
  const note = (records: readonly MutationRecord[]) => {
    for (const {target} of records) places.add(placeOf(target));
  };
  const observer = new MutationObserver(note);
  observer.observe(root, {subtree: true, childList: true, attributes: true, characterData: true});
  return () => {
    note(observer.takeRecords());
    const changed = [...places].sort();
    places.clear();
    return changed;
  };
}

function placeOf(node: Node): string {
  const element = node instanceof Element ? node : node.parentElement;
  const option = element?.closest('label.option');
  if (option) return option.querySelector('.time')!.textContent.trim();
  return element?.closest('form, .summary, [role=status]')?.className ?? 'elsewhere';
}

async function visitThousand() {
  const fixture = createLargeFixture(250);
  const counter = renderCounter();
  const booker = await mountBooker(fixture, {messages: counter.messages});
  await waitUntil(() => booker.root.querySelectorAll('[name=time]:enabled').length === 1000);
  // What comes after the times: the rest of the look, how long the list is, the broker's card for a printout, and the form, out of
  // sight.
  await waitUntil(() => booker.element.shadowRoot!.adoptedStyleSheets.length === 4);
  await waitUntil(() => booker.root.querySelector<HTMLElement>('.base')?.style.cssText);
  await booker.element.updateComplete;
  return {fixture, booker, changes: noteChanges(booker), counter};
}

describe('of a thousand times', () => {
  it('none is rendered again where the answer is the same', async () => {
    const {booker, changes, counter} = await visitThousand();
    const before = counter.renders();
    await booker.element.refresh();
    await booker.element.updateComplete;
    expect(counter.renders() - before).to.equal(0);
    expect(changes()).to.deep.equal([]);
  });

  it('the one that changed is touched, and no other', async () => {
    const {fixture, booker, changes, counter} = await visitThousand();
    const before = counter.renders();
    fixture.slotViewing.slots[10]!.booked = 1;
    await booker.element.refresh();
    await booker.element.updateComplete;
    expect(counter.renders() - before).to.equal(1);
    expect(changes()).to.deep.equal(['08:30–08:33']);
  });

  it('the one that became full is touched, and what says how many are free', async () => {
    const {fixture, booker, changes} = await visitThousand();
    fixture.slotViewing.slots[10]!.booked = 5;
    await booker.element.refresh();
    await booker.element.updateComplete;
    expect(changes()).to.deep.equal(['08:30–08:33', 'summary', 'unseen']);
  });

  it('none is touched while another is picked and the form filled in', async () => {
    const {booker, changes} = await visitThousand();
    booker.getAllByRole('radio')[0]!.click();
    await waitForFields(booker);
    changes();
    fill(booker);
    await booker.element.updateComplete;
    expect(changes()).to.deep.equal([]);
  });
});

describe('typing', () => {
  it('renders nothing where there is nothing to say of it', async () => {
    const counter = renderCounter();
    const booker = await mountAtForm({messages: counter.messages});
    const before = counter.renders();
    typeText(booker, 'Förnamn', 'Eva-Lotta');
    typeText(booker, 'E-post', 'eva@example.com');
    typeText(booker, 'Mobilnummer', '070-174 06 05');
    await booker.element.updateComplete;
    expect(counter.renders() - before).to.equal(0);
  });
});
