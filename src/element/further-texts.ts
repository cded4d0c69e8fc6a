import {loadFurtherTexts} from '../messages/further-texts.js';
import type {FurtherMessages, Messages} from '../messages/messages.js';

/** Further texts in the language of an element, for the chunks that need them. */
export class FurtherTexts {
  readonly #update: () => void;
  #language: string | undefined;
  #loading = Promise.resolve();
  #texts: FurtherMessages | undefined;

  /** @param update renders the element once texts have loaded. */
  constructor(update: () => void) {
    this.#update = update;
  }

  /**
   * Returns all texts; those of the page win. Undefined until the first have loaded: what they belong to is not offered. In another
   * language, the former ones stay until the new ones have loaded.
   */
  of(messages: Messages): (Messages & FurtherMessages) | undefined {
    void this.load(messages);
    return this.#texts && {...this.#texts, ...messages};
  }

  /** Loads the texts of a language once. Never rejects; after a failure, the next update retries. */
  load({language}: Pick<Messages, 'language'>): Promise<void> {
    if (language !== this.#language) {
      this.#language = language;
      this.#loading = this.#load(language);
    }
    return this.#loading;
  }

  /** Loads the texts of a language. Rejects if there are none afterwards. */
  async require(messages: Messages | undefined): Promise<void> {
    if (messages) await this.load(messages);
    if (!this.#texts) throw new Error('The further texts cannot be loaded.');
  }

  async #load(language: string): Promise<void> {
    try {
      const texts = await loadFurtherTexts(language);
      if (language !== this.#language) return;
      this.#texts = texts;
      this.#update();
    } catch {
      if (language === this.#language) this.#language = undefined;
    }
  }
}
