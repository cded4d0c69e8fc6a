import type {TemplateResult} from 'lit';
import type {ContactProblems} from '../../booking/contact.js';
import {isTooLong, lengthOf, messageLimit, normalizeMessage} from '../../booking/message.js';
import {styleSheet} from '../deferred/deferred.js';
import {FurtherTexts} from '../further-texts.js';
import type {BookingHost} from '../request/booking-host.js';
import {problemTemplate} from '../request/fields.js';
import type {LazyParts} from '../request/lazy-parts.js';
import type {RequestView} from '../request/request-view.js';
import {css, html, nothing} from '../standalone-html.js';
import type {FurtherMessages, Messages} from '../../messages/messages.js';
import {sourceOf} from './source.js';

/** Numbers of characters left at which the live region tells them, because telling each would interrupt the typing. */
const announcedAt = [100, 50, 20, 10, 0, -1];

const addStyles = styleSheet(css`
  .message summary {
    display: list-item;
    align-content: center;
    inline-size: fit-content;
    min-block-size: var(--_size);
    font-weight: 600;
    cursor: pointer;
  }
  .message textarea {
    field-sizing: content;
    /* One direction for all lines. With one for each, Chromium needs minutes to lay out six megabytes that were pasted. */
    unicode-bidi: normal;
    min-block-size: 6em;
    max-block-size: 20em;
    padding: 8px 12px;
    font: inherit;
    font-size: max(16px, 1em);
    color: inherit;
    background: var(--mspecs-surface-color, transparent);
    border: var(--_border);
    border-radius: var(--_radius);
    resize: vertical;
  }
  .message [aria-invalid] {
    border-color: var(--_wrong);
    box-shadow: inset 0 0 0 1px var(--_wrong);
  }
  .message .hint {
    min-block-size: 1lh;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .message [aria-invalid] {
      border-width: 3px;
    }
  }
`);

/** Adds the field to a form. */
export const add = (parts: LazyParts): void => {
  parts.message = new MessageField(parts);
};

/** Folded field for a message to the broker. A chunk of its own, loaded with the form if the broker can be told something. */
export class MessageField {
  readonly #host: BookingHost;
  readonly #booking: LazyParts['booking'];
  readonly #services: LazyParts['services'];
  readonly #texts: FurtherTexts;
  /** Characters left as shown; undefined far from the limit. */
  #left: number | undefined;

  constructor({host, services, booking}: LazyParts) {
    this.#host = host;
    this.#services = services;
    this.#booking = booking;
    this.#texts = new FurtherTexts(() => host.requestUpdate());
    addStyles(host.renderRoot as ShadowRoot);
    booking.validation.checks.push(this.#check);
    // Around the form, whose own listener clears the news of the live region first.
    host.renderRoot.addEventListener('input', this.#handleInput);
  }

  /** Part of a request for a time besides the contact details. Mspecs itself gets none. */
  get remark(): {readonly message?: string | undefined; readonly source?: string | undefined} {
    return this.#isViaProxy
      ? {message: this.#text || undefined, source: sourceOf(this.#host) || undefined}
      : {};
  }

  /** Renders the field; nothing until its texts have loaded. */
  render({messages, page, warn}: RequestView): TemplateResult | typeof nothing {
    sourceOf(page, warn);
    const texts = this.#isViaProxy ? this.#texts.of(messages) : undefined;
    if (!texts) return nothing;
    const problem = this.#booking.validation.problems.message;
    this.#left = this.#charactersLeft;
    return html`
      <details>
        <summary id="message-label" .textContent=${texts.messageLabel}></summary>
        <div class="field" part="field">
          <textarea
            id="message"
            dir="auto"
            part="input"
            name="message"
            rows="3"
            aria-labelledby="message-label"
            @click=${focus}
            aria-invalid=${problem ? 'true' : nothing}
            aria-describedby=${problem ? 'message-problem message-left' : 'message-left'}
          ></textarea>
          ${problem ? problemTemplate(texts, 'message', problem) : nothing}
          <p class="hint" id="message-left" .textContent=${countText(texts, this.#left)}></p>
        </div>
      </details>
    `;
  }

  get #isViaProxy(): boolean {
    return this.#services.connection()?.endpoint.viaProxy === true;
  }

  get #text(): string {
    return normalizeMessage(this.#input?.value);
  }

  get #input(): HTMLTextAreaElement | null {
    return this.#host.renderRoot.querySelector<HTMLTextAreaElement>('#message');
  }

  get #charactersLeft(): number | undefined {
    const left = messageLimit - lengthOf(this.#text);
    return left > (announcedAt[0] ?? 0) ? undefined : left;
  }

  /** Unfolds a message that is too long, because only a visible field can take the focus. An interest has none. */
  readonly #check = (): ContactProblems => {
    const input = this.#input;
    if (!input || input.closest('[hidden]') || !isTooLong(this.#text)) return {};
    const details = input.closest('details');
    if (details) details.open = true;
    return {message: 'too-long'};
  };

  readonly #handleInput = ({target}: Event): void => {
    if (target !== this.#input) return;
    const left = this.#charactersLeft;
    if (left === this.#left) return;
    if (levelOf(left) > levelOf(this.#left))
      this.#booking.validation.news = ({messages}) => {
        const texts = this.#texts.of(messages);
        return texts && countText(texts, left);
      };
    this.#host.requestUpdate();
  };
}

/** Focuses the field even if the page canceled `mousedown`, as sliders and copy protection do. */
const focus = ({currentTarget}: Event): void => (currentTarget as HTMLElement).focus();

/** Returns how many of the announced numbers have been reached. */
const levelOf = (left = Infinity): number => announcedAt.filter((count) => left <= count).length;

/** Returns the characters left, or those over the limit, as text; empty far from the limit. */
function countText(
  {charactersLeft, charactersOver, language}: Messages & FurtherMessages,
  left: number | undefined,
): string {
  if (left === undefined) return '';
  const count = Math.abs(left).toLocaleString(language);
  return left < 0 ? charactersOver(count) : charactersLeft(count);
}
