import {expect, test} from './site.js';

for (const below of ['/', '/a/b/']) {
  test.describe(`below ${below}`, () => {
    test.use({below});

    test('a reader searches, follows links, reloads and goes back', async ({docs, page}) => {
      await page.goto(docs.url());
      await page.getByRole('link', {name: 'Put it on a page'}).click();
      await expect(page.getByRole('heading', {level: 1, name: 'Embedding'})).toBeVisible();
      expect(page.url()).toBe(docs.url('embedding.html'));

      await page.getByRole('button', {name: 'Search'}).first().click();
      await page.getByRole('searchbox').fill('proxy-url');
      const results = page.getByRole('listbox').getByRole('option');
      await expect(results.first()).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('searchbox')).toBeHidden();
      await expect(page.locator('main')).toContainText('proxy-url');
      const found = page.url();
      expect(found.startsWith(docs.url())).toBe(true);

      await page.reload();
      await expect(page.locator('main')).toContainText('proxy-url');
      await page
        .getByRole('navigation', {name: 'Sidebar'})
        .getByRole('link', {name: 'One brokerage'})
        .click();
      await expect(page.getByRole('heading', {level: 1, name: 'One brokerage'})).toBeVisible();
      expect(page.url()).toBe(docs.url('proxy-one-brokerage.html'));
      await page.goBack();
      await expect(page).toHaveURL(found);
    });

    test.describe('without JavaScript', () => {
      test.use({javaScriptEnabled: false});

      test('a reader follows links from page to page', async ({docs, page}) => {
        await page.goto(docs.url());
        await page.getByRole('link', {name: 'Put it on a page'}).click();
        await expect(page.getByRole('heading', {level: 1, name: 'Embedding'})).toBeVisible();
        await page.getByRole('navigation', {name: 'Sidebar'}).getByRole('link', {name: 'API'}).click();
        await expect(page.getByRole('cell', {name: 'proxy-url', exact: true})).toBeVisible();
      });
    });
  });
}
