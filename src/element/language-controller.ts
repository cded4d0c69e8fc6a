import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {builtIn, dictionaryFor, type LoadDictionary} from '../messages/dictionaries.js';
import type {Dictionary, RequestMessages, TimesMessages} from '../messages/messages.js';
import {languageAround} from './light-dom.js';

/** Loads the texts in the language of the element or its ancestors. */
export class LanguageController implements ReactiveController {
  /** Texts of the request form and of failures; undefined until loaded. */
  request: RequestMessages | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Loader of the target language: undefined for the built-in one, null before the first update. */
  #target: LoadDictionary | undefined | null = null;
  #dictionary: Dictionary | undefined;
  #needsRequest = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Texts of the time picker; undefined while the first ones load. */
  get times(): TimesMessages | undefined {
    return this.#dictionary?.messages;
  }

  hostConnected(): void {
    // The new ancestors may have another language.
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const load = dictionaryFor(this.#host.lang || languageAround(this.#host));
    if (load === this.#target) return;
    this.#target = load;
    if (!load) this.#dictionary ??= builtIn;
    void this.#apply(load);
  }

  /** Loads the texts of the request form. Rejects if loading fails. */
  async loadRequest(): Promise<void> {
    this.#needsRequest = true;
    const dictionary = this.#dictionary ?? builtIn;
    const {messages} = await dictionary.loadRequest();
    if (dictionary !== this.#dictionary) return;
    this.request = messages;
    this.#host.requestUpdate();
  }

  /** Applies all texts at once, so that languages never mix. */
  async #apply(load: LoadDictionary | undefined): Promise<void> {
    try {
      const dictionary = load ? await load() : builtIn;
      const request = this.#needsRequest ? (await dictionary.loadRequest()).messages : undefined;
      if (load !== this.#target || dictionary === this.#dictionary) return;
      this.#dictionary = dictionary;
      this.request = request;
    } catch {
      if (load !== this.#target) return;
      // After a failed load, the visitor keeps the previous language.
      this.#dictionary ??= builtIn;
    }
    this.#host.requestUpdate();
  }
}
