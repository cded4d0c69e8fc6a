import {loadFurtherTexts} from '../../messages/further-texts.js';
import type {FurtherMessages, Messages} from '../../messages/messages.js';

/** Lazy-loads the texts about links in the language of the element. */
export class LinkTexts {
  readonly #onLoad: () => void;
  #language = '';
  #loading = Promise.resolve();
  #texts: Partial<FurtherMessages> = {};

  constructor(onLoad: () => void) {
    this.#onLoad = onLoad;
  }

  /** Returns the texts, with those that the page overrides. Loads them if the language has changed. */
  of(messages: Messages): Messages {
    void this.load(messages);
    return {...this.#texts, ...messages};
  }

  /** Loads the texts of a language. Never rejects; after a failure, the next update retries. */
  load({language}: Pick<Messages, 'language'>): Promise<void> {
    if (language !== this.#language) {
      this.#language = language;
      this.#loading = this.#load(language);
    }
    return this.#loading;
  }

  async #load(language: string): Promise<void> {
    try {
      const texts = await loadFurtherTexts(language);
      if (language !== this.#language) return;
      this.#texts = texts;
      this.#onLoad();
    } catch {
      this.#language = '';
    }
  }
}
