import {
  bookingOutcomes,
  cells,
  requestTimeouts,
  readingOutcomes,
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
  bookingEvents,
  type Stage,
} from '../support/e2e/faulty-page.js';
import {endFault, passTime, startFault} from '../support/e2e/switch-faults.js';
import {fillAsEva, firstFreeTime, homePage, listing} from '../support/e2e/listing-page.js';

/** A broker's page with inline JSON. Each cell is an independent visit. */
const pageWithDeal = ({site, simulator}: Stage): string =>
  listing(site, simulator, {attributes: 'refresh-interval="0" no-session-storage'});

/** A page with ids only, and further attributes. */
const barePage = ({site, simulator: {demoDealId}, server}: Stage, attributes: string): string =>
  homePage(
    site,
    `<mspecs-viewing-booker deal-id="${demoDealId}" base-url="${server.url}" refresh-interval="0" ${attributes}>
    </mspecs-viewing-booker>`,
  );

const pageAt: Readonly<Record<string, (stage: Stage) => string>> = {
  deal: (stage) => barePage(stage, `deal-url="${stage.server.url}/deal.json"`),
  'status only': (stage) => {
    const {store, demoDealId} = stage.simulator;
    return barePage(stage, `viewing-id="${store.viewingsOf(demoDealId)[0]?.id}"`);
  },
  'status + deal': pageWithDeal,
};

/** Loads the times while a route fails: an error appears, nothing else is blocked, and a button retries. */
async function loadTimes({place, cause, outcome}: Cell, stage: Stage): Promise<void> {
  const {page, server} = stage;
  const route = place === 'deal' ? 'deal' : 'status';
  const {words, next} = readingOutcomes[outcome] ?? {};
  await startFault(cause, route, stage);
  await page.goto(pageAt[place]?.(stage) ?? '');
  await passTime(page, cause, requestTimeouts.read, () => countRequests(server, route) > 0);
  if (!words) {
    await expect(firstFreeTime(page)).toBeVisible();
    return;
  }
  await expect(page.getByText(words).first()).toBeVisible();
  await expect(liveRegion(page)).toContainText(words);
  await expect(page.locator('body')).toBeFocused();
  await expect(page.getByRole('radio')).toHaveCount(outcome === 'old' ? 12 : 0);
  await endFault(cause, stage);
  if (!next) {
    await expect(page.getByRole('button')).toHaveCount(0);
    return;
  }
  await page.getByRole('button', {name: next}).press('Enter');
  await expect(firstFreeTime(page)).toBeFocused();
  await expect(page.getByText(words)).toHaveCount(0);
}

/** Polls the status while it fails and the visitor is typing: focus and typed values stay. */
async function pollWhileTyping({cause, outcome}: Cell, stage: Stage): Promise<void> {
  const {page, server} = stage;
  const {words, next = ''} = readingOutcomes[outcome] ?? {};
  await page.goto(pageWithDeal(stage));
  await firstFreeTime(page).check();
  await page.getByLabel('Förnamn').fill('Eva');
  await startFault(cause, 'status', stage);
  const before = countRequests(server, 'status');
  await refetchStatus(page);
  await passTime(page, cause, requestTimeouts.read, () => countRequests(server, 'status') > before);
  if (words) await expect(page.getByText(words).first()).toBeAttached();
  else await expect.poll(() => countRequests(server, 'status')).toBe(before + 1);
  await expect(page.getByLabel('Förnamn')).toBeFocused();
  await page.getByRole('button', {name: 'Byt tid'}).press('Enter');
  await expect(firstFreeTime(page)).toBeFocused();
  await endFault(cause, stage);
  if (words) {
    await page.getByRole('button', {name: next}).press('Enter');
    await expect(firstFreeTime(page)).toBeFocused();
    await expect(page.getByText(words)).toHaveCount(0);
  }
  await firstFreeTime(page).press('Space');
  await expect(page.getByLabel('Förnamn')).toHaveValue('Eva');
  expect(countRequests(server, 'booking')).toBe(0);
}

/** Sends the form while the route fails: an error appears, typed values stay, and only the visitor resends. */
async function book({cause, outcome, posts}: Cell, stage: Stage): Promise<void> {
  const {page, server} = stage;
  await page.goto(pageWithDeal(stage));
  await firstFreeTime(page).check();
  await fillAsEva(page);
  await startFault(cause, 'booking', stage);
  await send(page).click();
  if (outcome === 'requested') {
    await expect(thanks(page)).toBeFocused();
    expect(await bookingEvents(page)).toEqual(['requested']);
    expect(countRequests(server, 'booking')).toBe(posts);
    return;
  }
  await passTime(page, cause, requestTimeouts.booking, () => countRequests(server, 'booking') > 0);
  const {words = '', next = ''} = bookingOutcomes[outcome] ?? {};
  const action = page.getByRole('button', {name: next}).or(page.getByRole('link', {name: next}));
  await expect(action.last()).toBeFocused();
  await expect(page.getByText(words).first()).toBeVisible();
  await expect(liveRegion(page)).toHaveText(words);
  expect(await bookingEvents(page)).toEqual([outcome]);
  expect(countRequests(server, 'booking')).toBe(posts);
  await expectTyped(page);
  // Only the owner of the site can fix it, so there is nothing to send again.
  if (outcome === 'misconfigured') return;
  await endFault(cause, stage);
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
    else if (place === 'poll') await pollWhileTyping(cell, stage);
    else await loadTimes(cell, stage);
  });
}
