/** Change of the hash. */
export interface HashChange {
  readonly hash: string;
  /** Undefined the first time. */
  readonly previous: string | undefined;
  /** True if the visitor has clicked a link to it. */
  readonly clicked: boolean;
}

/** Observes the hash of the page's URL, also if a link to it is clicked once more, which browsers do not report. */
export class HashObserver {
  readonly #onChange: () => void;
  #hash: string | undefined;
  /** URL of the link that was clicked last. */
  #clicked: string | undefined;
  #isRepeated = false;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  connect(): void {
    addEventListener('hashchange', this.#onChange);
    addEventListener('click', this.#handleClick);
  }

  disconnect(): void {
    removeEventListener('hashchange', this.#onChange);
    removeEventListener('click', this.#handleClick);
  }

  /** Returns the change since the last call; undefined if there is none. */
  read(): HashChange | undefined {
    const {hash, href} = location;
    const previous = this.#hash;
    if (hash === previous && !this.#isRepeated) return undefined;
    const clicked = this.#clicked === href;
    this.#hash = hash;
    this.#clicked = undefined;
    this.#isRepeated = false;
    return {hash, previous, clicked};
  }

  readonly #handleClick = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event
      .composedPath()
      .find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement && node.hash !== '');
    if (!link) return;
    this.#clicked = link.href;
    this.#isRepeated = link.href === location.href;
    if (this.#isRepeated) this.#onChange();
  };
}

/** Reports whether the page is new to the visitor: not reloaded, not returned to, and not scrolled yet. */
export function isFirstVisit(): boolean {
  const [visit] = performance.getEntriesByType('navigation');
  const {type} = (visit ?? {}) as Partial<PerformanceNavigationTiming>;
  return scrollY === 0 && type !== 'reload' && type !== 'back_forward';
}
