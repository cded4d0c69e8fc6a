import type {TemplateResult} from 'lit';
import {areasOf, groupByDay, type ListedDay, type ListedViewing} from '../../booking/viewing-list.js';
import type {TimeFormat} from '../../booking/time/time-format.js';
import type {ListMessages} from '../../messages/list-messages.js';
import {optionLabel} from '../../messages/option-label.js';
import {plural} from '../../messages/plural.js';
import {html, nothing} from '../template-html.js';
import type {FragmentState} from './fragment.js';

/** View model of the list. */
export interface ListView {
  readonly texts: ListMessages;
  readonly format: TimeFormat;
  /** All coming viewings, for the choices of the filters. */
  readonly all: readonly ListedViewing[];
  /** Those that pass the filter. */
  readonly found: readonly ListedViewing[];
  /** Number of rows to show. */
  readonly limit: number;
  readonly state: FragmentState;
  readonly status: 'loading' | 'loaded' | 'failed';
  /** URL of the proxy's routes without a slash at its end, such as `/api/mspecs`. */
  readonly proxyUrl: string;
  readonly onFilter?: (change: Partial<FragmentState>) => void;
  readonly onOpen?: (viewing: ListedViewing, event: Event) => void;
  readonly onMore?: () => void;
  readonly onRetry?: () => void;
}

/** Renders the list, or the reason why there is none. */
export function listView(view: ListView): TemplateResult {
  const {texts, status, all, found, limit, onMore} = view;
  const isFiltered = found.length < all.length;
  return html`
    <h2 part="heading"><slot name="heading" .textContent=${texts.listHeading}></slot></h2>
    ${status === 'loading' || all.length > 0 ? filters(view) : nothing}
    <p
      class="summary"
      part="summary"
      ?hidden=${status !== 'loading' && found.length === 0}
      .textContent=${summary(view)}
    ></p>
    ${status === 'loading' ? skeleton() : nothing} ${status === 'failed' ? failure(view) : nothing}
    ${status === 'loaded' && found.length === 0 ? empty(view, isFiltered) : nothing}
    <form part="list">
      ${groupByDay(found.slice(0, limit)).map((day) => dayView(day, view))}
      <button
        class="outlined"
        part="button outlined-button"
        type="button"
        ?hidden=${found.length <= limit}
        @click=${onMore}
      >
        ${texts.showMore}
      </button>
    </form>
    ${
      found.length > 0
        ? html`
            <p class="note" part="time-zone" .textContent=${texts.listLocalTime(view.format.city)}></p>
            <p>
              <a class="link" part="subscribe" href="${view.proxyUrl}/viewings.ics"> ${texts.subscribe}</a>
            </p>
          `
        : nothing
    }
  `;
}

/** Returns the number of viewings as text, for the summary and the live region. */
export function summary({texts, status, found, all}: ListView): string {
  if (status === 'loading') return texts.listLoading;
  if (status === 'failed') return texts.listFailed;
  if (found.length > 0) return plural(texts.language, texts.viewingCount, found.length);
  return found.length < all.length ? texts.noMatch : texts.noViewings;
}

function filters(view: ListView): TemplateResult {
  const {texts, all, state, status, format, onFilter} = view;
  const areas = areasOf(all, texts.language);
  // A link may name an area without viewings.
  if (state.area && !areas.includes(state.area)) areas.push(state.area);
  const toggle = (day: string, label: string) => html`
    <button
      class="toggle"
      part="button toggle"
      aria-pressed=${state.day === day ? 'true' : 'false'}
      @click=${() => onFilter?.({day: state.day === day ? '' : day})}
    >
      ${label}
    </button>
  `;
  const valueOf = (event: Event) => (event.target as HTMLSelectElement).value;
  return html`
    <div class="filters" part="filters" role="search">
      <div class="toggles">${toggle('today', texts.today)} ${toggle('weekend', texts.weekend)}</div>
      <label class="field" part="field">
        <span .textContent=${texts.dayFilter}></span>
        <select part="input" name="day" @change=${(event: Event) => onFilter?.({day: valueOf(event)})}>
          <option value="" .textContent=${texts.allDays}></option>
          <option value="today" .textContent=${texts.today}></option>
          <option value="weekend" .textContent=${texts.weekend}></option>
          ${groupByDay(all).map(
            ({date}) => html`<option value=${date} .textContent=${dayName(date, format)}></option>`,
          )}
        </select>
      </label>
      <label class="field" part="field" ?hidden=${status !== 'loading' && areas.length < 2}>
        <span .textContent=${texts.areaFilter}></span>
        <select part="input" name="area" @change=${(event: Event) => onFilter?.({area: valueOf(event)})}>
          <option value="" .textContent=${texts.allAreas}></option>
          ${areas.map((area) => html`<option value=${area} .textContent=${area}></option>`)}
        </select>
      </label>
    </div>
  `;
}

