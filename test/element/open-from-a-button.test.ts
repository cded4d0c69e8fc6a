import {expect, fixture as render, html} from '@open-wc/testing';
import {createFixture, queriesFor} from '../support/fixture.js';
import {waitUntil} from '../support/wait-until.js';

/** Puts a sample of the document on a page, with a home of the simulator, and runs its script. */
async function showSample(marker: string) {
  const fixture = createFixture();
  const text = await (await fetch('/docs/open-from-a-button.md')).text();
  const [, sample = ''] =
    [...text.matchAll(/```html\n([^]*?)```/g)].find(([, code]) => code?.includes(marker)) ?? [];
  const page = await render<HTMLElement>(html`<main></main>`);
  page.innerHTML = sample;
  const booker = page.querySelector('mspecs-viewing-booker')!;
  const {transport} = fixture.simulator;
  Object.assign(booker, {dealId: fixture.deal.id, deal: fixture.published(), transport});
  booker.removeAttribute('proxy-url');
  booker.setAttribute('base-url', 'https://login.mspecs.se');
  // Scripts in `innerHTML` do not run.
  const code = page.querySelector('script')!.textContent;
  await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return {page, booker: queriesFor(booker)};
}

describe('the documented samples', () => {
  it('open the booker in a dialog, and give the focus back to the button', async () => {
    const {page, booker} = await showSample('commandfor');
    const [button, dialog] = [page.querySelector('button')!, page.querySelector('dialog')!];
    expect(dialog.open).to.equal(false);
    button.focus();
    button.click();
    await waitUntil(() => dialog.open);
    await booker.findByRole('radio', {name: /12:00–12:15/});
    expect(dialog.contains(document.activeElement)).to.equal(true);
    dialog.querySelector('button')!.click();
    await waitUntil(() => !dialog.open);
    await waitUntil(() => document.activeElement === button);
  });

  it('hide the button that stays in view while the booker is in view', async () => {
    const {page, booker} = await showSample('IntersectionObserver');
    const link = page.querySelector('a')!;
    await booker.findByRole('radio', {name: /12:00–12:15/});
    await waitUntil(() => link.hidden);
    page.style.paddingBlockStart = '300vb';
    await waitUntil(() => !link.hidden);
    booker.element.scrollIntoView();
    await waitUntil(() => link.hidden);
    scrollTo(0, 0);
    await waitUntil(() => !link.hidden);
  });
});
