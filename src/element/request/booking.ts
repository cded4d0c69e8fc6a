import {BookingAcceptedEvent, BookingFailedEvent, BookingSubmitEvent} from '../../booking-events.js';
import type {BookingState, Choice, FormSubject, Requested} from '../../booking/booking-state.js';
import {
  bookingUrl,
  getRequestKey,
  interestUrl,
  isRemembered,
  rememberRequest,
  storageKeyOf,
} from '../deferred/deferred.js';
import {emptyWhenSpoken} from './announcement.js';
import {BackGesture} from './back-gesture.js';
import type {BookingHost, BookingServices} from './booking-host.js';
import {isComposing, moveToNextEmpty} from './enter-key.js';
import {FieldValidation} from './field-validation.js';
import type {LazyParts} from './lazy-parts.js';
import {loadSubmission, outcomeIsUnknown, sendRequest, submission} from './load-submission.js';
import type {SendOptions} from '../submission/send-request.js';
import type {RequestView} from './request-view.js';
import {StepFocus} from './step-focus.js';
import {verify} from './verify.js';

/** True if the focus moves to the form; `link` if it does and the visitor has followed a link, which has an entry in the history. */
export type MoveFocus = boolean | 'link';

/** State machine of a booking once a time was picked. Part of the request chunk. */
export class Booking {
  state: BookingState = {step: 'choosing'};
  readonly validation: FieldValidation;
  readonly parts: LazyParts;
  readonly focus: StepFocus;
  /** View model of the latest render. */
  view: RequestView | undefined;

