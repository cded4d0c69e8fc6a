import {loadFurtherTexts} from '../../messages/further-texts.js';
import type {FurtherMessages, LoadedMessages} from '../../messages/messages.js';

/** Lazy-loads the texts about links in the language of the element. */
export class LinkTexts {
  readonly #onLoad: () => void;
  #language = '';
  #texts: Partial<FurtherMessages> = {};

  constructor(onLoad: () => void) {
    this.#onLoad = onLoad;
  }

  /** Returns the texts, with those that the page overrides. Loads them if the language has changed. */
  of(messages: LoadedMessages): LoadedMessages {
    if (messages.language !== this.#language) void this.load(messages);
    return {...this.#texts, ...messages};
  }

  /** Loads the texts of a language. Never rejects; after a failure, the next update retries. */
  async load({language}: Pick<LoadedMessages, 'language'>): Promise<void> {
    if (language === this.#language) return;
    this.#language = language;
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
