import type {ListMessages} from '../../messages/list-messages.js';
import type {ListedHome} from '../../booking/viewing-list.js';
import {loadBooker} from './load-booker.js';
import {addDialogStyles} from './styles.js';

const tag = 'mspecs-viewing-booker';

/** Home whose times to show. */
export interface DialogTarget {
  readonly home: ListedHome;
  /** Id of the only viewing to show; empty for all. */
  readonly viewingId: string;
  /** Attributes and properties of the booker. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly properties: object;
  /** URL of the booking page, for browsers in which the booker does not load. */
  readonly bookingPage: string;
}

/** Shows the booker in a modal dialog. */
export class BookerDialog {
  readonly #root: ShadowRoot;
  readonly #onClose: () => void;
  #dialog: HTMLDialogElement | undefined;

  /** @param onClose called when the visitor has closed the dialog. */
  constructor(root: ShadowRoot, onClose: () => void) {
    this.#root = root;
    this.#onClose = onClose;
    addDialogStyles(root);
  }

  /** Opens the times of a home. Goes to the booking page if the browser has no dialogs. */
  open(target: DialogTarget, texts: ListMessages): void {
    const dialog = document.createElement('dialog');
    if (typeof dialog.showModal !== 'function') {
      location.assign(target.bookingPage);
      return;
    }
    this.#dialog?.remove();
    this.#dialog = dialog;
    dialog.lang = texts.language.split('-u-')[0] ?? '';
    dialog.dir = texts.direction;
    dialog.part.add('dialog');
    dialog.append(this.#header(target, texts), this.#booker(target, texts));
    dialog.setAttribute('aria-labelledby', 'dialog-name');
    dialog.addEventListener('close', () => {
      // Otherwise the page closed it, or another one has replaced it.
      if (this.#dialog !== dialog) return;
      this.#dialog = undefined;
      dialog.remove();
      this.#onClose();
    });
    // A press outside of the content, on the backdrop.
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
    this.#root.append(dialog);
    dialog.showModal();
  }

  /** Closes the dialog without calling back. */
  close(): void {
    const dialog = this.#dialog;
    this.#dialog = undefined;
    dialog?.close();
    dialog?.remove();
  }

  /** True while the times of a home are open. */
  get isOpen(): boolean {
    return this.#dialog !== undefined;
  }

  #header({home}: DialogTarget, texts: ListMessages): HTMLElement {
    const {area = ''} = home;
    const name = home.name || area || texts.unknownTime;
    const header = document.createElement('header');
    const heading = document.createElement('h2');
    heading.id = 'dialog-name';
    heading.lang = 'sv';
    heading.dir = 'auto';
    heading.textContent = name;
    heading.part.add('heading');
    const place = document.createElement('p');
    place.textContent = area === name ? '' : area;
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'close';
    close.part.add('button', 'close');
    close.setAttribute('aria-label', texts.close);
    close.textContent = '✕';
    close.addEventListener('click', () => this.#dialog?.close());
    const words = document.createElement('div');
    words.append(heading, place);
    header.append(words, close);
    return header;
  }

  #booker(
    {attributes, properties, bookingPage, home, viewingId}: DialogTarget,
    texts: ListMessages,
  ): HTMLElement {
    const content = document.createElement('div');
    content.className = 'content';
    const booker = document.createElement(tag);
    const all = {...attributes, 'deal-id': home.dealId, ...(viewingId && {'viewing-id': viewingId})};
    for (const [name, value] of Object.entries(all)) booker.setAttribute(name, value);
    // Shown until the booker is there, and for good without it.
    const link = document.createElement('a');
    link.href = bookingPage;
    link.textContent = texts.chooseTime;
    booker.append(link);
    Object.assign(booker, properties);
    content.append(booker);
    if (!customElements.get(tag)) {
      loadBooker().catch(() => {
        const alert = document.createElement('p');
        alert.className = 'alert';
        alert.role = 'alert';
        alert.textContent = texts.openFailed;
        content.prepend(alert);
      });
    }
    return content;
  }
}
