import type {ReactiveController} from 'lit';
import type {Option} from '../../booking/availability.js';
import type {BookingState, Choice} from '../../booking/booking-state.js';
import type {LinkHost} from '../deferred/link-loader.js';
import type {SidePanel, SidePanelView} from '../deferred/side-panel.js';
import {FurtherTexts} from '../further-texts.js';
import type {MoveFocus} from '../request/booking.js';
import {HashObserver, isFirstVisit} from './hash-observer.js';
import {withNotice} from './link-notice.js';
import {scrollToFragment} from './scroll.js';
import {ShareButton} from './share-button.js';
import {addLinkStyles} from './styles.js';
import {findTarget, parseHash, type Found, type Target} from './target.js';

/** Time to open once the times are known. */
interface Task extends Target {
  readonly moveFocus: MoveFocus;
  /** Scrolls the page: `start` as a fragment does, `away` only if nothing of the element is in view. */
  readonly scroll?: 'start' | 'away' | undefined;
  /** True if the visitor has not asked for it on this page: a time that they have picked since comes first. */
  readonly isInitial?: boolean;
  /** True if another element on the page may have the time. */
  readonly isShared?: boolean;
}

/** Links of the elements on the page that follow its URL. */
const links = new Set<Link>();

/** Opens the time of `slot-id`, of the URL or of a call. Part of the link chunk. */
export class Link implements ReactiveController {
  readonly #host: LinkHost;
  readonly #texts: FurtherTexts;
  readonly #hash = new HashObserver(() => this.#host.requestUpdate());
  #view: SidePanelView;
  #slotId: string | undefined;
  /** True once the page's first link has been followed. */
  #hasStarted = false;
  #task: Task | undefined;
  /** Time that could not be opened; said until the visitor goes on. */
  #missed: {readonly target: Target; readonly at: BookingState} | undefined;

