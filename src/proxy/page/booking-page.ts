import type {Context} from 'hono';
import {html} from 'hono/html';
import {calendarFile} from '../../booking/calendar/calendar-file.js';
import {findOption} from '../../booking/availability.js';
import {MspecsError} from '../../mspecs/mspecs-error.js';
import {ProblemError} from '../http/problem.js';
import {readFormBody} from './form-body.js';
import {calendarEntry} from './outcome-view.js';
import {pageResponse, withEtag} from './page-response.js';
import {findTime} from './read-home.js';
import {nearestTimes, showPage} from './show-page.js';
import {showAgain, submitForm} from './submit-form.js';
import {timesView} from './times-view.js';
import {openVisit, readVisitedHome, type PageContext, type Visit} from './visit.js';

type Handler = (c: Context) => Promise<Response>;

/** Handlers of the booking page. None of them rejects. */
export interface BookingPage {
  /** `GET`: the times, a form or an outcome. */
  readonly show: Handler;
  /** `POST`: sends a form. */
  readonly submit: Handler;
  /** `GET`: the calendar file of a time. */
  readonly calendar: Handler;
}

/** Creates the booking page, which works without JavaScript. Books through the other routes of the proxy. */
export function bookingPage(context: PageContext): BookingPage {
  const {options, now, hold, isAllowedOrigin, report} = context;
  const handler =
    (handle: (c: Context, visit: Visit) => Promise<Response>): Handler =>
    async (c) => {
      const visit = await openVisit(c, context);
      try {
        return await handle(c, visit);
      } catch (error) {
        return failurePage(error, c, visit, context);
      }
    };
  return {
    show: handler(async (c, visit) => {
      const response = await showPage(visit, c.req.header('cookie') ?? '', context);
      return response.headers.get('cache-control')?.startsWith('public') ? withEtag(c, response) : response;
    }),
    submit: handler(async (c, visit) => {
      const body = await readFormBody(c.req.raw);
      // What is longer than a field may be is sent nowhere.
      const release = hold([...Object.values(body.draft), body.message].map((text) => text.slice(0, 2000)));
      try {
        const forwardedProtocol = c.req.header('x-forwarded-proto');
        const isSecure = (forwardedProtocol ?? new URL(c.req.url).protocol).startsWith('https');
        return await submitForm(body, {isForeign: !isAllowedOrigin(c), isSecure}, visit, context);
      } catch (error) {
        const {status} = report(error, c).problem;
        return await showAgain(
          // The key is kept, so that a request that has arrived is not sent twice.
          {
            status,
            alert: visit.view.texts.requestFailed['bad-response'],
            mayHaveArrived: true,
            keepsToken: true,
          },
          body,
          visit,
          context,
        );
      } finally {
        release();
      }
    }),
    calendar: handler(async (_, visit) => {
      const home = await readVisitedHome(visit, context);
      const slotId = visit.parameters.get('slot') || undefined;
      const viewingId = visit.parameters.get('viewing') || undefined;
      const found = slotId || viewingId ? findTime(home, {slotId, viewingId}) : undefined;
      const option = found && findOption(home.availability.days, found);
      const view = {...visit.view, home};
      const entry = option && calendarEntry(option, now(), view);
      if (!entry) {
        const gone = {text: view.texts.requestFailed['not-found'], nearest: nearestTimes(home, found)};
        return pageResponse(timesView(view, home, home.availability.days, gone), view, options, {
          status: 404,
          headers: {'cache-control': 'no-store'},
        });
      }
      return new Response(calendarFile(entry), {
        headers: {
          'content-type': 'text/calendar; charset=utf-8',
          'content-disposition': 'attachment; filename="visning.ics"',
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-cache',
        },
      });
    }),
  };
}

/** Responds with a page that says what went wrong. */
async function failurePage(
  error: unknown,
  c: Context,
  {view}: Visit,
  {options, report}: PageContext,
): Promise<Response> {
  const {problem, retryAfter} =
    error instanceof MspecsError
      ? new ProblemError(error.reason, 'The home cannot be read', {
          retryAfter: error.retryAfter,
          cause: error,
        })
      : report(error, c);
  const {status, reason} = problem;
  const {texts, link} = view;
  const reading: Partial<Record<string, string>> = texts.timesFailed;
  const text = c.req.method === 'GET' ? (reading[reason] ?? texts.unavailable) : texts.notSent;
  const step = html`<p class="alert">${text}</p>
    ${status !== 404 && html`<a class="link" href="${link()}">${texts.allTimes}</a>`}`;
  return pageResponse(step, view, options, {
    status,
    headers: {
      'cache-control': 'no-store',
      ...(retryAfter !== undefined && {'retry-after': String(Math.ceil(retryAfter / 1000))}),
    },
  });
}
