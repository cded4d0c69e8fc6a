import {expect, test, type ServedSimulator} from '../support/e2e/built-page.js';
import {
  bookAsEva,
  bookerHtml as booker,
  fillAsEva,
  firstFreeTime,
  homePage,
  listing,
  sendAsEva,
} from '../support/e2e/listing-page.js';

const statusRequests = ({requests}: ServedSimulator) => requests.filter(({path}) => path.includes('status'));

test('a clicked field gets the focus on a page that cancels mousedown except on its own fields', async ({
  page,
  site,
  simulator,
}) => {
  // As plugins against copying and scripts for sorting and dragging do.
  const head = `<script>
    document.onmousedown = document.onselectstart = (event) => /INPUT|TEXTAREA|SELECT/.test(event.target.nodeName);
  </script>`;
  await page.goto(listing(site, simulator, {head}));
  await firstFreeTime(page).click();
  await expect(page.getByLabel('Förnamn')).toBeFocused();
  await page.getByLabel('E-post').click();
  await page.keyboard.type('eva@example.com');
  await page.getByLabel('Förnamn').click();
  await page.keyboard.type('Eva');
  await expect(page.getByLabel('E-post')).toHaveValue('eva@example.com');
  await expect(page.getByLabel('Förnamn')).toHaveValue('Eva');
});

test('a click picks a time after an arrow key whose keyup a screen reader kept', async ({
  page,
  site,
  simulator,
}) => {
  await page.goto(listing(site, simulator));
  await firstFreeTime(page).focus();
  await page.keyboard.down('ArrowDown');
  await page.locator('label', {hasText: '12:00–12:15'}).click();
  await expect(page.getByLabel('Förnamn')).toBeFocused();
});

test('an element without a box of its own reads and polls the times', async ({page, site, simulator}) => {
  await page.clock.install();
  const head = '<style>mspecs-viewing-booker { display: contents }</style>';
  await page.goto(listing(site, simulator, {head}));
  await expect(firstFreeTime(page)).toBeVisible();
  await expect.poll(() => site.requests.some((path) => path.includes('/request-'))).toBe(true);
  await page.clock.fastForward(31_000);
  await expect.poll(() => statusRequests(simulator).length).toBe(2);
});

test('the first field is clear of a fixed header when the form opens', async ({page, site, simulator}) => {
  await page.setViewportSize({width: 390, height: 700});
  const space = '<div style="block-size: 1500px"></div>';
  const header = '<div style="position: fixed; inset: 0 0 auto; block-size: 90px; z-index: 9"></div>';
  await page.goto(homePage(site, space + booker(simulator) + space + header));
  const last = page.locator('[aria-busy=false] form').getByRole('radio', {disabled: false}).last();
  await last.evaluate((time) => time.scrollIntoView({block: 'center'}));
  await last.click();
  await expect(page.getByLabel('Förnamn')).toBeFocused();
  await expect.poll(async () => (await page.getByLabel('Förnamn').boundingBox())!.y).toBeGreaterThan(90);
});

test('a booking works with relative URLs in a frame whose HTML is in an attribute', async ({
  page,
  site,
  simulator,
}) => {
  await page.goto(homePage(site, '<iframe></iframe>'));
  const inner = `<!doctype html><html lang="sv">
    <script type="module" src="/cdn/mspecs-viewing-booker.js"></script>${booker(simulator)}`;
  const frame = page.frameLocator('iframe');
  await page.evaluate((html) => (document.querySelector('iframe')!.srcdoc = html), inner);
  await bookAsEva(frame);
});

test('a booking works in a table of a page in quirks mode and an old encoding', async ({
  page,
  site,
  simulator,
}) => {
  const html = `<html lang="sv"><script type="module" src="/cdn/mspecs-viewing-booker.js"></script>
    <table width="400"><tr><td>${booker(simulator)}</table>`;
  const headers = {'content-type': 'text/html; charset=iso-8859-1'};
  site.mount('/gammal', () => new Response(Buffer.from(html, 'latin1'), {headers}));
  await page.goto(`${site.url}/gammal/`);
  expect(await page.evaluate(() => [document.compatMode, document.characterSet])).toEqual([
    'BackCompat',
    'windows-1252',
  ]);
  await expect(page.getByRole('heading', {name: 'Välj visningstid'})).toBeVisible();
  await bookAsEva(page);
});

test('a booking works after a view transition to a parsed page', async ({page, site, simulator}) => {
  await page.goto(homePage(site, booker(simulator)));
  await firstFreeTime(page).check();
  await fillAsEva(page);
  const html = await (await page.request.get(page.url())).text();
  await page.evaluate(async (next) => {
    const {body} = new DOMParser().parseFromString(next, 'text/html');
    await document.startViewTransition(() => document.body.replaceWith(body)).finished;
  }, html);
  await bookAsEva(page);
});

test('nodes that a password manager adds beside the fields stay through every message', async ({
  page,
  site,
  simulator,
}) => {
  await page.goto(listing(site, simulator));
  await firstFreeTime(page).check();
  await page.locator('mspecs-viewing-booker').evaluate(({shadowRoot}) => {
    for (const input of shadowRoot!.querySelectorAll('.field input')) {
      input.setAttribute('data-form-type', 'name');
      input.before(document.createElement('password-icon'));
      input.after(document.createElement('password-icon'));
      input.parentElement!.append(document.createElement('password-icon'));
    }
    shadowRoot!.append(document.createElement('style'));
  });
  await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
  await expect(page.getByText('Fyll i din e-postadress.')).toBeVisible();
  await page.getByLabel('E-post').fill('eva@gmial.com');
  await page.getByLabel('Mobilnummer').fill('070-174 06 05');
  await expect(page.getByRole('button', {name: 'Menade du eva@gmail.com?'})).toBeVisible();
  await page.getByLabel('E-post').focus();
  await expect(page.getByText('Sverige')).toBeVisible();
  await sendAsEva(page);
  await expect(page.locator('password-icon')).toHaveCount(12);
});
