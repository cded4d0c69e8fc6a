import {bookFirstTime, expect, test} from '../support/wordpress/wordpress-page.js';

test.use({installation: {prefix: '/blogg'}});

test('books in an installation in a subfolder', async ({page, addHome}) => {
  const {url, listing} = await addHome();
  expect(url).toContain('/blogg/');
  await page.goto(url);
  await bookFirstTime(page);
  expect(listing.sent()).toHaveLength(1);
});
