import {onServer} from './on-server.js';

/** Returns the content of the JSON child, which is the deal. */
export const jsonChildText = (host: Element): string | undefined =>
  host.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined;

/** Returns true if there is visible fallback content. Always false on a server, which cannot know. */
export const hasDefaultContent = (host: Element): boolean =>
  !onServer &&
  [...host.childNodes].some(
    (node) =>
      (node instanceof Text && node.data.trim() !== '') ||
      (node instanceof Element && !node.slot && !node.matches('script, style, template')),
  );

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
