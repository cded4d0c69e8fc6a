/**
 * Returns `true` if an element is laid out and visible. The form is laid out before it is visible. A slot is as visible
 * as its parent.
 */
export const isVisible = (element: Element | null | undefined): boolean =>
  element?.closest(':not(slot)')?.checkVisibility({visibilityProperty: true}) ?? false;
