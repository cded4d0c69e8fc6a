import type {AddressInfo} from 'node:net';
import {serve, type ServerType} from '@hono/node-server';
import {expect, test as base, type Page} from '@playwright/test';
import axe from 'axe-core';
import {serveSimulator} from '../../demo/simulator/server.js';
import {demoProvider} from '../../demo/simulator/routes/provider.js';
import {createSimulator, type Simulator} from '../../demo/simulator/simulator.js';
import {createProxy} from '../../src/proxy/index.js';

interface ServedPage {
  readonly url: string;
  readonly simulator: Simulator;
  /** Lets a minute pass, because the proxy rejects forms filled in as fast as a test does it. */
  readonly passMinute: () => void;
}

const test = base.extend<{served: ServedPage}>({
  served: async ({browserName: _}, use) => {
    const simulator = createSimulator();
    const mspecs = await serveSimulator(simulator);
    const {account, subscriberId} = demoProvider;
    let passed = 0;
    const proxy = createProxy({
      upstream: {
        dialect: 'integration',
        url: mspecs.url,
        login: {user: account.username, password: account.password},
        subscriberId,
      },
      page: {consentRequired: true},
      now: () => Date.now() + passed,
    });
    let server: ServerType | undefined;
    const {port} = await new Promise<AddressInfo>((resolve) => {
      server = serve({fetch: (request) => proxy(request), port: 0, hostname: '127.0.0.1'}, resolve);
    });
    await use({
      url: `http://127.0.0.1:${port}/deals/${encodeURIComponent(simulator.demoDealId)}/book`,
      simulator,
      passMinute: () => (passed += 60_000),
    });
    server?.close();
    await mspecs.close();
  },
});

const eva = {
  firstName: 'Eva',
  lastName: 'Exempel',
  email: 'eva@example.com',
  phoneNumber: '070-174 06 05',
};
const firstTime = (page: Page) => page.locator('a.option').first();
const bookings = ({requests}: Simulator) =>
  requests.filter(({method, path}) => method === 'POST' && !path.includes('login'));

async function fillAsEva(page: Page): Promise<void> {
  for (const [field, value] of Object.entries(eva)) await page.locator(`#${field}`).fill(value);
  await page.getByRole('checkbox').check();
}

test.describe('without JavaScript, 320 px wide', () => {
  test.use({javaScriptEnabled: false, viewport: {width: 320, height: 640}});

  test('a visitor corrects the form and books with the keyboard alone', async ({page, served}) => {
    await page.goto(served.url);
    await firstTime(page).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', {name: 'Dina uppgifter'})).toBeVisible();
    await page.getByRole('button', {name: 'Skicka förfrågan'}).focus();
    await page.keyboard.press('Enter');
    // The first wrong field has the focus, so typing continues there.
    await expect(page.getByLabel('Förnamn')).toBeFocused();
    await expect(page.getByLabel('Förnamn')).toHaveAccessibleDescription('Fyll i ditt förnamn.');
    for (const value of Object.values(eva)) {
      await page.keyboard.type(value);
      await page.keyboard.press('Tab');
    }
    await page.getByRole('checkbox').focus();
    await page.keyboard.press('Space');
    served.passMinute();
    await page.getByRole('button', {name: 'Skicka förfrågan'}).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'})).toBeVisible();
    await expect(page.getByText('Öppna mejlet som skickas till eva@example.com')).toBeVisible();
    expect(page.url()).not.toMatch(/eva|exempel|174/i);
  });

  test('going back and sending again, or reloading, sends one request', async ({page, served}) => {
    await page.goto(served.url);
    await firstTime(page).click();
    await fillAsEva(page);
    served.passMinute();
    const send = page.getByRole('button', {name: 'Skicka förfrågan'});
    const outcome = page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'});
    await send.click();
    await expect(outcome).toBeVisible();
    await page.reload();
    await expect(page.getByText('eva@example.com')).toBeVisible();
    const sent = bookings(served.simulator).length;
    await page.goBack();
    await expect(page.getByLabel('Förnamn')).toHaveValue('Eva');
    await send.click();
    await expect(outcome).toBeVisible();
    expect(bookings(served.simulator)).toHaveLength(sent);
  });
});

for (const width of [320, 1280]) {
  test(`axe finds nothing at ${width} px, and nothing scrolls sideways or is smaller than 44 px`, async ({
    page,
    served,
  }) => {
    await page.setViewportSize({width, height: 800});
    const check = async () => {
      await page.evaluate(axe.source);
      const {violations} = await page.evaluate(() => (window as unknown as {axe: typeof axe}).axe.run());
      expect(violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      for (const target of await page
        .locator('button, a.option, a.link, a.outlined, a.next, .field input')
        .all()) {
        expect((await target.boundingBox())!.height).toBeGreaterThanOrEqual(44);
      }
    };
    for (const language of ['sv', 'ar']) {
      await page.goto(`${served.url}?lang=${language}`);
      await check();
      await firstTime(page).click();
      await check();
      await page.locator('form button').click();
      await expect(page.locator('.problem')).toHaveCount(5);
      await check();
      await fillAsEva(page);
      served.passMinute();
      await page.locator('form button').click();
      await expect(page.locator('.calendar')).toBeVisible();
      await check();
    }
  });
}
