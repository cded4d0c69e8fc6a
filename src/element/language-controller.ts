import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {builtIn, dictionaryFor, type LoadDictionary} from '../messages/dictionaries.js';
import type {Dictionary, RequestMessages, TimesMessages} from '../messages/messages.js';
import {ancestorsOf, languageAround} from './light-dom.js';
import {onServer} from './on-server.js';

/** On a server nothing changes. */
const noopObserver: Pick<MutationObserver, 'observe' | 'disconnect'> = {
  observe: () => undefined,
  disconnect: () => undefined,
};

/** Keeps the texts in the language of the element or of the page around it, also when that changes. */
export class LanguageController implements ReactiveController {
  /** The texts of sending a request and of what does not work; undefined until they are asked for and there. */
  request: RequestMessages | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = onServer ? noopObserver : new MutationObserver(() => this.#host.requestUpdate());
  /** Undefined is the one built in; null before the first update. */
  #target: LoadDictionary | undefined | null = null;
  #dictionary: Dictionary | undefined;
  #needsRequest = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The texts of choosing a time; undefined while the first ones are on their way. */
  get times(): TimesMessages | undefined {
    return this.#dictionary?.messages;
  }

  hostConnected(): void {
    for (const ancestor of ancestorsOf(this.#host)) {
      this.#observer.observe(ancestor, {attributeFilter: ['lang']});
    }
    // The page around may be in another language than where the element was before.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  hostUpdate(): void {
    const load = dictionaryFor(this.#host.lang || languageAround(this.#host));
    if (load === this.#target) return;
    this.#target = load;
    if (!load) this.#dictionary ??= builtIn;
    void this.#apply(load);
  }

  /** Loads those texts. Rejects where they do not arrive. */
  async loadRequest(): Promise<void> {
    this.#needsRequest = true;
    const dictionary = this.#dictionary ?? builtIn;
    const {messages} = await dictionary.loadRequest();
    if (dictionary !== this.#dictionary) return;
    this.request = messages;
    this.#host.requestUpdate();
  }

  /** Changes all texts at once, so that no visitor reads a page in two languages. */
  async #apply(load: LoadDictionary | undefined): Promise<void> {
    try {
      const dictionary = load ? await load() : builtIn;
      const request = this.#needsRequest ? (await dictionary.loadRequest()).messages : undefined;
      if (load !== this.#target || dictionary === this.#dictionary) return;
      this.#dictionary = dictionary;
      this.request = request;
    } catch {
      if (load !== this.#target) return;
      // Texts that do not arrive leave the visitor with those that are there.
      this.#dictionary ??= builtIn;
    }
    this.#host.requestUpdate();
  }
}
