import {expect, fixture as render, html} from '@open-wc/testing';
import {createFixture, mountBooker, pick} from '../support/fixture.js';
import {mountAtForm} from '../support/form.js';
import {waitUntil} from '../support/wait-until.js';

/** Mounts the element inside a box with these styles. */
async function inside(style: string) {
  const booker = await mountBooker(createFixture());
  const box = await render<HTMLElement>(html`<div style=${style}></div>`);
  box.append(booker.element);
  return {box, ...booker, time: await booker.findByText('12:00–12:15')};
}

/** Adds a stylesheet to the page for the current test. */
function addStyles(css: string): void {
  const style = document.createElement('style');
  style.className = 'of-test';
  style.textContent = css;
  document.head.append(style);
}
afterEach(() => document.querySelectorAll('.of-test').forEach((style) => style.remove()));

/** Height of an element, its minimum being compared in whole pixels. */
const heightOf = (element: Element): number => Math.round(element.getBoundingClientRect().height);

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

  it('keep the texts readable in a container without a font size', async () => {
    const {element, time} = await inside('font-size: 0');
    const sizes = [time, element.shadowRoot?.querySelector('h2')].map((text) =>
      Number.parseFloat(getComputedStyle(text as Element).fontSize),
    );
    expect(Math.min(...sizes)).to.be.at.least(10);
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

  it('do not apply uppercase, alignment, hyphens or line height to texts in the element', async () => {
    addStyles(`* {
      text-transform: uppercase; text-align: right; hyphens: auto; word-break: break-all; line-height: 0.8;
    }`);
    const {getByLabelText} = await mountAtForm();
    const field = getByLabelText('Förnamn').closest('.field')!;
    const {textTransform, textAlign, hyphens, wordBreak, lineHeight, fontSize} = getComputedStyle(field);
    expect([textTransform, textAlign, hyphens, wordBreak]).to.deep.equal([
      'none',
      'start',
      'manual',
      'normal',
    ]);
    expect(parseFloat(lineHeight)).to.be.closeTo(1.5 * parseFloat(fontSize), 0.5);
  });

  it('apply letter and word spacing to texts in the element, but do not split Arabic words', async () => {
    addStyles('* { letter-spacing: 2px; word-spacing: 4px; }');
    const swedish = await mountAtForm();
    const {letterSpacing, wordSpacing} = getComputedStyle(swedish.getByText('Förnamn'));
    expect([letterSpacing, wordSpacing]).to.deep.equal(['2px', '4px']);
    const arabic = await mountBooker(createFixture(), {lang: 'ar'});
    const spacing = () =>
      getComputedStyle(arabic.root.querySelector('.time') ?? arabic.element).letterSpacing;
    await waitUntil(() => ['normal', '0px'].includes(spacing()));
  });

  it('draw no frame around the element while it has the focus', async () => {
    addStyles(
      '*:focus, *:focus-within { outline: 2px solid black !important; box-shadow: 0 0 0 4px red !important; }',
    );
    const {element, getByLabelText} = await mountAtForm();
    expect(element.matches(':focus-within')).to.equal(true);
    const {outlineStyle, boxShadow} = getComputedStyle(element);
    expect(outlineStyle).to.equal('none');
    expect(boxShadow).to.match(/^(none|rgba\(0, 0, 0, 0\) 0px 0px 0px 0px)$/);
    expect(getComputedStyle(getByLabelText('Förnamn')).outlineStyle).to.equal('solid');
  });

  it('keep a shadow of the element itself while it has the focus', async () => {
    addStyles('mspecs-viewing-booker { box-shadow: rgb(0, 0, 0) 0px 1px 4px 0px; }');
    const {element} = await mountAtForm();
    expect(getComputedStyle(element).boxShadow).to.equal('rgb(0, 0, 0) 0px 1px 4px 0px');
  });

  const rootSizes: readonly [html: string, body: string][] = [
    ['50%', 'medium'],
    ['62.5%', '1.6rem'],
    ['62.5%', 'medium'],
    ['62.5%', '1rem'],
    ['100%', '1rem'],
    ['200%', '1rem'],
  ];
  for (const [root, body] of rootSizes) {
    it(`keep targets of 44 px and fields of 16 px: html ${root}, body ${body}`, async () => {
      addStyles(
        `html { font-size: ${root} } body { font-size: ${body} } mspecs-viewing-booker { inline-size: 358px }`,
      );
      const booker = await mountBooker(createFixture(), {consentRequired: true});
      booker.element.style.setProperty('--mspecs-density', '0.8');
      const time = (await booker.findByText('12:00–12:15')).closest('label')!;
      expect(heightOf(time)).to.be.at.least(44);
      await pick(booker, /^12:00/);
      const fields = [...booker.root.querySelectorAll<HTMLInputElement>('.field input')];
      expect(Math.min(...fields.map(heightOf))).to.be.at.least(44);
      expect(Math.min(...fields.map((field) => parseFloat(getComputedStyle(field).fontSize)))).to.be.at.least(
        16,
      );
      expect(new Set(fields.map((field) => field.getBoundingClientRect().left)).size, 'columns').to.equal(1);
      expect(heightOf(booker.getByRole('button', {name: 'Skicka förfrågan'}))).to.be.at.least(44);
      expect(heightOf(booker.getByRole('button', {name: 'Byt tid'}))).to.be.at.least(44);
      expect(heightOf(booker.getByRole('checkbox').closest('label')!)).to.be.at.least(44);
    });
  }

  it('let text and targets grow with the text size of the page', async () => {
    const sizes: number[][] = [];
    for (const root of ['100%', '200%']) {
      addStyles(`html { font-size: ${root} }`);
      const booker = await mountBooker(createFixture());
      const time = (await booker.findByText('12:00–12:15')).closest('label')!;
      const height = heightOf(time);
      await pick(booker, /^12:00/);
      const field = booker.getByLabelText('Förnamn');
      const send = booker.getByRole('button', {name: 'Skicka förfrågan'});
      sizes.push([height, heightOf(field), heightOf(send), parseFloat(getComputedStyle(field).fontSize)]);
      booker.element.remove();
    }
    const [normal, doubled] = sizes;
    for (const [index, size] of normal!.entries()) expect(doubled![index]! / size).to.be.closeTo(2, 0.2);
  });
});
