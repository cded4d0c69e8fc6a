import {html} from 'hono/html';
import {countOpen, type Day, type Option, type UnbookableViewing} from '../../booking/availability.js';
import {mergeByDay} from '../../booking/time/merge-by-day.js';
import {optionLabel} from '../../messages/option-label.js';
import {plural} from '../../messages/plural.js';
import type {Home} from './read-home.js';
import {columns, parametersOf, whenOf, type Html, type PageView} from './page-view.js';

/** Says why a time that was asked for cannot be booked, with the nearest open ones. */
export interface GoneNotice {
  readonly text: string;
  readonly nearest: readonly Option[];
}

/** Renders the times to choose from, and what cannot be requested online. */
export function timesView(view: PageView, home: Home, days: readonly Day[], gone?: GoneNotice): Html {
  const {texts, format, link} = view;
  const {notes} = home.availability;
  const open = countOpen(days);
  const heading = open > 0 ? texts.heading : notes.length > 0 ? texts.unknownTime : texts.empty;
  const note = open > 0 ? texts.noTimeSuits : texts.contactBroker;
  return columns(
    html`
      ${gone && goneNotice(gone, view)}
      <section aria-labelledby="times">
        <div>
          <h2 id="times">${heading}</h2>
          ${open > 0 && html`<p>${plural(texts.language, texts.timesLoaded, open)}</p>`}
          ${!home.status && html`<p>${texts.mayBeOld}</p>`}
          ${
            (days.length > 0 || notes.length > 0) && html`<p class="hint">${texts.localTime(format.city)}</p>`
          }
        </div>
        ${days.map((day) => dayView(day, view))} ${notes.map((each) => unbookable(each, view))}
        ${
          open === 0 &&
          home.listing.interest &&
          html`<a class="next" href="${link({interest: '1'})}">${texts.registerInterest}</a>`
        }
      </section>
    `,
    view,
    note,
    undefined,
    open > 0 && home.listing.interest
      ? html`<a class="outlined" href="${link({interest: '1'})}">${texts.registerInterest}</a>`
      : undefined,
  );
}

function dayView({date, at, options, descriptions}: Day, view: PageView): Html {
  const {texts, format} = view;
  const labels = options.map((option) => optionLabel(option, texts, format));
  const isWide = labels.some((label) => label.length > 13);
  return html`<div>
    ${date && at !== undefined && html`<h3 class="day"><time datetime="${date}">${format.day(at)}</time></h3>`}
    ${descriptions.map(description)}
    <ul class="${isWide ? 'options wide' : 'options'}">
      ${options.map((option, index) => html`<li>${optionView(option, labels[index] ?? '', view)}</li>`)}
    </ul>
  </div>`;
}

function optionView(option: Option, label: string, {texts, link}: PageView): Html {
  const {state, seatsLeft} = option;
  const text =
    state === 'open' && seatsLeft !== undefined
      ? plural(texts.language, texts.seatsLeft, seatsLeft)
      : texts[state];
  const content = html`<span class="time">${label}</span> <span class="state">${text}</span>`;
  return state === 'open'
    ? html`<a class="option" href="${link(parametersOf(option))}">${content}</a>`
    : html`<span class="option unavailable">${content}</span>`;
}

/** Renders a broker's text with its line breaks. Its language is most likely Swedish. */
const description = (lines: readonly string[]): Html =>
  html`<p class="description" lang="sv" dir="auto">${lines.join('\n')}</p>`;

const unbookable = ({times, lines, dayOnly}: UnbookableViewing, {texts, format}: PageView): Html => html`
  <div>
    ${mergeByDay(times).map(
      (time) => html`
        <h3 class="day"><time datetime="${time.date}">${format.day(time.start)}</time></h3>
        <p class="time">${dayOnly ? texts.dayOnly : optionLabel(time, texts, format)}</p>
      `,
    )}
    ${lines.length > 0 && description(lines)}
  </div>
`;

const goneNotice = ({text, nearest}: GoneNotice, view: PageView): Html => html`
  <div class="alert">
    <p>${text}</p>
    ${
      nearest.length > 0 &&
      html`<p>${view.texts.nearestTimes}</p>
        <ul>
          ${nearest.map(
            (option) =>
              html`<li>
                <a class="outlined" href="${view.link(parametersOf(option))}"
                  ><span class="other">${whenOf(option, view)}</span></a
                >
              </li>`,
          )}
        </ul>`
    }
  </div>
`;
