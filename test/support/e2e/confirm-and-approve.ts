import {expect, type APIRequestContext, type Page} from '@playwright/test';
import type {ServedSimulator} from './built-page.js';

/** An email sent by the simulated Mspecs. */
interface Mail {
  readonly to: string;
  readonly link: string;
}

/** A person in the quarantine. */
interface Person {
  readonly email: string;
  readonly bookings: readonly {readonly id: string}[];
}

/** Sent emails, oldest first. */
const outbox = async (request: APIRequestContext, {url}: ServedSimulator): Promise<Mail[]> =>
  (await (await request.get(`${url}/simulator/outbox`)).json()) as Mail[];

/** People waiting for the broker's decision. */
const quarantine = async (request: APIRequestContext, {url}: ServedSimulator): Promise<Person[]> =>
  (await (await request.get(`${url}/simulator/quarantine`)).json()) as Person[];

/**
 * Follows the link in Eva's email and approves her booking. Expects her in the quarantine only after the link is
 * opened.
 */
export async function confirmAndApprove(page: Page, simulator: ServedSimulator): Promise<void> {
  const {request} = page;
  expect(await quarantine(request, simulator)).toEqual([]);
  const mail = (await outbox(request, simulator)).at(-1);
  const confirmation = await page.context().newPage();
  await confirmation.goto(mail?.link ?? '');
  await confirmation.close();
  expect(mail?.to).toContain('eva@example.com');
  const [person] = await quarantine(request, simulator);
  expect(person?.email).toBe('eva@example.com');
  await request.post(`${simulator.url}/simulator/quarantine/${person?.bookings[0]?.id}/approve`);
}
