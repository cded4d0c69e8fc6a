import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ListedViewing} from '../../booking/viewing-list.js';
import {isId} from '../../mspecs/routes.js';
import {HomeOpenEvent} from '../../list-events.js';
import type {ListMessages} from '../../messages/list-messages.js';
import {readFragment, type FragmentState} from './fragment.js';

type DialogChunk = typeof import('../list-dialog/list-dialog.js');

/** The element, as the controller needs it. */
interface OpenHomeSources {
  readonly texts: () => ListMessages | undefined;
  readonly viewings: () => readonly ListedViewing[];
  /** Returns the attributes of the booker of a home, and the URL of its booking page. */
  readonly booker: (dealId: string) => {
    readonly attributes: Readonly<Record<string, string>>;
    readonly bookingPage: string;
  };
  /** Returns the properties of the booker. */
  readonly properties: () => object;
  readonly onFilter: () => void;
  /** Called when the visitor comes back to the page. */
  readonly onReturn: () => void;
}

/**
 * Keeps the filter and the open home in the fragment of the page's URL: a link leads to both, and going back closes the dialog.
 */
export class OpenHome implements ReactiveController {
  state: FragmentState = {day: '', area: '', home: '', visit: ''};

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #sources: OpenHomeSources;
  #dialog: InstanceType<DialogChunk['BookerDialog']> | undefined;
  #chunk: Promise<DialogChunk> | undefined;
  /** True if the open home has an entry of its own in the history. */
  #hasEntry = false;

  constructor(host: ReactiveControllerHost & HTMLElement, sources: OpenHomeSources) {
    this.#host = host;
    this.#sources = sources;
    host.addController(this);
  }

  hostConnected(): void {
    this.state = readFragment(location.hash);
    addEventListener('popstate', this.#handlePop);
    addEventListener('hashchange', this.#handlePop);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#handlePop);
    removeEventListener('hashchange', this.#handlePop);
    // Leaves the URL alone: the page may have gone elsewhere.
    this.#hasEntry = false;
    this.state = {...this.state, home: '', visit: ''};
    this.#dialog?.close();
  }

  /** Changes the filter. Needs no entry in the history, because going back should leave the page. */
  readonly filter = (change: Partial<FragmentState>): void => {
    this.#sources.onFilter();
    this.#set({...this.state, ...change});
  };

  /** Opens the times of a home. */
  readonly open = (viewing: ListedViewing, event: Event): void => {
    // The button would lead to the booking page.
    event.preventDefault();
    const {home, viewingId} = viewing;
    if (!this.#host.dispatchEvent(new HomeOpenEvent(home.dealId, viewingId))) return;
    this.state = {...this.state, home: home.dealId, visit: viewingId};
    void this.#show(true);
  };

  /** Opens or closes the dialog as the fragment says. Called after each update, because the texts may load later. */
  follow(): void {
    if (!this.state.home) this.#dialog?.close();
    else if (!this.#dialog?.isOpen) void this.#show();
  }

  readonly #handlePop = (): void => {
    const state = readFragment(location.hash);
    if (JSON.stringify(state) === JSON.stringify(this.state)) return;
    const isOther = state.home !== this.state.home || state.visit !== this.state.visit;
    this.state = state;
    this.#sources.onFilter();
    this.#host.requestUpdate();
    if (!isOther) return;
    this.#hasEntry = false;
    this.#dialog?.close();
  };

  /** Sets the state, and the fragment as soon as the code for it is there. */
  #set(state: FragmentState): void {
    this.state = state;
    this.#host.requestUpdate();
    void this.load().then((chunk) => {
      if (this.state === state) chunk?.setFragment(state, 'replace');
    });
  }

  /** Loads the dialog and the theme. Resolves with undefined if that failed. */
  load(): Promise<DialogChunk | undefined> {
    this.#chunk ??= import('../list-dialog/list-dialog.js').then((chunk) => {
      chunk.enhance(this.#host, this.#sources.onReturn);
      return chunk;
    });
    return this.#chunk.catch(() => (this.#chunk = undefined));
  }

  /** @param isNew true if the visitor picked it, so that going back closes it. */
  async #show(isNew = false): Promise<void> {
    const {home: dealId} = this.state;
    const texts = this.#sources.texts();
    const root = this.#host.shadowRoot;
    if (!isId(dealId) || !texts || !root) return;
    // A home that is not in the list may have no viewings left, or never had. Its booker says so.
    const viewing = this.#sources.viewings().find(({home}) => home.dealId === dealId);
    const home = viewing?.home ?? {dealId, name: ''};
    const {attributes, bookingPage} = this.#sources.booker(dealId);
    const chunk = await this.load();
    if (!chunk) location.assign(bookingPage);
    // Closed or changed while the chunk was loading.
    if (!chunk || this.state.home !== dealId || this.#dialog?.isOpen || !this.#host.isConnected) return;
    this.#hasEntry = isNew && chunk.setFragment(this.state, 'push');
    this.#dialog ??= new chunk.BookerDialog(root, this.#handleClose);
    const {visit: viewingId} = this.state;
    const properties = this.#sources.properties();
    this.#dialog.open({home, viewingId, attributes, bookingPage, properties}, texts);
  }

  readonly #handleClose = (): void => {
    if (!this.state.home) return;
    const hadEntry = this.#hasEntry;
    this.#hasEntry = false;
    const state = {...this.state, home: '', visit: ''};
    if (!hadEntry) {
      this.#set(state);
      return;
    }
    this.state = state;
    history.back();
  };
}
