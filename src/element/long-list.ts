/**
 * Has the pieces of a long list that nobody has scrolled to yet take as much room as the first, for they are as wide: else the
 * page would grow or shrink as they come into view. Lasts as long as the element does.
 */
export function keepLength(root: ShadowRoot): void {
  const booker = root.querySelector<HTMLElement>('.booker');
  const measure = (): void => {
    const first = root.querySelector<HTMLElement>('fieldset:not([hidden]) > .options:has(+ .options)');
    if (first?.offsetHeight) booker?.style.setProperty('--_piece', `${first.offsetHeight}px`);
  };
  // In the next frame: what changes sizes while they are being told is reported as an error of the page.
  const observer = new ResizeObserver(() => requestAnimationFrame(measure));
  if (booker) observer.observe(booker);
}
