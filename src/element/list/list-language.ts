import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {builtInListTexts, listTextsFor, type LoadListTexts} from '../../messages/list-texts.js';
import type {ListMessages} from '../../messages/list-messages.js';
import {languageAround} from '../light-dom.js';

/** Loads the texts of the list in the language of the element or its ancestors. */
export class ListLanguage implements ReactiveController {
  /** Undefined while the first ones load. */
  texts: ListMessages | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Loader of the target language: undefined for the built-in one, null before the first update. */
  #target: LoadListTexts | undefined | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Language of the element or its ancestors; empty if there is none. */
  get tag(): string {
    return this.#host.lang || languageAround(this.#host);
  }

  hostConnected(): void {
    // The new ancestors may have another language.
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const load = listTextsFor(this.tag);
    if (load === this.#target) return;
    this.#target = load;
    if (!load) this.texts = builtInListTexts;
    else void this.#apply(load);
  }

  async #apply(load: LoadListTexts): Promise<void> {
    // After a failed load, the visitor keeps the previous language.
    const loaded = await load().catch(() => undefined);
    if (load !== this.#target) return;
    this.texts = loaded?.messages ?? this.texts ?? builtInListTexts;
    this.#host.requestUpdate();
  }
}
