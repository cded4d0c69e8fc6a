/** Whether an element is laid out and not hidden: the form is laid out before it is shown. */
export const isSeen = (element: Element | null | undefined): boolean =>
  element?.checkVisibility({visibilityProperty: true}) ?? false;
