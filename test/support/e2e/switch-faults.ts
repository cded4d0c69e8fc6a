import {expect, type Page} from '@playwright/test';
import type {Cause} from './fault-matrix.js';
import type {Stage} from './faulty-page.js';
import {neverEnd, neverRespond, routeOf, type Route} from './faulty-server.js';

/** Makes a route fail from now on. */
export async function startFault(cause: Cause, route: Route, {page, server}: Stage): Promise<void> {
  if (cause === 'refused') await server.refuse(true);
  else if (cause === 'unresolved') {
    await page.route(
      (url) => routeOf(url.href) === route,
      (request) => request.abort('namenotresolved'),
    );
  } else server.fail(route, cause);
}

/** Ends the failure. */
export async function endFault(cause: Cause, {page, server}: Stage): Promise<void> {
  server.reset();
  if (cause === 'refused') await server.refuse(false);
  if (cause === 'unresolved') await page.unrouteAll();
}

/** Advances the clock past the timeout if the server never completes its response. */
export async function passTime(
  page: Page,
  cause: Cause,
  time: number,
  hasArrived: () => boolean,
): Promise<void> {
  if (cause !== neverRespond && cause !== neverEnd) return;
  await expect.poll(hasArrived).toBe(true);
  await page.clock.fastForward(time);
}
