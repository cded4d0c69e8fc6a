import type {FailureReason} from '../../booking/booking-state.js';
import {checkContact, type ContactCheck, type ContactProblems} from '../../booking/contact.js';
import {isTooLong, normalizeMessage} from '../../booking/message.js';
import {readPhoneNumber} from '../../booking/phone/phone.js';
import {interestTexts} from '../../messages/interest-texts.js';
import {failureText} from '../../messages/request-texts.js';
import {bookingUrl, interestUrl} from '../../mspecs/booking-routes.js';
import {failureOf} from '../../mspecs/failure.js';
import {appendPath} from '../../mspecs/routes.js';
import type {FormBody} from './form-body.js';
import {newToken, readToken} from './form-token.js';
import {formView, type FormState} from './form-view.js';
import {pageResponse} from './page-response.js';
import type {PageView} from './page-view.js';
import {findTime} from './read-home.js';
import {isMspecsId} from '../upstream/mspecs-id.js';
import {recordSent} from './sent-request.js';
import {nearestTimes} from './show-page.js';
import {orderTips, type TipsResult} from './tips.js';
import {visibleChoice, readVisitedHome, type PageContext, type Visit} from './visit.js';

const loadFullMetadata = () => import('./full-metadata.js');

/** Region of phone numbers without a country code, as in the element. */
const country = 'SE';

/** Failures after which the same time cannot be requested. */
const takenReasons: ReadonlySet<FailureReason> = new Set(['slot-full', 'closed', 'not-found']);
/** Failures that only the broker can help with. */
const finalReasons: ReadonlySet<FailureReason> = new Set(['misconfigured', 'refused', ...takenReasons]);
/** Failures after which the request may have arrived. */
const unknownReasons: ReadonlySet<FailureReason> = new Set(['timeout', 'bad-response']);

/** A form that was not sent, or not accepted. */
interface Refusal {
  readonly status: number;
  readonly reason?: FailureReason;
  /** Result of an order of tips, which does not depend on the interest. */
  readonly tips?: TipsResult;
  readonly alert?: string;
  readonly problems?: ContactProblems;
  readonly mayHaveArrived?: boolean;
  /** True to offer the nearest times instead of the one that is gone. They are also offered if none was sent. */
  readonly isTaken?: boolean;
  /** True if sending the same again cannot succeed. */
  readonly isFinal?: boolean;
  /** True if nothing was sent, so that the key and the age of the form still count. */
  readonly keepsToken?: boolean;
  readonly retryAfter?: string | null;
}

/**
 * Sends what was typed through the booking route of the proxy, with the key and the age of the form, and redirects to the outcome.
 * After a failure, responds with the form as it was typed and what to do.
 */
