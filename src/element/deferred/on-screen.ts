/** Returns the content of a booker, because an element with `display: contents` has no box to observe. */
export const boxOf = (element: Element): Element => element.shadowRoot?.querySelector('.base') ?? element;

/** Observes which elements are in the viewport; without an IntersectionObserver (jsdom), all are. */
export function observeScreen(
  onChange: (entries: readonly Pick<IntersectionObserverEntry, 'target' | 'isIntersecting'>[]) => void,
): Pick<IntersectionObserver, 'observe' | 'unobserve' | 'disconnect'> {
  if ('IntersectionObserver' in globalThis) return new IntersectionObserver(onChange);
  return {
    observe: (target) => queueMicrotask(() => onChange([{target, isIntersecting: true}])),
    unobserve: () => undefined,
    disconnect: () => undefined,
  };
}
