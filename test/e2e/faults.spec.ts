import type {Locator, Page} from '@playwright/test';
import {
  bookingOutcomes,
  cells,
  interestOutcomes,
  personOutcomes,
  requestTimeouts,
  readingOutcomes,
  tipsOutcomes,
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
import {proxyPath} from '../support/e2e/elements.js';
import type {Route} from '../support/e2e/faulty-server.js';
import {endFault, passTime, startFault} from '../support/e2e/switch-faults.js';
import {
  fillAsEva,
  firstFreeTime,
  homePage,
  listing,
  sendAsEva,
  waitLikeAHuman,
} from '../support/e2e/listing-page.js';

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

/** Form whose request fails. */
interface FailingForm {
  readonly route: Route;
  /** Opens the form and fills it in. */
  readonly open: (stage: Stage) => Promise<void>;
  readonly send: (page: Page) => Locator;
  readonly outcomes: typeof bookingOutcomes;
  readonly thanks: (page: Page) => Locator;
  /** First name that was typed. */
  readonly firstName?: string;
}

/** A page whose element reads a home from the proxy: a copy of the demo's, which has no interests yet. */
function pageThroughProxy({site, simulator: {store, demoDealId}, server}: Stage): string {
  const {id: _id, ...details} = store.deals.get(demoDealId)!;
  const {id} = store.addDeal(details);
  store.addSlotViewing(id, {start: '2031-06-14T10:00:00Z', slotMinutes: 15, slotCount: 2, capacity: 4});
  return homePage(
    site,
    `<mspecs-viewing-booker deal-id="${id}" proxy-url="${server.url}${proxyPath}" refresh-interval="0"
      no-session-storage></mspecs-viewing-booker>`,
  );
}

async function openBooking(stage: Stage): Promise<void> {
  const {page} = stage;
  await page.goto(pageWithDeal(stage));
  await firstFreeTime(page).check();
  await fillAsEva(page);
}

async function openSecondPerson(stage: Stage): Promise<void> {
  const {page, server} = stage;
  await page.goto(pageWithDeal(stage));
  // The first free time has one seat left.
  await page
    .getByRole('radio', {name: /2\splatser kvar/})
    .first()
    .check();
  await sendAsEva(page);
  await page.getByRole('button', {name: 'Lägg till en person'}).click();
  await expect(page.getByRole('heading', {name: 'Uppgifter för person 2'})).toBeVisible();
  await fillAsEva(page);
  await page.getByLabel('Förnamn').fill('Adam');
  await page.getByLabel('E-post').fill('adam@example.com');
  server.reset();
}

async function openInterest(stage: Stage): Promise<void> {
  const {page} = stage;
  await page.goto(pageThroughProxy(stage));
  await page.getByText('Passar ingen tid? Kontakta mäklaren.').click();
  await page.getByRole('button', {name: 'Anmäl intresse'}).click();
  await fillAsEva(page);
  await waitLikeAHuman(page);
}

const sendInterest = (page: Page) => page.getByRole('button', {name: 'Skicka intresseanmälan'});

const forms: Readonly<Record<string, FailingForm>> = {
  booking: {route: 'booking', open: openBooking, send, outcomes: bookingOutcomes, thanks},
  person: {
    route: 'booking',
    open: openSecondPerson,
    send,
    outcomes: personOutcomes,
    thanks: (page) => page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlen'}),
    firstName: 'Adam',
  },
  interest: {
    route: 'interest',
    open: openInterest,
    send: sendInterest,
    outcomes: interestOutcomes,
    thanks: (page) => page.getByRole('heading', {name: 'Tack! Din intresseanmälan är mottagen.'}),
  },
};

/** Sends a form while its route fails: an error appears, typed values stay, and only the visitor resends. */
async function sendForm(form: FailingForm, {cause, outcome, posts}: Cell, stage: Stage): Promise<void> {
  const {page, server} = stage;
  const {route, thanks, firstName} = form;
  await form.open(stage);
  const before = await bookingEvents(page);
  const events = async () => (await bookingEvents(page)).slice(before.length);
  await startFault(cause, route, stage);
  await form.send(page).click();
  if (outcome === 'requested') {
    await expect(thanks(page)).toBeFocused();
    expect(await events()).toEqual(['requested']);
    expect(countRequests(server, route)).toBe(posts);
    return;
  }
  await passTime(page, cause, requestTimeouts.booking, () => countRequests(server, route) > 0);
  const {words = '', next = ''} = form.outcomes[outcome] ?? {};
  const action = page.getByRole('button', {name: next}).or(page.getByRole('link', {name: next}));
  await expect(action.filter({visible: true}).last()).toBeFocused();
  await expect(page.getByText(words).filter({visible: true}).first()).toBeVisible();
  await expect(liveRegion(page)).toHaveText(words);
  expect(await events()).toEqual([outcome]);
  expect(countRequests(server, route)).toBe(posts);
  await expectTyped(page, firstName);
  // Only the owner of the site or the broker can help, so there is nothing to send again.
  if (next === 'Ring ') return;
  await endFault(cause, stage);
  await page.keyboard.press('Enter');
  if (next === 'Välj en annan tid') {
    await page.getByRole('radio', {disabled: false}).nth(1).check();
    await expectTyped(page, firstName);
    await send(page).click();
  }
  if (next === 'Tillbaka') {
    await expect(page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'})).toBeFocused();
    return;
  }
  await expect(thanks(page)).toBeFocused();
  expect(countRequests(server, route)).toBe(1);
}

/** Orders tips with an interest while only their route fails: the interest stays, and the visitor can send the profile again. */
async function orderTips({cause, outcome, posts}: Cell, stage: Stage): Promise<void> {
  const {page, server} = stage;
  await openInterest(stage);
  await page.getByRole('checkbox', {name: 'Tipsa mig om liknande bostäder'}).check();
  await startFault(cause, 'matching', stage);
  await sendInterest(page).click();
  const result = page.locator('#tips-result');
  await passTime(page, cause, requestTimeouts.booking, () => countRequests(server, 'matching') > 0);
  const {words = '', next} = tipsOutcomes[outcome] ?? {};
  await expect(result).toContainText(words);
  await expect(liveRegion(page)).toContainText(words);
  await expect(page.getByRole('heading', {name: 'Tack! Din intresseanmälan är mottagen.'})).toBeVisible();
  expect(countRequests(server, 'matching')).toBe(posts);
  const again = result.getByRole('button', {name: 'Skicka igen'});
  await expect(again).toHaveCount(next ? 1 : 0);
  if (!next) return;
  await endFault(cause, stage);
  await again.press('Enter');
  await expect(result).toContainText(tipsOutcomes['ordered']?.words ?? '');
  await expect(result).toBeFocused();
}

/** Sends a form while no proof of work can be had: Mspecs gets nothing, typed values stay, and the visitor can send again. */
async function solveChallenge({cause, outcome}: Cell, stage: Stage): Promise<void> {
  const {page, server, simulator} = stage;
  const {outbox} = simulator.store;
  const before = outbox.length;
  await page.goto(pageThroughProxy(stage));
  await firstFreeTime(page).check();
  await startFault(cause, 'challenge', stage);
  await fillAsEva(page);
  await waitLikeAHuman(page);
  await send(page).click();
  if (outcome !== 'fine') {
    await passTime(page, cause, requestTimeouts.read, () => countRequests(server, 'challenge') > 0);
    const {words = '', next = ''} = bookingOutcomes[outcome] ?? {};
    await expect(page.getByRole('button', {name: next})).toBeFocused();
    await expect(liveRegion(page)).toHaveText(words);
    expect(await bookingEvents(page)).toEqual([outcome]);
    expect(outbox).toHaveLength(before);
    await expectTyped(page);
    await endFault(cause, stage);
    await page.keyboard.press('Enter');
  }
  await expect(thanks(page)).toBeFocused();
  expect(outbox).toHaveLength(before + 1);
}

for (const cell of cells) {
  const {place, fault, outcome} = cell;
  test(`${place} × ${fault}: ${outcome}`, async ({stage}) => {
    const form = forms[place];
    if (form) await sendForm(form, cell, stage);
    else if (place === 'tips') await orderTips(cell, stage);
    else if (place === 'challenge') await solveChallenge(cell, stage);
    else if (place === 'poll') await pollWhileTyping(cell, stage);
    else await loadTimes(cell, stage);
  });
}
