import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {
  builtIn,
  languageOf,
  loadRequestMessages,
  loadTimesMessages,
  type Language,
} from '../messages/dictionaries.js';
import type {RequestMessages, TimesMessages} from '../messages/messages.js';
import {languageAround} from './light-children.js';

/** Keeps the texts in the language of the element or of the page around it. */
export class LanguageController implements ReactiveController {
  /** The texts of choosing a time; undefined while the first ones are on their way. */
  times: TimesMessages | undefined;
  /** The texts of sending a request; undefined until they are asked for and there. */
  request: RequestMessages | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  #language: Language | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const language = languageOf(this.#host.lang || languageAround(this.#host));
    if (language === this.#language) return;
    this.#language = language;
    if (language === builtIn.language) this.times = builtIn.messages;
    else void this.#loadTimes(language);
    if (this.request) void this.loadRequest();
  }

  /** Loads the texts of sending a request. Rejects where they do not arrive. */
  async loadRequest(): Promise<void> {
    const language = this.#language ?? builtIn.language;
    const messages = await loadRequestMessages(language);
    if (language !== this.#language) return;
    this.request = messages;
    this.#host.requestUpdate();
  }

  async #loadTimes(language: Language): Promise<void> {
    // A dictionary that does not arrive leaves the visitor with the one built in.
    const messages = await loadTimesMessages(language).catch(() => builtIn.messages);
    if (language !== this.#language) return;
    this.times = messages;
    this.#host.requestUpdate();
  }
}
