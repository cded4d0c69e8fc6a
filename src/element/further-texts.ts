import {loadFurtherTexts} from '../messages/further-texts.js';
import type {FurtherMessages, Messages} from '../messages/messages.js';

/** Further texts in the language of an element, for the chunks that need them. */
export class FurtherTexts {
  readonly #update: () => void;
  #language: string | undefined;
  #texts: FurtherMessages | undefined;

  /** @param update renders the element once texts have loaded. */
  constructor(update: () => void) {
    this.#update = update;
  }

  /**
   * Returns all texts; those of the page win. Undefined until the first have loaded. In another language, the former ones stay until the
   * new ones have loaded.
   */
  of(messages: Messages): (Messages & FurtherMessages) | undefined {
    const {language} = messages;
    // Until they have loaded, what they belong to is not offered.
    if (language !== this.#language) this.load(language).catch(() => undefined);
    return this.#texts && {...this.#texts, ...messages};
  }

  /** Loads the texts of a language. Rejects if loading fails. */
  async load(language: string): Promise<void> {
    this.#language = language;
    const texts = await loadFurtherTexts(language);
    if (language !== this.#language) return;
    this.#texts = texts;
    this.#update();
  }
}
