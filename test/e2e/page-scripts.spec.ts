import {expect, test} from '../support/e2e/built-page.js';
import {elementsUnderTest, placed, postsTo, requestAsEva} from '../support/e2e/elements.js';
import {
  consoleErrorsOf,
  evasDetails,
  fillAsEva,
  firstFreeTime,
  listing,
} from '../support/e2e/listing-page.js';
import {pageScripts} from '../support/e2e/page-scripts.js';

for (const element of elementsUnderTest) {
  for (const [name, script] of Object.entries(pageScripts)) {
    test(`${element.tag}: a request works on a page with ${name}`, async ({page, site, simulator}) => {
      const consoleErrors = consoleErrorsOf(page);
      await page.addInitScript(script);
      await page.goto(placed(element, site, simulator));
      await expect(page.getByText(element.summary).first()).toBeVisible();
      await requestAsEva(element, page);
      expect(postsTo(simulator).map(({body}) => JSON.parse(body) as unknown)).toEqual([evasDetails]);
      expect(consoleErrors).toEqual([]);
    });
  }
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
  for (const element of elementsUnderTest) {
    test(`${element.tag}: a fetch ${name} results in an error message`, async ({page, site, simulator}) => {
      const consoleErrors = consoleErrorsOf(page);
      await page.addInitScript(script);
      await page.goto(placed(element, site, simulator));
      await expect(page.getByText(element.failure).filter({visible: true}).first()).toBeVisible();
      expect(consoleErrors).toEqual([]);
    });
  }

  test(`a fetch ${name} results in an error message on sending`, async ({page, site, simulator}) => {
    const consoleErrors = consoleErrorsOf(page);
    await page.addInitScript(script);
    await page.goto(listing(site, simulator));
    await firstFreeTime(page).check();
    await fillAsEva(page);
    await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await expect(page.getByRole('button', {name: 'Skicka ändå'})).toBeFocused();
    await expect(page.getByLabel('E-post')).toHaveValue('eva@example.com');
    expect(consoleErrors).toEqual([]);
  });
}
