import {html, raw} from 'hono/html';
import {groupByDay, weekendOf, type ListedViewing} from '../../../booking/viewing-list.js';
import type {TimeFormat} from '../../../booking/time/time-format.js';
import type {ListMessages} from '../../../messages/list-messages.js';
import {optionLabel} from '../../../messages/option-label.js';
import {plural} from '../../../messages/plural.js';
import type {PageTexts} from '../page-language.js';
import type {Html} from '../page-view.js';

/** All texts of the page with the list. */
export type ListPageTexts = PageTexts & ListMessages;

/** Input of the page with the list. */
export interface ListPageView {
  readonly texts: ListPageTexts;
  readonly format: TimeFormat;
  /** Tag of the query, if it has one. */
  readonly language: string | undefined;
  /** Name of the only office to list; empty for all. */
  readonly office: string;
  /** Viewings of the page. */
  readonly viewings: readonly ListedViewing[];
  /** Number of viewings that pass the filter. */
  readonly count: number;
  /** Position of the next page. */
  readonly next: string | undefined;
  /** ISO date at the homes. */
  readonly today: string;
  /** Choices of the filters. */
  readonly days: readonly string[];
  readonly areas: readonly string[];
  readonly chosen: {readonly day: string; readonly from: string; readonly to: string; readonly area: string};
  /** True if the brokerage has viewings that the filter leaves out. */
  readonly isFiltered: boolean;
}

/** Renders the filter and the viewings by day. Every row leads to the booking page of its home. */
export function listView(view: ListPageView): Html {
  const {texts, format, viewings, count, next, isFiltered} = view;
  const heading = count > 0 ? plural(texts.language, texts.viewingCount, count) : '';
  return html`
    ${(count > 0 || isFiltered) && html`${shortcuts(view)} ${filter(view)}`}
    <section>
      ${
        count > 0
          ? html`<p>${heading}</p>
              <p class="hint">${texts.listLocalTime(format.city)}</p>`
          : html`<h2>${isFiltered ? texts.noMatch : texts.noViewings}</h2>`
      }
      ${isFiltered && html`<p><a class="link" href="${linkOf(view, {})}">${texts.showAll}</a></p>`}
    </section>
    ${groupByDay(viewings).map((day) => dayView(day, view))}
    ${
      next !== undefined &&
      html`<a class="next" href="${linkOf(view, {...view.chosen, after: next})}">${texts.showMore}</a>`
    }
    ${count > 0 && html`<a class="link" href="${linkOf(view, {area: view.chosen.area}, '../viewings.ics')}">${texts.subscribe}</a>`}
  `;
}

function dayView(
  {date, viewings}: {date: string; viewings: readonly ListedViewing[]},
  view: ListPageView,
): Html {
  return html`<section aria-labelledby="day-${date}">
    <h2 id="day-${date}" class="day"><time datetime="${date}">${dayName(date, view)}</time></h2>
    <ul class="viewings">
      ${viewings.map((viewing) => html`<li>${row(viewing, view)}</li>`)}
    </ul>
  </section>`;
}

function row(viewing: ListedViewing, view: ListPageView): Html {
  const {texts, format} = view;
  const {home, state, seatsLeft} = viewing;
  const when = optionLabel(viewing, texts, format);
  const seats =
    state === 'open' && seatsLeft !== undefined ? plural(texts.language, texts.seatsLeft, seatsLeft) : '';
  const text = state === 'open' ? seats : texts[state];
  const name = home.name || home.area || texts.unknownTime;
  const bookingPage = new URLSearchParams({
    ...(viewing.viewingId && {viewing: viewing.viewingId}),
    ...(view.language !== undefined && {lang: view.language}),
  });
  return html`
    <span class="time">${when}</span>
    <span class="home"
      ><strong lang="sv" dir="auto"
        >${home.listingUrl ? html`<a href="${home.listingUrl}">${name}</a>` : name}</strong
      >
      ${home.area && html`<span class="hint" lang="sv" dir="auto">${home.area}</span>`}
      ${text && html`<span class="hint">${text}</span>`}</span
    >
    ${
      state === 'open' &&
      html`<a
        class="outlined"
        href="../deals/${encodeURIComponent(home.dealId)}/book?${bookingPage.toString()}"
        aria-label="${texts.chooseTimeAt(name, when)}"
        >${texts.chooseTime}</a
      >`
    }
  `;
}

/** Renders links to today and the weekend, in the chosen area. */
function shortcuts(view: ListPageView): Html {
  const {texts, today, chosen} = view;
  const weekend = weekendOf(today);
  const isWeekend = chosen.from === weekend[0] && chosen.to === weekend.at(-1);
  const shortcut = (label: string, isCurrent: boolean, days: Readonly<Record<string, string>>) =>
    html`<a
      class="outlined"
      ${isCurrent ? raw('aria-current="true"') : ''}
      href="${linkOf(view, {...(!isCurrent && days), area: chosen.area})}"
      >${label}</a
    >`;
  return html`<p class="shortcuts">
    ${shortcut(texts.today, chosen.day === today, {day: today})}
    ${shortcut(texts.weekend, isWeekend, {from: weekend[0] ?? '', to: weekend.at(-1) ?? ''})}
  </p>`;
}

function filter(view: ListPageView): Html {
  const {texts, days, areas, chosen, language, office} = view;
  const option = (value: string, label: string, selected: string) =>
    html`<option value="${value}" ${value === selected ? 'selected' : ''}>${label}</option>`;
  return html`<form class="filter" role="search">
    <div class="field">
      <label for="filter-day">${texts.dayFilter}</label>
      <select id="filter-day" name="day">
        ${option('', texts.allDays, chosen.day)}
        ${days.map((day) => option(day, dayName(day, view), chosen.day))}
      </select>
    </div>
    ${
      areas.length > 1 &&
      html`<div class="field">
        <label for="filter-area">${texts.areaFilter}</label>
        <select id="filter-area" name="area">
          ${option('', texts.allAreas, chosen.area)} ${areas.map((area) => option(area, area, chosen.area))}
        </select>
      </div>`
    }
    ${language !== undefined && html`<input type="hidden" name="lang" value="${language}" />`}
    ${office && html`<input type="hidden" name="office" value="${office}" />`}
    <button>${texts.filter}</button>
  </form>`;
}

/** Returns a relative URL of the page with other parameters, in its language and of its office. */
export function linkOf(
  {language, office}: Pick<ListPageView, 'language' | 'office'>,
  parameters: Readonly<Record<string, string>>,
  page = 'page',
): string {
  const given = Object.entries({...parameters, office, ...(language !== undefined && {lang: language})});
  const query = new URLSearchParams(given.filter(([, value]) => value)).toString();
  return query ? `${page}?${query}` : page;
}

/** Formats an ISO date, whose noon in UTC is on the same day in every zone of Europe. */
const dayName = (date: string, {format}: ListPageView): string => format.day(Date.parse(`${date}T12:00Z`));
