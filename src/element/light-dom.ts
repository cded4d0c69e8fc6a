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
      !node.matches('script,style,template,noscript,[hidden]') &&
      (node as HTMLElement).style.display !== 'none' &&
      (node.matches('img,svg,video,iframe') || [...node.childNodes].some(isVisible));

/** Returns the `lang` of the nearest ancestor that has one, across shadow roots. */
export function languageAround(element: Element): string {
  let node: Node | null = element;
  while ((node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null))) {
    const lang = node instanceof Element && node.getAttribute('lang');
    if (lang) return lang;
  }
  return '';
}
