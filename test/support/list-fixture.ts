import {fixture as render, html} from '@open-wc/testing';
import '../../src/list.js';
import type {MspecsViewingList} from '../../src/list.js';
import {within} from './testing-library.js';

const hour = 3_600_000;

/** Home of a list in a test. */
export interface HomeData {
  readonly name?: string;
  readonly area?: string;
  /** Hours from now until the viewing; default a day. */
  readonly inHours?: number;
  readonly state?: string;
  readonly seatsLeft?: number;
  readonly [field: string]: unknown;
}

/** ISO instant without fractions. */
const utc = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;
const stockholm = new Intl.DateTimeFormat('sv-SE', {timeZone: 'Europe/Stockholm', dateStyle: 'short'});
/** Returns the day of an instant in Stockholm as an ISO date. */
export const dayAt = (instant: number): string => stockholm.format(instant);

/** Creates a response of `GET /viewings` with a viewing of an hour for each home. */
export function listOf(...homes: readonly HomeData[]) {
  return {
    timeZone: 'Europe/Stockholm',
    homes: homes.map(({name = 'Storgatan 1', area, ...more}, index) => ({
      ...more,
      dealId: `MDA${index}`,
      name,
      ...(area && {area}),
    })),
    viewings: homes
      .map(({inHours = 24, state = 'open', seatsLeft}, index) => ({
        dealId: `MDA${index}`,
        viewingId: `MDB${index}`,
        date: dayAt(Date.now() + inHours * hour),
        start: utc(Date.now() + inHours * hour),
        end: utc(Date.now() + (inHours + 1) * hour),
        state,
        ...(seatsLeft !== undefined && {seatsLeft}),
      }))
      .sort((a, b) => (a.start < b.start ? -1 : 1)),
  };
}

/** A transport that answers the list with a body, and everything else with 404. */
export function serving(body: () => unknown, status = 200) {
  const requests: string[] = [];
  return {
    requests,
    transport: (input: RequestInfo | URL) => {
      const url = input instanceof Request ? input.url : input.toString();
      requests.push(url);
      const isList = new URL(url, location.href).pathname.endsWith('/viewings');
      const text = body();
      return Promise.resolve(
        isList
          ? new Response(typeof text === 'string' ? text : JSON.stringify(text), {status})
          : Response.json({reason: 'not-found'}, {status: 404}),
      );
    },
  };
}

/** Mounts a list; finds its content by role, label and text. */
export async function mountList(setup: Partial<MspecsViewingList>, children = '') {
  const element = document.createElement('mspecs-viewing-list');
  element.innerHTML = children;
  Object.assign(element, {proxyUrl: '/proxy', ...setup});
  await render(html`<main>${element}</main>`);
  await element.updateComplete;
  return {element, ...within(element.shadowRoot as unknown as HTMLElement)};
}
