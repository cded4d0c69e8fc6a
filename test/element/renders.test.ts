import {expect} from '@open-wc/testing';
import {atForm, type as typeText} from '../support/form.js';
import {atFields, fill, visit, type Visit} from '../support/fixture.js';
import {waitUntil} from '../support/wait-until.js';
import {largeHouse} from '../support/large-fixture.js';

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
function noteChanges({root}: Visit) {
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
  const house = largeHouse(250);
  const counter = renderCounter();
  const guest = await visit(house, {messages: counter.messages});
  await waitUntil(() => guest.root.querySelectorAll('[name=time]:enabled').length === 1000);
  // What comes after the times: the rest of the look, how long the list is, the broker's card for a printout, and the form, out of
  // sight.
  await waitUntil(() => guest.element.shadowRoot!.adoptedStyleSheets.length === 4);
  await waitUntil(() => guest.root.querySelector<HTMLElement>('.booker')?.style.cssText);
  await guest.element.updateComplete;
  return {house, guest, changes: noteChanges(guest), counter};
}

describe('of a thousand times', () => {
  it('none is rendered again where the answer is the same', async () => {
    const {guest, changes, counter} = await visitThousand();
    const before = counter.renders();
    await guest.element.refresh();
    await guest.element.updateComplete;
    expect(counter.renders() - before).to.equal(0);
    expect(changes()).to.deep.equal([]);
  });

  it('the one that changed is touched, and no other', async () => {
    const {house, guest, changes, counter} = await visitThousand();
    const before = counter.renders();
    house.cut.slots[10]!.booked = 1;
    await guest.element.refresh();
    await guest.element.updateComplete;
    expect(counter.renders() - before).to.equal(1);
    expect(changes()).to.deep.equal(['08:30–08:33']);
  });

  it('the one that became full is touched, and what says how many are free', async () => {
    const {house, guest, changes} = await visitThousand();
    house.cut.slots[10]!.booked = 5;
    await guest.element.refresh();
    await guest.element.updateComplete;
    expect(changes()).to.deep.equal(['08:30–08:33', 'summary', 'unseen']);
  });

  it('none is touched while another is picked and the form filled in', async () => {
    const {guest, changes} = await visitThousand();
    guest.getAllByRole('radio')[0]!.click();
    await atFields(guest);
    changes();
    fill(guest);
    await guest.element.updateComplete;
    expect(changes()).to.deep.equal([]);
  });
});

describe('typing', () => {
  it('renders nothing where there is nothing to say of it', async () => {
    const counter = renderCounter();
    const guest = await atForm({messages: counter.messages});
    const before = counter.renders();
    typeText(guest, 'Förnamn', 'Eva-Lotta');
    typeText(guest, 'E-post', 'eva@example.com');
    typeText(guest, 'Mobilnummer', '070-174 06 05');
    await guest.element.updateComplete;
    expect(counter.renders() - before).to.equal(0);
  });
});