const dayView = ({date, viewings}: ListedDay, view: ListView): TemplateResult => html`
  <section part="day" aria-labelledby="day-${date}">
    <h3 id="day-${date}" class="day" part="heading day-heading">
      <time datetime=${date} .textContent=${dayName(date, view.format)}></time>
    </h3>
    <ul>
      ${viewings.map((viewing) => row(viewing, view))}
    </ul>
  </section>
`;

function row(viewing: ListedViewing, view: ListView): TemplateResult {
  const {texts, format, proxyUrl, onOpen} = view;
  const {home, state, seatsLeft, viewingId} = viewing;
  const when = optionLabel(viewing, texts, format);
  const name = nameOf(viewing, texts);
  const seats = seatsLeft === undefined ? '' : plural(texts.language, texts.seatsLeft, seatsLeft);
  return html`
    <li part="viewing ${state}">
      <span class="time" part="time" .textContent=${when}></span>
      ${home.imageUrl ? html`<img part="image" src=${home.imageUrl} alt="" loading="lazy" />` : nothing}
      <span class="home" lang="sv">
        ${
          home.listingUrl
            ? html`<a part="name" href=${home.listingUrl}><span .textContent=${name}></span></a>`
            : html`<b part="name" .textContent=${name}></b>`
        }
        <span class="area" part="area" .textContent=${home.area === name ? '' : (home.area ?? '')}></span>
      </span>
      <span class="state" part="state" .textContent=${state === 'open' ? seats : texts[state]}></span>
      <button
        class="choose"
        part="button outlined-button"
        name="viewing"
        value=${viewingId}
        formaction="${proxyUrl}/deals/${encodeURIComponent(home.dealId)}/book"
        ?hidden=${state !== 'open'}
        aria-haspopup="dialog"
        aria-label=${texts.chooseTimeAt(name, when)}
        @click=${(event: Event) => onOpen?.(viewing, event)}
      >
        ${texts.chooseTime}
      </button>
    </li>
  `;
}

/** Returns the name of a home, or else of its area. */
const nameOf = ({home}: ListedViewing, texts: ListMessages): string =>
  home.name || home.area || texts.unknownTime;

const empty = ({texts, onFilter}: ListView, isFiltered: boolean): TemplateResult =>
  isFiltered
    ? html`
        <p class="notice" .textContent=${texts.noMatch}></p>
        <button
          class="outlined"
          part="button outlined-button"
          @click=${() => onFilter?.({day: '', area: ''})}
        >
          ${texts.showAll}
        </button>
      `
    : html`<slot name="empty"><p class="notice" .textContent=${texts.noViewings}></p></slot>`;

const failure = ({texts, onRetry}: ListView): TemplateResult => html`
  <div class="alert" part="alert">
    <slot name="error"><p .textContent=${texts.listFailed}></p></slot>
    <button class="outlined" part="button outlined-button" @click=${onRetry}>${texts.listRetry}</button>
  </div>
`;

/** Renders placeholders with the size of rows. */
export const skeleton = (): TemplateResult => html`
  <ul class="skeleton" aria-hidden="true">
    <li></li>
    <li></li>
    <li></li>
  </ul>
`;

/** Formats an ISO date, whose noon in UTC is on the same day in every zone of Europe. */
const dayName = (date: string, format: TimeFormat): string => format.day(Date.parse(`${date}T12:00Z`));
