import {expect, test} from '../support/e2e/built-page.js';
import {
  bookAsEva,
  consoleErrorsOf,
  evasDetails,
  fillAsEva,
  firstFreeTime,
  listing,
} from '../support/e2e/listing-page.js';
import {pageScripts} from '../support/e2e/page-scripts.js';

for (const [name, script] of Object.entries(pageScripts)) {
  test(`a booking works on a page with ${name}`, async ({page, site, simulator}) => {
    const consoleErrors = consoleErrorsOf(page);
    await page.addInitScript(script);
    await page.goto(listing(site, simulator));
    await expect(page.getByText('11 lediga tider').first()).toBeVisible();
    await bookAsEva(page);
    const posts = simulator.requests.filter(({method}) => method === 'POST');
    expect(posts.map(({body}) => JSON.parse(body) as unknown)).toEqual([evasDetails]);
    expect(consoleErrors).toEqual([]);
  });
}

const broken: Readonly<Record<string, () => void>> = {
  'that throws': () => {
    Object.assign(window, {
      fetch: () => {
        throw new Error('broken');
      },
    });
  },
  'that returns undefined': () => Object.assign(window, {fetch: () => undefined}),
  'that is missing': () => Object.assign(window, {fetch: undefined}),
};
for (const [name, script] of Object.entries(broken)) {
  test(`a fetch ${name} results in an error message, on load and on sending`, async ({
    page,
    site,
    simulator,
  }) => {
    const consoleErrors = consoleErrorsOf(page);
    await page.addInitScript(script);
    await page.goto(listing(site, simulator));
    await expect(page.getByText('Tiderna kan ha ändrats.').first()).toBeVisible();
    await firstFreeTime(page).check();
    await fillAsEva(page);
    await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await expect(page.getByRole('button', {name: 'Skicka ändå'})).toBeFocused();
    await expect(page.getByLabel('E-post')).toHaveValue('eva@example.com');
    expect(consoleErrors).toEqual([]);
  });
}
