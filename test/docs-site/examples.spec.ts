import {fillAsEva, firstFreeTime, waitLikeAHuman} from '../support/e2e/listing-page.js';
import {expect, test} from './site.js';

test('a visitor books in a live example', async ({docs, page}) => {
  await page.clock.install();
  await page.goto(docs.url('examples.html'));
  const example = page.frameLocator('iframe[title^="Booker"]');
  await firstFreeTime(example).check();
  await fillAsEva(example);
  await waitLikeAHuman(page);
  await example.getByRole('button', {name: 'Skicka förfrågan'}).click();
  await expect(example.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'})).toBeVisible();
});

test('a visitor opens a home of the list in a live example, and goes back', async ({docs, page}) => {
  await page.goto(docs.url('examples.html'));
  const example = page.frameLocator('iframe[title^="List"]');
  await example
    .getByRole('button', {name: /^Välj tid: Råsundavägen 4/})
    .first()
    .click();
  const dialog = example.getByRole('dialog', {name: 'Råsundavägen 4'});
  await expect(dialog.getByRole('radio', {name: /11:00–11:15/})).toBeVisible();
  // Playwright's own would wait for the page around the frame.
  await page.evaluate(() => history.back());
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', {level: 1, name: 'Live examples'})).toBeVisible();
});

test('a button opens the booker in a live example', async ({docs, page}) => {
  await page.goto(docs.url('examples.html'));
  const example = page.frameLocator('iframe[title^="Dialog"]');
  await example.getByRole('button', {name: 'Boka visning'}).click();
  await expect(example.getByRole('dialog').getByRole('radio', {name: /11:00–11:15/})).toBeVisible();
});

test('a button of a live example leads to the booker, and hides when it is in view', async ({docs, page}) => {
  await page.goto(docs.url('examples.html'));
  const frame = page.locator('iframe[title^="Sticky"]');
  await frame.scrollIntoViewIfNeeded();
  const example = frame.contentFrame();
  const link = example.getByRole('link', {name: 'Boka visning'});
  await link.click();
  await expect(example.getByRole('radio', {name: /11:00–11:15/})).toBeInViewport();
  await expect(link).toBeHidden();
});

test('an example is as high as its content, also after a click on a link', async ({docs, page}) => {
  await page.goto(docs.url());
  await page.getByRole('link', {name: 'Try it'}).click();
  for (const title of ['Booker', 'Themes']) {
    const frame = page.locator(`iframe[title^="${title}"]`);
    await expect(frame.contentFrame().getByRole('radio').first()).toBeVisible();
    await expect
      .poll(() =>
        frame.evaluate(
          (each: HTMLIFrameElement) => each.clientHeight - each.contentDocument!.body.offsetHeight,
        ),
      )
      .toBeGreaterThanOrEqual(0);
  }
});

test('the gallery and the configurator work as pages', async ({docs, page}) => {
  await page.goto(docs.url('gallery.html'));
  const gallery = page.frameLocator('iframe.tool');
  await expect(gallery.getByRole('heading', {name: 'Alla lägen'})).toBeVisible();
  await expect(
    gallery.locator('iframe').first().contentFrame().locator('mspecs-viewing-booker'),
  ).toBeVisible();
  await page.getByRole('navigation', {name: 'Sidebar'}).getByRole('link', {name: 'Configurator'}).click();
  await expect(page.frameLocator('iframe.tool').getByRole('radio').first()).toBeVisible();
});
