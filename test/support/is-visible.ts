/** Reports if an element is laid out and not hidden: the form is laid out before it is shown. A slot is as visible as its parent. */
export const isVisible = (element: Element | null | undefined): boolean =>
  element?.closest(':not(slot)')?.checkVisibility({visibilityProperty: true}) ?? false;
