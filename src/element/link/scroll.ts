/**
 * Scrolls the page to an element: `start` as to a fragment, `away` only if nothing of it is in view. With `display: contents`, it
 * has no box, but its content has one.
 */
export function scrollToFragment(element: HTMLElement, mode: 'start' | 'away'): void {
  const box = element.getClientRects().length > 0 ? element : element.shadowRoot?.querySelector('.base');
  const {top = 0, bottom = 0} = box?.getBoundingClientRect() ?? {};
  if (mode === 'start' || bottom <= 0 || top >= innerHeight) box?.scrollIntoView();
}