  readonly #host: BookingHost;
  readonly #services: BookingServices;
  /** Time at which the visitor first saw the form; 0 before. */
  #openedAt = 0;
  /** Target of the request. Kept here, because the page may switch to another home while it is in flight. */
  #target: Pick<SendOptions, 'connection' | 'url' | 'storageKey'> | undefined;
  /** True while the form is validated before sending. */
  #isChecking = false;
  readonly #backGesture = new BackGesture(() => {
    const {activeElement} = document;
    // Escape closes it too, wherever the focus is. On a page, it may be meant for something else.
    if (activeElement === document.body || activeElement?.matches(':focus-within')) this.chooseAnother();
  });
  /** True if the visitor opened the form, so that there are times to return to. */
  #canGoBack = false;
  /** True if Back closes the form by going back in the history. */
  #hasHistoryEntry = false;

  constructor(host: BookingHost, services: BookingServices) {
    this.#host = host;
    this.#services = services;
    this.validation = new FieldValidation(host, () => this.#isEditable);
    this.focus = new StepFocus(host.renderRoot as ShadowRoot);
    this.parts = {
      host,
      services,
      booking: this,
      sendRequest,
      outcomeIsUnknown,
      begun: new Map(),
      open: (state, focusSelector) => {
        this.#openedAt = performance.now();
        this.#canGoBack = true;
        this.#setState(state, focusSelector);
      },
    };
    emptyWhenSpoken(host.renderRoot);
    host.addController({hostDisconnected: () => this.#backGesture.stop()});
    // What sends the form is requested once that has been painted. Typing a number and sending load it again.
    requestAnimationFrame(() => setTimeout(() => void loadSubmission().catch(() => undefined)));
  }

  /** Element to focus for the next step. */
  get focusTarget(): HTMLElement | undefined {
    return this.focus.targetOf(this.state.step);
  }

  /** Prefills the form and moves the focus after a step. */
  updated(): void {
    // The page knows the details of one person only.
    if (!this.#before) this.validation.prefill(this.#host.contact);
    this.focus.updated(this.state.step);
  }

  /** Selects a time, or an interest in the home, and opens the form. Moves the focus there if `moveFocus`. */
  choose(choice: Choice | undefined, moveFocus: MoveFocus): void {
    if (this.state.step === 'sending') return;
    const connection = this.#services.connection();
    if (!connection) return;
    this.#openedAt ||= performance.now();
    const {appendPath} = this.#services;
    const {endpoint, dealId} = connection;
    const url = choice
      ? bookingUrl(appendPath, endpoint, choice, dealId)
      : interestUrl(appendPath, endpoint, dealId);
    const isStored = choice && !this.#services.isSet('no-session-storage');
    this.#target = {connection, url, storageKey: isStored ? storageKeyOf(url) : ''};
    this.#canGoBack = moveFocus !== false;
    this.#hasHistoryEntry = moveFocus === 'link';
    const show = () => {
      this.#showForm({choice});
      this.focus.isMoving = this.#canGoBack;
    };
    if (choice) show();
    else void this.#openInterest(show);
  }

  /** Loads what only an interest needs before its form is shown, to avoid layout shift. Never rejects. */
  async #openInterest(show: () => void): Promise<void> {
    const state = this.#setForm('loading');
    await this.#host.updateComplete;
    try {
      await (await import('../interest/interest.js')).prepare(this.parts);
      // Unless the visitor has picked a time meanwhile.
      if (this.state === state) show();
    } catch {
      if (this.state === state) this.#setForm('missing');
    }
  }

  /** Sets the state of the form beside the times. The focus stays. */
  #setForm(form: 'loading' | 'missing'): BookingState {
    this.state = {step: 'choosing', form};
    this.#host.requestUpdate();
    return this.state;
  }

  /** Returns to the times, or to the outcome of other people; the form keeps its values. Does not cancel a request in flight. */
  chooseAnother(moveFocus = true): void {
    if (this.state.step === 'sending') return;
    this.#setState(this.#before ?? {step: 'choosing'});
    this.focus.isMoving = moveFocus;
  }

  /** Returns to the times and resets the form. Moves the focus only if it is inside the element. */
  reset(): void {
    if (this.state.step === 'sending') return;
    this.parts.party?.forget();
    this.#host.renderRoot.querySelector<HTMLFormElement>('form.booking-form')?.reset();
    this.#setState({step: 'choosing'});
    this.focus.isMoving = this.focus.current !== null;
  }

  /** Returns to the form with the same time, to correct the email address. */
  correctEmail(): void {
    if (this.state.step !== 'requested') return;
    this.#setState({step: 'filling', choice: this.state.choice}, '#email');
  }

  /** True if the page has switched to another home than the one of the request. */
  get dealChanged(): boolean {
    return this.#services.connection()?.dealId !== this.#target?.connection.dealId;
  }

  /** True if the page has a heading of its own. */
  get hasPageHeading(): boolean {
    return this.#host.querySelector(':scope > [slot=heading]') !== null;
  }

  readonly handleKeyDown = (event: KeyboardEvent): void => {
    // A repeated Enter must not resend after a fast failure.
    if (event.repeat && event.key === 'Enter') event.preventDefault();
    moveToNextEmpty(event);
    if (event.key !== 'Escape' || isComposing(event) || !this.#canGoBack || this.state.step === 'sending')
      return;
    // Leaves a dialog around the element open.
    event.preventDefault();
    this.chooseAnother();
  };

  // Focuses the clicked field even if the page canceled `mousedown`. Sliders and copy protection do, except on an `INPUT`, and they
  // see the element instead.
  readonly handleClick = (event: MouseEvent): void => {
    if (event.target !== this.focus.current) (event.target as HTMLElement).closest('input')?.focus();
  };

  /** Submits the form. Enter in a field fires a click too. */
  readonly handleSendClick = (event: MouseEvent): void => {
    event.preventDefault();
    const {form} = event.currentTarget as HTMLButtonElement;
    // A double click must not resend after a fast failure.
    if (!form || event.detail > 1) return;
    // Autofill learns from a submit event. Sandboxed frames without `allow-forms` fire none; otherwise the second call is ignored.
    (form as Partial<HTMLFormElement>).requestSubmit?.();
    void this.send(form);
  };

  readonly handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.send(event.target as HTMLFormElement);
  };

  /** Sends the form. Ignored while a request is in flight, because Mspecs emails a link for every POST it accepts. */
  async send(form: HTMLFormElement): Promise<void> {
    const {refresh, find} = this.#services;
    const {state} = this;
    const target = this.#target;
    if (!target || this.#isChecking || (state.step !== 'filling' && state.step !== 'failed')) return;
    const {choice, before} = state;
    const subject = {choice, before};
    const wasAsked = this.validation.suggestions.phoneNumber;
    this.validation.news = undefined;
    // Shows that something happens until the numbering plans have loaded, too.
    if (!submission) this.#setState({step: 'sending', ...subject});
    const {state: checking} = this;
    this.#host.requestUpdate();
    this.#isChecking = true;
    const checked = await this.validation.check(form);
    const asks = checked.ok && !wasAsked && (await this.validation.asksAboutPhone(form));
    // Sending again sends the number as typed.
    const obstacle = asks ? '#phoneNumber-suggestion' : await this.parts.verification?.findMissing();
    this.#isChecking = false;
    // The visitor has left the form meanwhile.
    if (this.state !== checking) return;
    if (!checked.ok) {
      this.#showForm(subject);
      this.validation.setProblems(checked.problems);
      return;
    }
    if (obstacle) {
      this.#showForm(subject, false, obstacle);
      return;
    }
    const {contact} = checked;
    this.#setState({step: 'sending', ...subject});
    const options: SendOptions = {
      ...target,
      contact,
      ...(choice && this.parts.message?.remark),
      honeypotFilled: form.querySelector<HTMLInputElement>('[name=subject]')?.value !== '',
      formTimeMs: performance.now() - this.#openedAt,
      confirmSend: () => this.#host.dispatchEvent(new BookingSubmitEvent(choice)),
      verify: (send) => verify(this.parts, target.connection, send),
      isSlotFull: async () => {
        if (!choice) return false;
        await refresh();
        return find(choice)?.state === 'full';
      },
    };
    const sent = await sendRequest(options);
    const mayHaveArrived =
      sent.outcome === 'failed' ? outcomeIsUnknown(sent.reason) : sent.outcome === 'accepted';
    if (mayHaveArrived && !target.storageKey) rememberRequest(this.#services, target.url);
    if (sent.outcome === 'not-sent') {
      this.#showForm(subject, sent.alreadyRequested);
    } else if (sent.outcome === 'failed') {
      const {reason, limit} = sent;
      const refused = this.parts.verification?.refused;
      if (refused) this.#showForm(subject, false, refused);
      else this.#setState({step: 'failed', ...subject, reason, limit});
      this.#host.dispatchEvent(new BookingFailedEvent(choice, reason));
      // Whoever is on the list for this home may still want tips about others.
      if (!choice && reason === 'refused') void this.parts.profileOffer?.order(form, options);
    } else {
      const {email} = contact;
      const outcome: Requested = {step: 'requested', choice, email, at: this.#services.now()};
      this.#setState((before && this.parts.party?.outcomeOf(before, email)) ?? outcome);
      this.#host.dispatchEvent(new BookingAcceptedEvent(choice));
      if (!choice) void this.parts.profileOffer?.order(form, options);
    }
  }

  #showForm(subject: FormSubject, wasSent?: boolean, focusSelector?: string): void {
    // Another person has requested the time, which says nothing about this one.
    const wasRequested =
      this.#target &&
      !subject.before &&
      (getRequestKey(this.#target.storageKey) || isRemembered(this.#services, this.#target.url));
    const alreadyRequested = !!(wasSent || wasRequested);
    this.#setState({step: 'filling', ...subject, alreadyRequested}, focusSelector);
  }

  get #isEditable(): boolean {
    return this.state.step === 'filling' || this.state.step === 'failed';
  }

  /** Outcome to return to; undefined unless the form is for one of several people. */
  get #before(): Requested | undefined {
    return 'before' in this.state ? this.state.before : undefined;
  }

  #setState(state: BookingState, focusSelector?: string): void {
    this.state = state;
    if (!this.#before) this.parts.party?.restore();
    this.validation.setProblems();
    if (this.#canGoBack && !this.#hasHistoryEntry && this.#isEditable) this.#backGesture.watch();
    else if (this.#hasHistoryEntry || state.step !== 'sending') this.#backGesture.stop();
    this.focus.selector = focusSelector;
    this.focus.isMoving = state.step !== 'sending';
    this.#host.requestUpdate();
  }
}