  constructor(view: SidePanelView) {
    this.#view = view;
    this.#host = view.host;
    this.#texts = new FurtherTexts(() => this.#host.requestUpdate());
    addLinkStyles(this.#host.shadowRoot as ShadowRoot);
    const {booking} = view.booking;
    if (booking) booking.parts.share = new ShareButton(this.#host, this.#texts);
    this.#host.addController(this);
  }

  hostConnected(): void {
    links.add(this);
    this.#hash.connect();
  }

  hostDisconnected(): void {
    links.delete(this);
    this.#hash.disconnect();
  }

  hostUpdated(): void {
    const {slotId, deepLink} = this.#host;
    const {booking, availability} = this.#view;
    if (slotId !== this.#slotId) {
      this.#slotId = slotId;
      if (slotId) this.#task = {slotId, moveFocus: false, isInitial: !this.#hasStarted};
    }
    const change = deepLink && this.#hash.read();
    if (change) this.#follow(change);
    if (booking.target) {
      this.#task = {...targetOf(booking.target), moveFocus: true};
      booking.target = undefined;
    }
    this.#hasStarted = true;
    if (!this.#task || availability.isLoading || availability.failure) return;
    const task = this.#task;
    this.#task = undefined;
    void this.#open(task);
  }

  /** Adds a notice about a time that could not be opened to the side panel. */
  addNotice(view: SidePanelView, panel: SidePanel): SidePanel {
    this.#view = view;
    // The time may become free meanwhile.
    const found = this.#missed?.at === view.booking.state && this.#find(this.#missed.target);
    if (!found || !('near' in found) || panel.failure) return panel;
    return withNotice(panel, view, this.#texts.of(view.messages) ?? view.messages, found);
  }

  /** Follows the hash of the URL, or leaves the form if it names no time any more. */
  #follow({hash, previous, clicked}: NonNullable<ReturnType<HashObserver['read']>>): void {
    const target = parseHash(hash);
    const isInitial = previous === undefined;
    if (target) {
      const scroll = !isInitial ? 'away' : isFirstVisit() ? 'start' : undefined;
      this.#task = {...target, isInitial, moveFocus: clicked && 'link', scroll, isShared: true};
    } else if (!clicked && parseHash(previous ?? '')) {
      // The visitor has gone back. Another link of the page leaves the form open.
      this.#missed = undefined;
      void this.#leaveForm();
    }
  }

  async #open({moveFocus, scroll, isInitial, isShared, ...target}: Task): Promise<void> {
    // Not during an update.
    await this.#host.updateComplete;
    const {booking, selection, availability} = this.#view;
    const {state} = booking;
    if (state.step === 'sending') return;
    const hasPicked = 'choice' in state && availability.days.flatMap(({options}) => options).length > 1;
    if (isInitial && hasPicked) return;
    const found = this.#find(target);
    if (isShared && isElsewhere(found, target, this)) return;
    this.#missed = undefined;
    if (scroll) scrollToFragment(this.#host, scroll);
    if (found.state === 'open') {
      if (!isOpen(state, found.option)) void booking.choose(selection.select(found.option), moveFocus);
      else if (moveFocus) this.#host.focus();
      return;
    }
    await this.#leaveForm();
    if (found.state === 'several') {
      selection.show(found.day);
    } else if (found.state !== 'unbookable') {
      await this.#texts.load(this.#view.messages);
      this.#missed = {target, at: booking.state};
      this.#host.requestUpdate();
    }
    await this.#host.updateComplete;
    const shown = this.#shownFor(found);
    if (moveFocus) shown?.focus();
    else if (scroll === 'start' && found.state === 'several') shown?.closest('fieldset')?.scrollIntoView();
  }

  #find(target: Target): Found {
    const {availability, host} = this.#view;
    return findTarget(target, availability.current, availability.published, host.viewingId || undefined);
  }

  /** Reports whether the element has a time; false also while its times are not known. */
  knows(target: Target): boolean {
    return this.#find(target).state !== 'unknown';
  }

  /** True while the element says that it does not know a time. */
  get saysUnknown(): boolean {
    const missed = this.#missed;
    return missed?.at === this.#view.booking.state && !this.knows(missed.target);
  }

  /** Takes back that a time is unknown. */
  withdraw(): void {
    if (!this.saysUnknown) return;
    this.#missed = undefined;
    this.#host.requestUpdate();
  }

  /** Returns to the times. Moves the focus only if it is in the form, and scrolls nothing. */
  async #leaveForm(): Promise<void> {
    await this.#host.updateComplete;
    const {booking} = this.#view;
    if (!('choice' in booking.state) || booking.state.step === 'sending') return;
    const hadFocus = this.#host.matches(':focus-within');
    booking.booking?.chooseAnother(false);
    await this.#host.updateComplete;
    if (hadFocus) booking.focus({preventScroll: true});
  }

  /** Returns what to focus: the notice, or the first open time of a viewing. */
  #shownFor(found: Found): HTMLElement | null | undefined {
    const root = this.#host.shadowRoot;
    if (found.state !== 'several') return root?.querySelector<HTMLElement>('.link-notice');
    const options = this.#view.availability.days.flatMap((day) => day.options);
    return root?.querySelectorAll<HTMLElement>('[name=time]')[options.indexOf(found.option)];
  }
}

/** Returns the ids that a page has passed, which may be anything. */
function targetOf({viewingId, slotId}: Partial<Choice>): Target {
  const id = (value: unknown) => (typeof value === 'string' && value ? value : undefined);
  return {viewingId: id(viewingId), slotId: id(slotId)};
}

/** Reports whether the form of a time is open. */
const isOpen = (state: BookingState, {viewingId, slotId}: Option): boolean =>
  (state.step === 'filling' || state.step === 'failed') &&
  state.choice?.viewingId === viewingId &&
  state.choice.slotId === slotId;

/**
 * Reports whether another element on the page has the time, or already says that none has it. Takes that back once one has it.
 */
function isElsewhere(found: Found, target: Target, own: Link): boolean {
  const others = [...links].filter((link) => link !== own);
  if (found.state === 'unknown') return others.some((link) => link.knows(target) || link.saysUnknown);
  others.forEach((link) => link.withdraw());
  return false;
}
