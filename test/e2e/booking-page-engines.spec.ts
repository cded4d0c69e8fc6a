import {startWithoutScripts, type ScriptlessBrowser} from '../support/e2e/scriptless-browser.js';
import {eva, expect, test} from '../support/e2e/served-booking-page.js';

/** Waits for a text of the page, also while another page loads. */
const see = (browser: ScriptlessBrowser, text: string) =>
  expect(async () => expect(await browser.text('main')).toContain(text)).toPass();

for (const engine of ['firefox', 'webkit'] as const) {
  test(`${engine} books without JavaScript, with the keyboard alone`, async ({served}) => {
    const browser = await startWithoutScripts(engine);
    test.skip(!browser, `${engine} is not installed`);
    if (!browser) return;
    try {
      await browser.open(served.probe);
      expect(await browser.title()).toBe('off');

      await browser.open(`${served.url}?lang=sv`);
      await see(browser, 'Välj visningstid');
      await browser.follow('a.option');
      await see(browser, 'Dina uppgifter');
      await browser.follow('form button');
      await see(browser, '5 uppgifter behöver rättas');
      for (const [id, value] of Object.entries(eva)) await browser.type(`#${id}`, value);
      await browser.type('#consent', ' ');
      served.passMinute();
      await browser.follow('form button');
      await see(browser, `Öppna mejlet som skickas till ${eva.email}`);
      expect(await browser.url()).not.toMatch(/eva|exempel|174/i);
    } finally {
      await browser.close();
    }
  });
}
