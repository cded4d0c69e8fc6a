import type {MspecsViewingBooker} from '../../src/mspecs-viewing-booker.js';
import type {Choices} from './choices.js';
import {colors, measures} from './properties.js';
import {propertiesOf, sourceOf, wordingOf} from './snippet.js';

/** The live element, which shows the demo's home whatever home the pasted one is for. */
export class Preview {
  readonly #element: MspecsViewingBooker;
  readonly #deal: HTMLScriptElement;
  readonly #dealUrl: string;
  readonly #viewingId: string | undefined;

  constructor(element: MspecsViewingBooker) {
    this.#element = element;
    this.#deal = element.querySelector('script') as HTMLScriptElement;
    const {viewings} = JSON.parse(this.#deal.text) as {viewings: readonly {id: string}[]};
    this.#viewingId = viewings[0]?.id;
    this.#dealUrl = `/mspecs/simulator/deals/${encodeURIComponent(element.getAttribute('deal-id') ?? '')}`;
  }

  /** Shows what was chosen. */
  show(choices: Choices): void {
    const source = sourceOf(choices);
    const hasViewing = source === 'ids' || choices.has('viewing-id');
    if (source !== 'page') this.#deal.remove();
    else if (!this.#deal.isConnected) this.#element.append(this.#deal);
    // The simulator is no proxy, but it has the deal as a proxy gives it.
    this.#set('deal-url', source === 'deal-url' || source === 'proxy' ? this.#dealUrl : undefined);
    this.#set('viewing-id', hasViewing ? this.#viewingId : undefined);
    for (const [name, value] of wordingOf(choices)) this.#set(name, value);

    const chosen = new Map(propertiesOf(choices));
    for (const {name} of [...colors, ...measures]) {
      this.#element.style.setProperty(name, chosen.get(name) ?? null);
    }
    this.#element.className = choices.get('theme') ?? '';
    const width = choices.get('width');
    this.#element.style.inlineSize = width ? `${width}px` : '';
    const page = this.#element.parentElement;
    if (page) page.style.colorScheme = choices.get('color-scheme') ?? '';
  }

  /** What a property is where nobody chose one: the theme's. */
  themed(name: string): string {
    return name.startsWith('--') ? getComputedStyle(this.#element).getPropertyValue(name).trim() : '';
  }

  #set(name: string, value: string | undefined): void {
    if (value === undefined) this.#element.removeAttribute(name);
    else if (this.#element.getAttribute(name) !== value) this.#element.setAttribute(name, value);
  }
}
