/** Returns the content of the JSON child, which is the deal. */
export const jsonChildText = (host: Element): string | undefined =>
  host.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined;

/** Returns true if there is visible fallback content. Editors and plugins add `<br>`, empty `<p>` and `<noscript>`, which are none. */
export const hasDefaultContent = (host: Element): boolean =>
  [...host.childNodes].some((node) => !(node as Element).slot && isVisible(node));

/** Returns true if a node has text or a medium outside of what browsers never show. */
const isVisible = (node: Node): boolean =>
  node instanceof Text
    ? node.data.trim() !== ''
    : node instanceof Element &&
      !node.matches('script, style, template, noscript, [hidden]') &&
      (node as HTMLElement).style.display !== 'none' &&
      (node.matches('img, svg, video, iframe') || [...node.childNodes].some(isVisible));

/** Yields the ancestors of an element, nearest first, across shadow roots. */
export function* ancestorsOf(element: Element): Generator<Element> {
  let node: Node | null = element;
  while ((node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null))) {
    if (node instanceof Element) yield node;
  }
}

/** Returns the `lang` of the nearest ancestor that has one. */
export function languageAround(element: Element): string {
  for (const ancestor of ancestorsOf(element)) {
    const lang = ancestor.getAttribute('lang');
    if (lang) return lang;
  }
  return '';
}
