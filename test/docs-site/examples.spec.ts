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
