import {html} from 'hono/html';
import type {Choice} from '../../booking/booking-state.js';
import type {CalendarEntry} from '../../booking/calendar/calendar-entry.js';
import {requestedEntry} from '../../booking/calendar/requested-entry.js';
import {doorOf, mapLink} from '../../booking/listing-details.js';
import {googleCalendarUrl, outlookCalendarUrl} from '../../booking/calendar/calendar-links.js';
import {mailServiceOf} from '../../booking/mail-service.js';
import {tipsResultView, type TipsResult} from './tips.js';
import type {Instant} from '../../booking/viewing.js';
import {
  columns,
  parametersOf,
  progress,
  selectedTime,
  whenOf,
  type Html,
  type PageView,
} from './page-view.js';

/**
 * Renders the outcome. It leads with what is left to do: the visitor clicks the link in the email, and the broker decides.
 *
 * @param tips result of an order of tips, if there was one.
 * @param choice undefined for an interest in the home.
 * @param email undefined if it is no longer known.
 */
export function outcomeView(
  {
    choice,
    email,
    at,
    tips,
  }: {choice: Choice | undefined; email: string | undefined; at: Instant; tips: TipsResult | undefined},
  view: PageView,
): Html {
  const {texts, link} = view;
  if (!choice) {
    return columns(
      html`<h2>${texts.interestRequested}</h2>
        <p>${texts.interestNext}</p>
        ${tips && tipsResultView(tips, view)}
        ${
          // The details are not kept, so they are typed again. The interest is then refused, and the tips are ordered.
          tips &&
          tips !== 'ordered' &&
          html`<a class="link" href="${link({interest: '1'})}">${texts.sendAgain}</a>`
        }`,
      view,
    );
  }
  const service = email === undefined ? undefined : mailServiceOf(email);
  const entry = calendarEntry(choice, at, view);
  return columns(
    html`
      ${progress(view, 3)}
      <h2>${texts.almostDone}</h2>
      <p>${texts.requested}</p>
      ${selectedTime(choice, view, false)}
      <p>${email === undefined ? texts.confirmInInbox : texts.confirmStep(email)}</p>
      ${service && html`<a class="next" href="${service.url}" rel="noopener noreferrer">${texts.openMail(service.name)}</a>`}
      <div class="hint">
        <p>${texts.checkSpam}</p>
        <a class="link" href="${link(parametersOf(choice))}">${texts.wrongEmail}</a>
      </div>
      <p>${texts.approveStep} ${texts.notYetSettled}</p>
      ${
        entry &&
        html`<section aria-labelledby="calendar">
          <h3 id="calendar">${texts.addToCalendar}</h3>
          <div class="calendar">
            <a class="outlined" href="${link(parametersOf(choice), 'book.ics')}">${texts.calendarFile}</a>
            <a class="outlined" href="${googleCalendarUrl(entry)}" rel="noopener noreferrer">Google</a>
            <a class="outlined" href="${outlookCalendarUrl(entry)}" rel="noopener noreferrer">Outlook</a>
          </div>
        </section>`
      }
      ${wayView(view)}
      <a class="link" href="${link()}">${texts.chooseAnother}</a>
    `,
    view,
    texts.cannotCome,
    // The broker reads it, so it names the home first.
    [view.home?.listing.address, whenOf(choice, view)].filter(Boolean).join(', '),
  );
}

/** Renders the way to the door; nothing if nothing is known. */
function wayView({texts, home}: PageView): Html | undefined {
  const {address, access = {}} = home?.listing ?? {};
  const door = doorOf(access, texts);
  if (!address && !door && !access.directions) return undefined;
  return html`<section aria-labelledby="way">
    <h3 id="way">${texts.findTheHome}</h3>
    ${door && html`<p>${door}</p>`}
    ${access.directions && html`<p class="description" lang="sv" dir="auto">${access.directions}</p>`}
    ${address && html`<a class="link" href="${mapLink(address)}" rel="noopener noreferrer">${texts.showOnMap}</a>`}
  </section>`;
}

/** Creates the calendar entry of a choice, which has nothing about the visitor; undefined if its time is unknown. */
export function calendarEntry(choice: Choice, stampedAt: Instant, view: PageView): CalendarEntry | undefined {
  const {texts, format, home} = view;
  // The time zone of the visitor's calendar is unknown.
  const label = choice.start === undefined ? undefined : texts.timeAtPlace(whenOf(choice, view), format.city);
  return home && requestedEntry(choice, home.listing, texts, {label, stampedAt});
}