export async function submitForm(
  body: FormBody,
  {isForeign, isSecure}: {isForeign: boolean; isSecure: boolean},
  visit: Visit,
  context: PageContext,
): Promise<Response> {
  const {keys, now} = context;
  const {dealId, dispatch, endpoint, view} = visit;
  const {texts} = view;
  const refuse = (refusal: Refusal) => showAgain(refusal, body, visit, context);
  if (isForeign) return refuse({status: 403, alert: texts.notSent});
  if (!isMspecsId(dealId))
    return refuse({status: 404, alert: texts.requestFailed['not-found'], isFinal: true});
  if (body.status === 415) return refuse({status: 415, alert: texts.notSent});
  const checked = await checkBody(body, context);
  if (body.status) {
    const {consent: _, ...problems} = checked.ok ? {} : checked.problems;
    return refuse({status: body.status, alert: texts.tooLong, problems});
  }
  const token = await readToken(keys, body.token, dealId, now());
  if (!token) return refuse({status: 400, alert: texts.notSent});
  if (!body.time && !body.isInterest)
    return refuse({status: 400, alert: texts.requestFailed['not-found'], isFinal: true});
  if (!checked.ok) return refuse({status: 422, problems: checked.problems, keepsToken: true});

  const target = body.isInterest ? undefined : body.time;
  const message = target ? normalizeMessage(body.message) : '';
  const url = target
    ? bookingUrl(appendPath, endpoint, target, dealId)
    : interestUrl(appendPath, endpoint, dealId);
  const init = {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': token.key,
      'form-time': String(token.ageMs),
      ...(body.isHoneypotFilled && {'form-honeypot': '1'}),
    },
    body: JSON.stringify({...checked.contact, ...(message && {message})}),
  };
  const response = await dispatch(url, init);
  const refusal = response.ok ? undefined : await refusalOf(response, body, view);
  // Whoever is on the list for this home may still want tips about others.
  const mayOrder = body.tips && body.isInterest && (!refusal || refusal.reason === 'refused');
  const tips = mayOrder ? await orderTips(visit, init) : undefined;
  if (refusal) return refuse({...refusal, ...(tips && {tips})});
  const {email} = checked.contact;
  const {stamp, cookie} = await recordSent(keys, {dealId, target, tips, email, at: now(), isSecure});
  const location = view.link({sent: stamp, viewing: target?.viewingId, slot: target?.slotId, tips});
  return new Response(null, {
    status: 303,
    headers: {
      location,
      'set-cookie': cookie,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

async function refusalOf(response: Response, {isInterest}: FormBody, {texts}: PageView): Promise<Refusal> {
  const {status} = response;
  const retryAfter = response.headers.get('retry-after');
  const {reason, limit} = await failureOf(response);
  // The form was sent before with other details, such as an address that the visitor now corrects.
  if (status === 422 && reason === 'invalid') {
    const alert = isInterest ? texts.interestAskedBefore : texts.askedBefore;
    return {status: 409, alert, mayHaveArrived: true};
  }
  return {
    status,
    reason,
    alert: failureText(isInterest ? interestTexts(texts) : texts, {reason, limit}),
    mayHaveArrived: unknownReasons.has(reason),
    isTaken: !isInterest && takenReasons.has(reason),
    isFinal: finalReasons.has(reason),
    keepsToken: reason === 'rate-limited',
    retryAfter,
  };
}

/** Responds with the form as it was typed. Works without the home, which may be what cannot be read. */
export async function showAgain(
  refusal: Refusal,
  body: FormBody,
  visit: Visit,
  context: PageContext,
): Promise<Response> {
  const {options, keys, now} = context;
  const {status, isTaken = false, isFinal = false, keepsToken, retryAfter} = refusal;
  const {time, isInterest, draft, message, consent} = body;
  const home = await readVisitedHome(visit, context).catch(() => undefined);
  const view: PageView = {...visit.view, home};
  const lacksTime = !time && !isInterest;
  const nearest = home && (isTaken || lacksTime) ? nearestTimes(home, time && findTime(home, time)) : [];
  const form: FormState = {
    choice: time && !isInterest ? visibleChoice(home, time) : undefined,
    isInterest,
    nearest,
    canSend: (!isFinal && !lacksTime) || nearest.length > 0,
    draft,
    tips: body.tips,
    tipsResult: refusal.tips,
    message,
    consent,
    consentRequired: options.consentRequired ?? false,
    problems: refusal.problems ?? {},
    alert: refusal.alert,
    mayHaveArrived: refusal.mayHaveArrived ?? false,
    token: keepsToken ? body.token : await newToken(keys, visit.dealId, now()),
  };
  return pageResponse(formView(form, view), view, options, {
    status,
    headers: {'cache-control': 'no-store', ...(retryAfter && {'retry-after': retryAfter})},
  });
}

/** Checks the fields, and what only a form can lack: bytes that are text, and consent. */
async function checkBody(body: FormBody, {options}: PageContext): Promise<ContactCheck> {
  const checked = await checkContact(body.draft, (text) => readPhoneNumber(text, country, loadFullMetadata));
  const problems: ContactProblems = {
    ...(!checked.ok && checked.problems),
    ...body.unreadable,
    ...(!body.isInterest && isTooLong(normalizeMessage(body.message)) && {message: 'too-long'}),
    ...(options.consentRequired && !body.consent && {consent: 'missing'}),
  };
  return Object.keys(problems).length > 0 ? {ok: false, problems} : checked;
}
