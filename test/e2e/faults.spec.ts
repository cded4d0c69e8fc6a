import type {Page} from '@playwright/test';
import {
  bookingOutcomes,
  cells,
  longerThan,
  readingOutcomes,
  type Cause,
  type Cell,
} from '../support/e2e/fault-matrix.js';
import {
  countRequests,
  expect,
  expectTyped,
  liveRegion,
  refetchStatus,
  send,
  test,
  thanks,
  announced,
  type Stage,
} from '../support/e2e/faulty-page.js';
import {endless, routeOf, silent, type Route} from '../support/e2e/faulty-server.js';
import {fillAsEva, firstFreeTime, homePage, listing} from '../support/e2e/listing-page.js';

/** Makes something go wrong from now on. */
async function bring(cause: Cause, route: Route, {page, server}: Stage): Promise<void> {
  if (cause === 'refused') await server.refuse(true);
  else if (cause === 'unresolved') {
    await page.route(
      (url) => routeOf(url.href) === route,
      (request) => request.abort('namenotresolved'),
    );
  } else server.fail(route, cause);
}

/** Mends it. */
async function mend(cause: Cause, {page, server}: Stage): Promise<void> {
  server.reset();
  if (cause === 'refused') await server.refuse(false);
  if (cause === 'unresolved') await page.unrouteAll();
}

/** Lets the time pass that an answer may take, where it takes longer. */
async function passTime(page: Page, cause: Cause, time: number, hasArrived: () => boolean): Promise<void> {
  if (cause !== silent && cause !== endless) return;
  await expect.poll(hasArrived).toBe(true);
  await page.clock.fastForward(time);
}

/** The page of a broker who gave it the deal. Each cell is a visit of its own, and knows nothing of the others. */
const givenPage = ({site, simulator}: Stage): string =>
  listing(site, simulator, {attributes: 'refresh-interval="0" no-session-storage'});

/** A page that knows ids alone, and what its attributes add. */
const barePage = ({site, simulator: {demoDealId}, server}: Stage, attributes: string): string =>
  homePage(
    site,
    `<mspecs-viewing-booker deal-id="${demoDealId}" base-url="${server.url}" refresh-interval="0" ${attributes}>
    </mspecs-viewing-booker>`,
  );

const pageAt: Readonly<Record<string, (stage: Stage) => string>> = {
  deal: (stage) => barePage(stage, `deal-url="${stage.server.url}/deal.json"`),
  'status, alone': (stage) => {
    const {store, demoDealId} = stage.simulator;
    return barePage(stage, `viewing-id="${store.viewingsOf(demoDealId)[0]?.id}"`);
  },
  'status, beside': givenPage,
};

/** The times are asked for, and that goes wrong: it is said, nothing is in the way, and a button tries again. */
async function lookForTimes({place, cause, outcome}: Cell, stage: Stage): Promise<void> {
  const {page, server} = stage;
  const route = place === 'deal' ? 'deal' : 'status';
  const {words, next} = readingOutcomes[outcome] ?? {};
  await bring(cause, route, stage);
  await page.goto(pageAt[place]?.(stage) ?? '');
  await passTime(page, cause, longerThan.reading, () => countRequests(server, route) > 0);
  if (!words) {
    await expect(firstFreeTime(page)).toBeVisible();
    return;
  }
  await expect(page.getByText(words).first()).toBeVisible();
  await expect(liveRegion(page)).toContainText(words);
  await expect(page.locator('body')).toBeFocused();
  await expect(page.getByRole('radio')).toHaveCount(outcome === 'old' ? 12 : 0);
  await mend(cause, stage);
  if (!next) {
    await expect(page.getByRole('button')).toHaveCount(0);
    return;
  }
  await page.getByRole('button', {name: next}).press('Enter');
  await expect(firstFreeTime(page)).toBeFocused();
  await expect(page.getByText(words)).toHaveCount(0);
}

/** The status is read again and that goes wrong, while the visitor is typing: nobody is disturbed, and nothing is lost. */
async function typeMeanwhile({cause, outcome}: Cell, stage: Stage): Promise<void> {
  const {page, server} = stage;
  const {words, next = ''} = readingOutcomes[outcome] ?? {};
  await page.goto(givenPage(stage));
  await firstFreeTime(page).check();
  await page.getByLabel('Förnamn').fill('Eva');
  await bring(cause, 'status', stage);
  const before = countRequests(server, 'status');
  await refetchStatus(page);
  await passTime(page, cause, longerThan.reading, () => countRequests(server, 'status') > before);
  if (words) await expect(page.getByText(words).first()).toBeAttached();
  else await expect.poll(() => countRequests(server, 'status')).toBe(before + 1);
  await expect(page.getByLabel('Förnamn')).toBeFocused();
  await page.getByRole('button', {name: 'Byt tid'}).press('Enter');
  await expect(firstFreeTime(page)).toBeFocused();
  await mend(cause, stage);
  if (words) {
    await page.getByRole('button', {name: next}).press('Enter');
    await expect(firstFreeTime(page)).toBeFocused();
    await expect(page.getByText(words)).toHaveCount(0);
  }
  await firstFreeTime(page).press('Space');
  await expect(page.getByLabel('Förnamn')).toHaveValue('Eva');
  expect(countRequests(server, 'booking')).toBe(0);
}

/** The form is sent and that goes wrong: it is said, what was typed is there, and nothing leaves until the visitor says so. */
async function book({cause, outcome, posts}: Cell, stage: Stage): Promise<void> {
  const {page, server} = stage;
  await page.goto(givenPage(stage));
  await firstFreeTime(page).check();
  await fillAsEva(page);
  await bring(cause, 'booking', stage);
  await send(page).click();
  if (outcome === 'requested') {
    await expect(thanks(page)).toBeFocused();
    expect(await announced(page)).toEqual(['requested']);
    expect(countRequests(server, 'booking')).toBe(posts);
    return;
  }
  await passTime(page, cause, longerThan.booking, () => countRequests(server, 'booking') > 0);
  const {words = '', next = ''} = bookingOutcomes[outcome] ?? {};
  await expect(page.getByRole('button', {name: next}).last()).toBeFocused();
  await expect(page.getByText(words).first()).toBeVisible();
  await expect(liveRegion(page)).toHaveText(words);
  expect(await announced(page)).toEqual([outcome]);
  expect(countRequests(server, 'booking')).toBe(posts);
  await expectTyped(page);
  await mend(cause, stage);
  await page.keyboard.press('Enter');
  if (next === 'Välj en annan tid') {
    await page.getByRole('radio', {disabled: false}).nth(1).check();
    await expectTyped(page);
    await send(page).click();
  }
  await expect(thanks(page)).toBeFocused();
  expect(countRequests(server, 'booking')).toBe(1);
}

for (const cell of cells) {
  const {place, fault, outcome} = cell;
  test(`${place} × ${fault}: ${outcome}`, async ({stage}) => {
    if (place === 'booking') await book(cell, stage);
    else if (place === 'status, later') await typeMeanwhile(cell, stage);
    else await lookForTimes(cell, stage);
  });
}
