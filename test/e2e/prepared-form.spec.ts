import {expect, test} from '../support/e2e/built-page.js';
import {firstFreeTime, listing} from '../support/e2e/listing-page.js';

const pageStyles: Readonly<Record<string, string>> = {
  'a page without styles': '',
  'a page that styles the form': `
    mspecs-viewing-booker::part(form) {
      display: flex; position: relative; visibility: visible; margin: 3rem; padding: 3rem; border: 3px solid;
      height: 300rem; min-height: 300rem; overflow: visible;
    }`,
};

for (const [where, css] of Object.entries(pageStyles)) {
  test(`the pre-rendered form takes no space, on ${where}`, async ({page, site, simulator}) => {
    await page.goto(listing(site, simulator, {head: `<style>${css}</style>`}));
    await expect(page.getByLabel('Förnamn')).toBeAttached();
    await expect(page.getByLabel('Förnamn')).toBeHidden();
    const [before, after] = await page.locator('mspecs-viewing-booker').evaluate((element: HTMLElement) => {
      const heights = () => [element.offsetHeight, document.documentElement.scrollHeight];
      const ahead = heights();
      element.shadowRoot?.querySelector('form.booking-form')?.remove();
      return [ahead, heights()];
    });
    expect(before).toEqual(after);
  });
}

test('the pre-rendered form is unreachable by keyboard and hidden from screen readers', async ({
  page,
  site,
  simulator,
}) => {
  await page.goto(listing(site, simulator));
  await expect(page.getByLabel('Förnamn')).toBeAttached();
  await page.evaluate(() =>
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<a href="#">Karta</a>'),
  );
  await firstFreeTime(page).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByText('Passar ingen tid? Kontakta mäklaren.')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', {name: 'Karta'})).toBeFocused();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(page.locator('main')).not.toMatchAriaSnapshot(`- heading "Dina uppgifter"`);
});
