// The native `Event`: see events.ts.
const BrowserEvent = (Object.getPrototypeOf(CustomEvent.prototype) as Event).constructor as typeof Event;

/** Fired if the list is shown, and again after each read. */
export class ViewingsLoadedEvent extends BrowserEvent {
  /** Number of coming viewings, without regard to the filter. */
  readonly total: number;

  constructor(total: number) {
    super('mspecs-viewings-loaded', {bubbles: true, composed: true});
    this.total = total;
  }
}

/** Fired before the times of a home are opened. Call `preventDefault()` to show them elsewhere. */
export class HomeOpenEvent extends BrowserEvent {
  readonly dealId: string;
  /** Viewing that the visitor picked; empty if only a home is asked for. */
  readonly viewingId: string;

  constructor(dealId: string, viewingId: string) {
    super('mspecs-home-open', {bubbles: true, composed: true, cancelable: true});
    this.dealId = dealId;
    this.viewingId = viewingId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mspecs-viewings-loaded': ViewingsLoadedEvent;
    'mspecs-home-open': HomeOpenEvent;
  }
}
