import {expect} from '@open-wc/testing';
import {elementsUnderTest, mountInside} from '../support/elements.js';
import {createFixture, mountBooker, pick} from '../support/fixture.js';
import {mountAtForm} from '../support/form.js';
import {waitUntil} from '../support/wait-until.js';

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

const rootSizes: readonly [html: string, body: string][] = [
  ['50%', 'medium'],
  ['62.5%', '1.6rem'],
  ['62.5%', 'medium'],
  ['62.5%', '1rem'],
  ['100%', '1rem'],
  ['200%', '1rem'],
];

const [booker] = elementsUnderTest as [(typeof elementsUnderTest)[number]];

for (const element of elementsUnderTest) {
  const {tag, mount, time, targets} = element;
  describe(`page styles and <${tag}>`, () => {
    it('do not apply nowrap or indentation to texts in the element', async () => {
      const style = 'white-space: nowrap; text-indent: -9999px; overflow-wrap: normal';
      const mounted = await mountInside(element, style);
      const values = () => {
        const {whiteSpace, textIndent, overflowWrap} = getComputedStyle(mounted.time);
        return [whiteSpace, textIndent, overflowWrap].join();
      };
      await waitUntil(() => values() === 'normal,0px,anywhere');
    });

    it('keep the element as wide as its texts in a flex row', async () => {
      const mounted = await mountInside(element, 'display: flex; inline-size: 600px');
      expect(mounted.element.getBoundingClientRect().width).to.be.greaterThan(100);
      expect(mounted.time.getBoundingClientRect().width).to.be.lessThan(
        mounted.element.getBoundingClientRect().width,
      );
    });

    it('keep the element as wide as a time in a table cell beside a long text', async () => {
      const mounted = await mountInside(element, 'display: table; inline-size: 600px');
      const cell = document.createElement('div');
      Object.assign(cell.style, {display: 'table-cell', inlineSize: '100%'});
      cell.textContent = 'En lång text. '.repeat(100);
      mounted.box.append(cell);
      expect(mounted.element.getBoundingClientRect().width).to.be.at.least(160);
    });

    it('keep the texts readable in a container without a font size', async () => {
      const mounted = await mountInside(element, 'font-size: 0');
      const sizes = [mounted.time, mounted.element.shadowRoot?.querySelector('h2')].map((text) =>
        Number.parseFloat(getComputedStyle(text as Element).fontSize),
      );
      expect(Math.min(...sizes)).to.be.at.least(10);
    });

    it('do not apply uppercase, alignment, hyphens or line height to texts in the element', async () => {
      addStyles(`* {
        text-transform: uppercase; text-align: right; hyphens: auto; word-break: break-all; line-height: 0.8;
      }`);
      const {element: mounted} = await mount();
      const text = mounted.shadowRoot!.querySelector('.summary:not([hidden])')!;
      const values = () => {
        const {textTransform, textAlign, hyphens, wordBreak} = getComputedStyle(text);
        return [textTransform, textAlign, hyphens, wordBreak].join();
      };
      await waitUntil(() => values() === 'none,start,manual,normal');
      const {lineHeight, fontSize} = getComputedStyle(text);
      expect(parseFloat(lineHeight)).to.be.closeTo(1.5 * parseFloat(fontSize), 0.5);
    });

    it('apply letter and word spacing to texts in the element, but do not split Arabic words', async () => {
      addStyles('* { letter-spacing: 2px; word-spacing: 4px; }');
      const {letterSpacing, wordSpacing} = getComputedStyle(time(await mount()));
      expect([letterSpacing, wordSpacing]).to.deep.equal(['2px', '4px']);
      const arabic = await mount({lang: 'ar'});
      await waitUntil(() => ['normal', '0px'].includes(getComputedStyle(time(arabic)).letterSpacing));
    });

    it('draw no frame around the element while it has the focus', async () => {
      addStyles(
        '*:focus, *:focus-within { outline: 2px solid black !important; box-shadow: 0 0 0 4px red !important; }',
      );
      const mounted = await mount();
      mounted.element.shadowRoot!.querySelector<HTMLElement>('input:enabled, button')!.focus();
      expect(mounted.element.matches(':focus-within')).to.equal(true);
      const style = getComputedStyle(mounted.element);
      await waitUntil(() => style.outlineStyle === 'none');
    });

    it('keep a shadow of the element itself while it has the focus', async () => {
      addStyles(`${tag} { box-shadow: rgb(0, 0, 0) 0px 1px 4px 0px; }`);
      const mounted = await mount();
      mounted.element.shadowRoot!.querySelector<HTMLElement>('input:enabled, button')!.focus();
      expect(getComputedStyle(mounted.element).boxShadow).to.equal('rgb(0, 0, 0) 0px 1px 4px 0px');
    });

    for (const [root, body] of rootSizes) {
      it(`keep targets of 44 px: html ${root}, body ${body}`, async () => {
        addStyles(`html { font-size: ${root} } body { font-size: ${body} } ${tag} { inline-size: 358px }`);
        const mounted = await mount();
        mounted.element.style.setProperty('--mspecs-density', '0.8');
        expect(Math.min(...targets(mounted).map(heightOf))).to.be.at.least(44);
      });
    }

    it('let text and targets grow with the text size of the page', async () => {
      const sizes: number[][] = [];
      for (const root of ['100%', '200%']) {
        addStyles(`html { font-size: ${root} }`);
        const mounted = await mount();
        const [target] = targets(mounted);
        sizes.push([heightOf(target!), parseFloat(getComputedStyle(time(mounted)).fontSize)]);
        mounted.element.remove();
      }
      const [normal, doubled] = sizes;
      for (const [index, size] of normal!.entries()) expect(doubled![index]! / size).to.be.closeTo(2, 0.2);
    });
  });
}

describe('page styles', () => {
  it('let the visitor type despite user-select: none', async () => {
    const {findByRole, findByLabelText} = await mountInside(
      booker,
      'user-select: none; -webkit-user-select: none',
    );
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
