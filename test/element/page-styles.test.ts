import {expect, fixture as render, html} from '@open-wc/testing';
import {createFixture, mountBooker} from '../support/fixture.js';
import {waitUntil} from '../support/wait-until.js';

/** Mounts the element inside a box with these styles. */
async function inside(style: string) {
  const booker = await mountBooker(createFixture());
  const box = await render<HTMLElement>(html`<div style=${style}></div>`);
  box.append(booker.element);
  return {box, ...booker, time: await booker.findByText('12:00–12:15')};
}

describe('page styles', () => {
  it('do not apply nowrap or indentation to texts in the element', async () => {
    const {time} = await inside('white-space: nowrap; text-indent: -9999px; overflow-wrap: normal');
    const {whiteSpace, textIndent, overflowWrap} = getComputedStyle(time);
    expect([whiteSpace, textIndent, overflowWrap]).to.deep.equal(['normal', '0px', 'anywhere']);
  });

  it('keep the element as wide as its texts in a flex row', async () => {
    const {element, time} = await inside('display: flex; inline-size: 600px');
    expect(element.getBoundingClientRect().width).to.be.greaterThan(100);
    expect(time.getBoundingClientRect().width).to.be.lessThan(element.getBoundingClientRect().width);
  });

  it('keep the element as wide as a time in a table cell beside a long text', async () => {
    const {box, element} = await inside('display: table; inline-size: 600px');
    const cell = document.createElement('div');
    Object.assign(cell.style, {display: 'table-cell', inlineSize: '100%'});
    cell.textContent = 'En lång text. '.repeat(100);
    box.append(cell);
    expect(element.getBoundingClientRect().width).to.be.at.least(160);
  });

  it('let the visitor type despite user-select: none', async () => {
    const {findByRole, findByLabelText} = await inside('user-select: none; -webkit-user-select: none');
    (await findByRole('radio', {name: /^12:00/})).click();
    const input = await findByLabelText<HTMLInputElement>('Förnamn');
    await waitUntil(() => input.matches(':focus'));
    // Only `execCommand` types in all engines as a visitor does.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand('insertText', false, 'Eva');
    expect(input.value).to.equal('Eva');
  });
});
