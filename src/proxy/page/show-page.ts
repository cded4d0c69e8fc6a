import {findOption, optionsOf} from '../../booking/availability.js';
import type {Choice} from '../../booking/booking-state.js';
import {nearestOpen} from '../../booking/nearest-open.js';
import {newToken} from './form-token.js';
import {formView, type FormState} from './form-view.js';
import {outcomeView} from './outcome-view.js';
import {pageResponse} from './page-response.js';
import {findTime, type Home} from './read-home.js';
import {readSent} from './sent-request.js';
import {tipsResultIn} from './tips.js';
import {timesView} from './times-view.js';
import {visibleChoice, readVisitedHome, type PageContext, type Visit} from './visit.js';

/** Number of times offered instead of one that is gone. */
const maxNearest = 3;

/** The list may be shared by a CDN, like the status; a form belongs to one visitor. */
const sharedCache = {'cache-control': 'public, max-age=0, s-maxage=5, stale-if-error=600'};
// Not `no-store`: going back must bring back the same form, so that a request that is sent again is recognized.
const privateCache = {'cache-control': 'private, no-cache'};

/** Form without anything typed. */
const emptyForm = {
  nearest: [],
  draft: {firstName: '', lastName: '', email: '', phoneNumber: ''},
  tips: false,
  tipsResult: undefined,
  message: '',
  consent: false,
  problems: {},
  alert: undefined,
  canSend: true,
  mayHaveArrived: false,
} satisfies Partial<FormState>;

/** Responds with the step that the URL names: the times, a form or an outcome. */
export async function showPage(visit: Visit, cookies: string, context: PageContext): Promise<Response> {
  const {options, keys, now} = context;
  const {dealId, parameters} = visit;
  const reading = readVisitedHome(visit, context);
  // What was sent stays sent, also if the home can no longer be read.
  const outcome = await showOutcome(visit, await reading.catch(() => undefined), cookies, context);
  if (outcome) return outcome;
  const home = await reading;
  const view = {...visit.view, home};
  const slotId = parameters.get('slot') || undefined;
  const viewingId = parameters.get('viewing') || undefined;
  const found = slotId || viewingId ? findTime(home, {slotId, viewingId}) : undefined;
  const {days} = home.availability;
  const listed = found && findOption(days, found);
  const isInterest = !slotId && !viewingId && parameters.has('interest') && home.listing.interest;
  if (listed?.state === 'open' || isInterest) {
    const form: FormState = {
      ...emptyForm,
      choice: isInterest ? undefined : listed,
      isInterest,
      consentRequired: options.consentRequired ?? false,
      token: await newToken(keys, dealId, now()),
    };
    return pageResponse(formView(form, view), view, options, {headers: privateCache});
  }
  if (!slotId && !viewingId)
    return pageResponse(timesView(view, home, days), view, options, {headers: sharedCache});
  const shown = slotId ? days : daysOf(home, viewingId);
  if (
    !slotId &&
    found &&
    shown.length > 0 &&
    shown.every((day) => day.options.every((each) => each.slotId))
  ) {
    // A viewing with slots: its times only.
    return pageResponse(timesView(view, home, shown), view, options, {headers: sharedCache});
  }
  const gone = {
    text: view.texts.requestFailed[listed?.state === 'full' ? 'slot-full' : found ? 'closed' : 'not-found'],
    nearest: nearestTimes(home, found),
  };
  return pageResponse(timesView(view, home, days, gone), view, options, {
    status: listed ? 200 : found ? 410 : 404,
    headers: privateCache,
  });
}

/** Responds with the outcome that the URL names; undefined if it names none, or an old one. */
async function showOutcome(
  visit: Visit,
  home: Home | undefined,
  cookies: string,
  {options, keys, now}: PageContext,
): Promise<Response | undefined> {
  const {dealId, parameters} = visit;
  const stamp = parameters.get('sent');
  if (!stamp) return undefined;
  const slotId = parameters.get('slot') || undefined;
  const viewingId = parameters.get('viewing') || undefined;
  const found = home && (slotId || viewingId) ? findTime(home, {slotId, viewingId}) : undefined;
  const target =
    slotId || viewingId
      ? {viewingId: found?.viewingId ?? viewingId ?? '', ...(slotId && {slotId})}
      : undefined;
  const tips = tipsResultIn(parameters.get('tips'));
  const sent = await readSent(keys, stamp, {dealId, tips, target, cookies, now: now()});
  if (!sent) return undefined;
  const view = {...visit.view, home};
  const outcome = outcomeView({...sent, choice: target && visibleChoice(home, target), tips}, view);
  return pageResponse(outcome, view, options, {headers: {'cache-control': 'private, no-store'}});
}

/** Returns the open times nearest to one that is gone. */
export const nearestTimes = (home: Home, gone: Choice | undefined) =>
  nearestOpen(optionsOf(home.availability.days), gone ?? {viewingId: ''}, maxNearest);

/** Returns the days of one viewing. */
const daysOf = ({availability}: Home, viewingId: string | undefined) =>
  availability.days
    .map((day) => ({...day, options: day.options.filter((option) => option.viewingId === viewingId)}))
    .filter(({options}) => options.length > 0);
