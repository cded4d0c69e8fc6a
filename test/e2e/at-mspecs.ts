import type {APIRequestContext, Page} from '@playwright/test';
import type {ServedSimulator} from './built-page.js';

/** A mail that the simulated Mspecs sent. */
export interface Mail {
  readonly to: string;
  readonly link: string;
}

/** A person in the quarantine. */
export interface Person {
  readonly email: string;
  readonly bookings: readonly {readonly id: string}[];
}

/** The mails sent so far, the oldest first. */
export const outbox = async (request: APIRequestContext, {url}: ServedSimulator): Promise<Mail[]> =>
  (await (await request.get(`${url}/simulator/outbox`)).json()) as Mail[];

/** Who waits for the broker's decision. */
export const quarantine = async (request: APIRequestContext, {url}: ServedSimulator): Promise<Person[]> =>
  (await (await request.get(`${url}/simulator/quarantine`)).json()) as Person[];

/** Clicks on the link of the latest mail, and closes what it opens. */
export async function confirm(page: Page, simulator: ServedSimulator): Promise<Mail | undefined> {
  const mail = (await outbox(page.request, simulator)).at(-1);
  const confirmation = await page.context().newPage();
  await confirmation.goto(mail?.link ?? '');
  await confirmation.close();
  return mail;
}

/** Approves, as a broker does, what somebody in the quarantine asked for first. */
export async function approve(
  request: APIRequestContext,
  {url}: ServedSimulator,
  person: Person | undefined,
): Promise<void> {
  await request.post(`${url}/simulator/quarantine/${person?.bookings[0]?.id}/approve`);
}
