/** Visibility of observed elements, reported immediately and on demand, unlike by the browser's own observer. */
export const onScreen = {
  value: true,
  set(value: boolean): void {
    onScreen.value = value;
    for (const tell of observers) tell();
  },
};

const observers = new Set<() => void>();

/** Replaces `IntersectionObserver`, which waits for a frame. */
export class PromptObserver implements Pick<IntersectionObserver, 'observe' | 'unobserve' | 'disconnect'> {
  readonly #targets = new Set<Element>();
  readonly #callback: IntersectionObserverCallback;

  constructor(callback: IntersectionObserverCallback) {
    this.#callback = callback;
  }

  observe(target: Element): void {
    this.#targets.add(target);
    observers.add(this.#tell);
    this.#tell();
  }

  unobserve(target: Element): void {
    this.#targets.delete(target);
    if (this.#targets.size === 0) this.disconnect();
  }

  disconnect(): void {
    this.#targets.clear();
    observers.delete(this.#tell);
  }

  readonly #tell = (): void => {
    const entries = Array.from(this.#targets, (target) => ({target, isIntersecting: onScreen.value}));
    queueMicrotask(() => this.#callback(entries as unknown as IntersectionObserverEntry[], this as never));
  };
}
