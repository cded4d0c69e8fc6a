import type {TemplateResult} from 'lit';
import type {BookingState, Choice, Requested} from '../../booking/booking-state.js';
import type {ContactProblems} from '../../booking/contact.js';
import {styleSheet} from '../deferred/deferred.js';
import {FurtherTexts} from '../further-texts.js';
import type {BookingHost} from '../request/booking-host.js';
import type {LazyParts} from '../request/lazy-parts.js';
import type {RequestView} from '../request/request-view.js';
import {css, html, nothing} from '../standalone-html.js';
import {emptyDraft, readDraft, writeDraft, type Draft} from './draft.js';

const addStyles = styleSheet(css`
  .companion {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    min-block-size: var(--_size);
  }
  .people {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .people li {
    display: grid;
    justify-items: start;
  }
  @media print {
    .companion {
      display: none;
    }
  }
`);

/** Adds a party to an outcome. */
export const add = (parts: LazyParts): void => {
  parts.party = new Party(parts);
};

/**
 * Party of people for the same viewing: each has an own request, with an own email address. A chunk of its own, loaded after a request.
 */
export class Party {
  readonly #host: BookingHost;
  readonly #booking: LazyParts['booking'];
  readonly #open: LazyParts['open'];
  readonly #refresh: LazyParts['services']['refresh'];
  readonly #texts: FurtherTexts;
  /** Details as typed, by person. */
  #drafts: Draft[] = [];
  /** Person whose details are in the form. */
  #person = 0;

  constructor({host, booking, open, services}: LazyParts) {
    this.#host = host;
    this.#booking = booking;
    this.#open = open;
    this.#refresh = services.refresh;
    this.#texts = new FurtherTexts(() => host.requestUpdate());
    addStyles(host.renderRoot as ShadowRoot);
    booking.validation.checks.push(this.#check);
  }

  /** Puts the details of the first person back into the form. */
  restore(): void {
    this.#show(0);
  }

  /** Forgets what was typed. */
  forget(): void {
    this.#drafts = [];
    this.#person = 0;
  }

  /** Returns the outcome after the request of the person in the form. */
  outcomeOf(before: Requested, address: string): Requested {
    const addresses = [...addressesOf(before)];
    addresses[this.#person] = address;
    const [email = address, ...companions] = addresses;
    return {...before, email, companions};
  }

  /**
   * Adapts the texts to a form for one of several people, or to an outcome of several. A time without a seat for another person counts
   * as full, because Mspecs counts people only once the broker has approved them.
   */
  viewOf(original: RequestView): RequestView {
    const {state} = original.booking;
    const view = {...original, find: this.#findWithSeats(original)};
    const texts = this.#texts.of(view.messages);
    if (!texts) return view;
    if (outcomeBefore(state)) {
      const email = {...texts.fieldProblems.email, shared: texts.sharedEmail};
      const number = (this.#person + 1).toLocaleString(texts.language);
      return {
        ...view,
        // Only the same time is of use, so that no other is offered.
        options: [],
        messages: {
          ...texts,
          formHeading: texts.personHeading(number),
          emailHint: texts.personEmailHint,
          fieldProblems: {...texts.fieldProblems, email},
          changeTime: texts.backToOutcome,
          // Another window is sending a request for this time, which is not this person's.
          askedBefore: texts.requestFailed['rate-limited'],
          chooseAnother: texts.backToOutcome,
          chosenFull: texts.noSeatLeft,
          requestFailed: {
            ...texts.requestFailed,
            'slot-full': texts.noSeatLeft,
            closed: texts.chosenClosed,
            'not-found': texts.chosenClosed,
          },
        },
      };
    }
    if (state.step !== 'requested' || !state.companions) return {...view, messages: texts};
    return {
      ...view,
      messages: {
        ...texts,
        almostDone: texts.allAlmostDone,
        requested: texts.allRequested,
        confirmStep: () => texts.confirmEach,
      },
    };
  }

  /** Renders the question for another person; nothing until its texts have loaded. */
  offer({messages}: RequestView, {companions}: Requested): TemplateResult | typeof nothing {
    const texts = this.#texts.of(messages);
    if (!texts) return nothing;
    return html`
      <p .textContent=${companions ? texts.comingMore : texts.comingTwo}></p>
      <button type="button" class="outlined" part="button outlined-button" @click=${this.#handleAdd}>
        <span .textContent=${texts.addPerson}></span>
      </button>
    `;
  }

  /** Renders the address of each person, with a button to correct it. */
  addresses({messages}: RequestView, outcome: Requested): TemplateResult {
    return html`
      <ul class="people">
        ${addressesOf(outcome).map(
          (address, person) => html`
            <li>
              <bdi id="person-${person}" .textContent=${address}></bdi>
              <button
                type="button"
                class="link-button"
                part="button link-button"
                aria-describedby="person-${person}"
                @click=${() => this.#openForm(outcome, person, '#email')}
              >
                ${messages.wrongEmail}
              </button>
            </li>
          `,
        )}
      </ul>
    `;
  }

  readonly #handleAdd = (): void => {
    const {state} = this.#booking;
    if (state.step !== 'requested') return;
    this.#openForm(state, addressesOf(state).length);
    // Said beside the first field, which gets the focus.
    this.#booking.validation.news = ({messages}) => messages.formHeading;
    // The status may be old, and tells how many seats are left.
    void this.#refresh();
  };

  #findWithSeats({find, booking: {state}}: RequestView): RequestView['find'] {
    const before = outcomeBefore(state);
    const others = before ? this.#othersOf(before) : state.step === 'requested' ? addressesOf(state) : [];
    return (choice: Choice) => {
      const option = find(choice);
      const isTooFew = option?.seatsLeft !== undefined && option.seatsLeft <= others.length;
      return isTooFew ? {...option, state: 'full'} : option;
    };
  }

  #othersOf(before: Requested): readonly string[] {
    return addressesOf(before).filter((_, person) => person !== this.#person);
  }

  #openForm(before: Requested, person: number, focusSelector?: string): void {
    this.#show(person);
    this.#open({step: 'filling', choice: before.choice, before}, focusSelector);
  }

  /** Exchanges the details in the form for those of another person. */
  #show(person: number): void {
    const form = this.#host.renderRoot.querySelector<HTMLFormElement>('form.booking-form');
    if (!form || person === this.#person) return;
    this.#drafts[this.#person] = readDraft(form);
    this.#person = person;
    writeDraft(form, this.#drafts[person] ?? emptyDraft);
  }

  /** Finds an address that another person of the party has. */
  readonly #check = (form: HTMLFormElement): ContactProblems => {
    const before = outcomeBefore(this.#booking.state);
    if (!before) return {};
    // Mspecs identifies a person by the address, whatever its case.
    const address = this.#booking.validation.emailIn(form).toLowerCase();
    return this.#othersOf(before).some((other) => other.toLowerCase() === address) ? {email: 'shared'} : {};
  };
}

const addressesOf = ({email, companions = []}: Requested): readonly string[] => [email, ...companions];

const outcomeBefore = (state: BookingState): Requested | undefined =>
  'before' in state ? state.before : undefined;
