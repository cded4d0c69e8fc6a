import {onServer} from './on-server.js';

/** The text of the JSON a page put inside the element: the deal, as its own server knows it. */
export const jsonChildText = (host: Element): string | undefined =>
  host.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined;

/** Whether the page put something to look at inside the element, to stand there until the times do. A server cannot tell. */
export const hasDefaultContent = (host: Element): boolean =>
  !onServer &&
  [...host.childNodes].some(
    (node) =>
      (node instanceof Text && node.data.trim() !== '') ||
      (node instanceof Element && !node.slot && !node.matches('script, style, template')),
  );

/** The elements around an element, nearest first, across shadow roots. */
export function* ancestorsOf(element: Element): Generator<Element> {
  let node: Node | null = element;
  while ((node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null))) {
    if (node instanceof Element) yield node;
  }
}

/** The language of the text around an element: of the nearest ancestor that says one. */
export function languageAround(element: Element): string {
  for (const ancestor of ancestorsOf(element)) {
    const lang = ancestor.getAttribute('lang');
    if (lang) return lang;
  }
  return '';
}
