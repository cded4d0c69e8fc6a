import type {ReactiveControllerHost} from 'lit';
import type {Choice, Contact} from '../../booking/booking-state.js';
import type {optionLabel} from '../../messages/option-label.js';
import type {BookingController} from '../booking-controller.js';
import type {Link} from '../link/link.js';
import type {Selection} from '../times/selection.js';
import type {SidePanel, SidePanelView} from './side-panel.js';

/** Element, as links to its times need it. */
export interface LinkHost extends ReactiveControllerHost, HTMLElement {
  readonly viewingId: string | undefined;
  readonly slotId: string | undefined;
  readonly deepLink: boolean;
  /** Initial values of the form. */
  readonly contact: Partial<Contact>;
  refresh(): Promise<void>;
}

/** Parts of the element with which a link opens a time. */
export interface LinkSources {
  readonly host: LinkHost;
  readonly booking: BookingController;
  readonly selection: Selection;
  /** Passed in, because lazy chunks must not import the entry. */
  readonly optionLabel: typeof optionLabel;
}

/** Links by booking; null while they load. */
const links = new WeakMap<BookingController, Link | null>();

/** Adds the notice of a link that opened no form to the side panel. Lazy-loads links if the page uses them. */
export function withLink(view: SidePanelView, panel: SidePanel): SidePanel {
  const {host, booking} = view;
  const link = links.get(booking);
  if (link) return link.addNotice(view, panel);
  if (link === undefined && (host.deepLink || host.slotId || booking.target)) {
    links.set(booking, null);
    Promise.all([import('../link/link.js'), booking.preload()]).then(
      ([{Link}]) => {
        links.set(booking, new Link(view));
        host.requestUpdate();
      },
      () => {
        // The next update retries. The form can say why it does not open.
        links.delete(booking);
        if (booking.target) void booking.choose(booking.target as Choice);
        booking.target = undefined;
      },
    );
  }
  return panel;
}
