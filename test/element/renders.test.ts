import {expect} from '@open-wc/testing';
import {mountAtForm, type as typeText} from '../support/form.js';
import {waitForFields, fill, mountBooker, type MountedBooker} from '../support/fixture.js';
import {waitUntil} from '../support/wait-until.js';
import {listOf, mountList, serving} from '../support/list-fixture.js';
import {renderCounter} from '../support/render-counter.js';
import {createLargeFixture} from '../support/large-fixture.js';

/** Records DOM changes in the element and returns the names of the changed parts. */
function noteChanges({root}: MountedBooker) {
  const changedParts = new Set<string>();
  const note = (records: readonly MutationRecord[]) => {
    for (const {target} of records) changedParts.add(partOf(target));
  };
  const observer = new MutationObserver(note);
  observer.observe(root, {subtree: true, childList: true, attributes: true, characterData: true});
  return () => {
    note(observer.takeRecords());
    const changed = [...changedParts].sort();
    changedParts.clear();
    return changed;
  };
}

function partOf(node: Node): string {
  const element = node instanceof Element ? node : node.parentElement;
  const option = element?.closest('label.option');
  if (option) return option.querySelector('.time')!.textContent.trim();
  return element?.closest('form, .summary, [role=status]')?.className ?? 'elsewhere';
}

async function mountThousandTimes() {
  const fixture = createLargeFixture(250);
  const counter = renderCounter('heading', 'Välj en tid');
  const booker = await mountBooker(fixture, {messages: counter.messages});
  await waitUntil(() => booker.root.querySelectorAll('[name=time]:enabled').length === 1000);
  // The deferred chunk has finished: the agent's card for print, the pre-rendered form and the size of the list.
  await waitUntil(() => booker.root.querySelector('.print-only') && booker.root.querySelector('form'));
  await waitUntil(() => booker.root.querySelector<HTMLElement>('.base')?.style.cssText);
  await booker.element.updateComplete;
  return {fixture, booker, changes: noteChanges(booker), counter};
}

describe('a list of a thousand times', () => {
  it('does not rerender on an equal status', async () => {
    const {booker, changes, counter} = await mountThousandTimes();
    const before = counter.renders();
    await booker.element.refresh();
    await booker.element.updateComplete;
    expect(counter.renders() - before).to.equal(0);
    expect(changes()).to.deep.equal([]);
  });

  it('updates only the changed time', async () => {
    const {fixture, booker, changes, counter} = await mountThousandTimes();
    const before = counter.renders();
    fixture.slotViewing.slots[10]!.booked = 1;
    await booker.element.refresh();
    await booker.element.updateComplete;
    expect(counter.renders() - before).to.equal(1);
    expect(changes()).to.deep.equal(['08:30–08:33']);
  });

  it('updates only a time that became full and the number of free times', async () => {
    const {fixture, booker, changes} = await mountThousandTimes();
    fixture.slotViewing.slots[10]!.booked = 5;
    await booker.element.refresh();
    await booker.element.updateComplete;
    expect(changes()).to.deep.equal(['08:30–08:33', 'summary', 'visually-hidden']);
  });

  it('updates no time while the visitor picks another and fills in the form', async () => {
    const {booker, changes} = await mountThousandTimes();
    booker.getAllByRole('radio')[0]!.click();
    await waitForFields(booker);
    changes();
    fill(booker);
    await booker.element.updateComplete;
    expect(changes()).to.deep.equal([]);
  });
});

describe('typing', () => {
  it('does not rerender if no message changes', async () => {
    const counter = renderCounter('heading', 'Välj en tid');
    const booker = await mountAtForm({messages: counter.messages});
    const before = counter.renders();
    typeText(booker, 'Förnamn', 'Eva-Lotta');
    typeText(booker, 'E-post', 'eva@example.com');
    typeText(booker, 'Mobilnummer', '070-174 06 05');
    await booker.element.updateComplete;
    expect(counter.renders() - before).to.equal(0);
  });
});

describe('a list of viewings', () => {
  it('does not rerender on an equal answer, and updates only the changed row on another one', async () => {
    const seats = [3, 2];
    const homes = listOf(...seats.map((_, index) => ({name: `Gatan ${index}`, inHours: 24 + index})));
    const counter = renderCounter('listHeading', 'Visningar');
    const answer = () => ({
      ...homes,
      viewings: homes.viewings.map((viewing, index) => ({...viewing, seatsLeft: seats[index]})),
    });
    const list = await mountList({...serving(answer), messages: counter.messages});
    await list.findByText('3 platser kvar');
    // The deferred chunk has finished.
    await waitUntil(() => list.element.shadowRoot!.adoptedStyleSheets.length === 2);
    await list.element.updateComplete;
    const before = counter.renders();
    await list.element.refresh();
    await list.element.updateComplete;
    expect(counter.renders() - before).to.equal(0);
    const changed = new Set<string>();
    const observer = new MutationObserver((records) => {
      for (const {target} of records)
        changed.add(target.parentElement?.closest('li')?.textContent ?? 'elsewhere');
    });
    observer.observe(list.element.shadowRoot!, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    seats[1] = 1;
    await list.element.refresh();
    await list.findByText('1 plats kvar');
    observer.disconnect();
    expect(counter.renders() - before).to.equal(1);
    expect([...changed]).to.have.length(1);
    expect([...changed][0]).to.contain('Gatan 1');
  });
});
