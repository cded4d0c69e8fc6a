/** The text of the JSON a page put inside the element: the deal, as its own server knows it. */
export const jsonChildText = (host: Element): string | undefined =>
  host.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined;

/** Whether the page put something to look at inside the element, to stand there until the times do. */
export const hasDefaultContent = (host: Element): boolean =>
  [...host.childNodes].some(
    (node) =>
      (node instanceof Text && node.data.trim() !== '') ||
      (node instanceof Element && !node.slot && !node.matches('script, style, template')),
  );

/** The language of the text around an element: of the nearest ancestor that has one, across shadow roots. */
export function languageAround(element: Element): string {
  for (let node: Element | null = element; node;) {
    const lang = node.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}
