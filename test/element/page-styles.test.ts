import {expect, fixture, html} from '@open-wc/testing';
import {openHouse, visit} from '../support/fixture.js';
import {waitUntil} from '../support/wait-until.js';

/** The element inside a box with these styles. */
async function inside(style: string) {
  const guest = await visit(openHouse());
  const box = await fixture<HTMLElement>(html`<div style=${style}></div>`);
  box.append(guest.element);
  return {box, ...guest, time: await guest.findByText('12:00–12:15')};
}

describe('styles of the page', () => {
  it('that do not wrap texts, or indent them, end at the element', async () => {
    const {time} = await inside('white-space: nowrap; text-indent: -9999px; overflow-wrap: normal');
    const {whiteSpace, textIndent, overflowWrap} = getComputedStyle(time);
    expect([whiteSpace, textIndent, overflowWrap]).to.deep.equal(['normal', '0px', 'anywhere']);
  });

  it('that put it in a row leave it as wide as its texts', async () => {
    const {element, time} = await inside('display: flex; inline-size: 600px');
    expect(element.getBoundingClientRect().width).to.be.greaterThan(150);
    expect(time.getBoundingClientRect().width).to.be.lessThan(element.getBoundingClientRect().width);
  });

  it('that forbid to select texts let the visitor write', async () => {
    const {findByRole, findByLabelText} = await inside('user-select: none; -webkit-user-select: none');
    (await findByRole('radio', {name: /^12:00/})).click();
    const input = await findByLabelText<HTMLInputElement>('Förnamn');
    await waitUntil(() => input.matches(':focus'));
    // Nothing else types in all engines as a visitor does.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand('insertText', false, 'Eva');
    expect(input.value).to.equal('Eva');
  });
});
