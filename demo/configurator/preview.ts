import type {MspecsViewingBooker} from '../../src/mspecs-viewing-booker.js';
import type {MspecsViewingList} from '../../src/mspecs-viewing-list.js';
import type {Choices} from './choices.js';
import {readColor, type Color} from './color.js';
import {colors, measures} from './properties.js';
import {isList, propertiesOf, sourceOf, wordingOf} from './snippet.js';

/** Viewing of the demo deal, as Mspecs publishes it. */
interface Viewing {
  readonly id: string;
  readonly slots?: readonly {readonly id: string; readonly freeSpots: number}[];
}

/** Live elements, which always show the homes of the demo. */
export class Preview {
  readonly #element: MspecsViewingBooker;
  readonly #list: MspecsViewingList;
  readonly #page: HTMLElement;
  readonly #deal: HTMLScriptElement;
  readonly #dealUrl: string;
  readonly #viewingId: string | undefined;
  readonly #slotId: string | undefined;

  constructor(element: MspecsViewingBooker, list: MspecsViewingList) {
    this.#element = element;
    this.#list = list;
    this.#page = element.parentElement as HTMLElement;
    this.#deal = element.querySelector('script') as HTMLScriptElement;
    const {viewings} = JSON.parse(this.#deal.text) as {viewings: readonly Viewing[]};
    this.#viewingId = viewings[0]?.id;
    this.#slotId = viewings[0]?.slots?.find(({freeSpots}) => freeSpots > 0)?.id;
    this.#dealUrl = `/mspecs/simulator/deals/${encodeURIComponent(element.getAttribute('deal-id') ?? '')}`;
  }

  /** Applies the chosen settings. */
  show(choices: Choices): void {
    this.#element.hidden = isList(choices);
    this.#list.hidden = !isList(choices);
    for (const element of [this.#element, this.#list]) this.#showLook(element, choices);
    if (!isList(choices)) this.#showSource(choices);
    this.#page.style.colorScheme = choices.get('color-scheme') ?? '';
  }

  #showSource(choices: Choices): void {
    const source = sourceOf(choices);
    const hasViewing = source === 'ids' || choices.has('viewing-id');
    if (source !== 'page') this.#deal.remove();
    else if (!this.#deal.isConnected) this.#element.append(this.#deal);
    // The simulator is not a proxy, but serves the deal like one.
    set(this.#element, 'deal-url', source === 'deal-url' || source === 'proxy' ? this.#dealUrl : undefined);
    set(this.#element, 'viewing-id', hasViewing ? this.#viewingId : undefined);
    if (choices.has('slot-id')) set(this.#element, 'slot-id', this.#slotId);
  }

  #showLook(element: HTMLElement, choices: Choices): void {
    for (const [name, value] of wordingOf(choices)) set(element, name, value);
    const chosen = new Map(propertiesOf(choices));
    for (const {name} of [...colors, ...measures]) {
      element.style.setProperty(name, chosen.get(name) ?? null);
    }
    element.className = choices.get('theme') ?? '';
    const width = choices.get('width');
    element.style.inlineSize = width ? `${width}px` : '';
  }

  /**
   * Returns the value of a property without a setting: the one of the theme, as `#rrggbb` if it is an opaque color; empty if
   * there is none.
   */
  themed(name: string): string {
    if (!name.startsWith('--')) return '';
    const value = getComputedStyle(this.#element).getPropertyValue(name).trim();
    const color = value && name.endsWith('-color') ? this.colorOf(value) : undefined;
    return color ? hexOf(color) : value;
  }

  /** Resolves a color inside the element; undefined if it is translucent. */
  colorOf(color: string): Color | undefined {
    const {style} = this.#element;
    // Uses the outline color, because the outline is not drawn.
    style.outlineColor = color;
    const computed = getComputedStyle(this.#element).outlineColor;
    style.outlineColor = '';
    return opaque(computed);
  }

  /** Background color behind the element; undefined if unknown. */
  get ground(): Color | undefined {
    const {backgroundColor} = getComputedStyle(this.#element);
    return opaque(backgroundColor) ?? opaque(getComputedStyle(this.#page).backgroundColor);
  }
}

function set(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function opaque(computed: string): Color | undefined {
  const color = readColor(computed);
  return color[3] === 1 ? color : undefined;
}

const hexOf = ([red, green, blue]: Color): string =>
  `#${[red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
