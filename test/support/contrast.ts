import {over, ratioOf, readColor, type Color} from '../../demo/configurator/color.js';
import {isVisible} from './is-visible.js';

/** How a text or a control stands out from what is behind it. */
export interface Contrast {
  readonly what: string;
  readonly ratio: number;
  /** By WCAG 2.2: 4.5 for text, 3 for the edge of a control. */
  readonly needed: number;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** What is seen behind an element's text. */
function backgroundOf(element: Element | null): Color {
  if (!element) return [255, 255, 255, 1];
  const own = readColor(getComputedStyle(element).backgroundColor);
  return own[3] === 1 ? own : over(own, backgroundOf(parentOf(element)));
}

/** All texts that can be seen in a shadow root, and all controls that can be used. */
export function contrastsOf(root: ShadowRoot): readonly Contrast[] {
  const seen = [...root.querySelectorAll<HTMLElement>('*')].filter(
    (element) => isVisible(element) && !element.closest('.visually-hidden'),
  );
  const texts = seen.filter((element) =>
    [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
  );
  const edged = seen.filter((element) =>
    element.matches('.option:not([part~=full], [part~=closed]), .field input'),
  );
  return [
    ...texts.map((element) => ({
      what: element.textContent.trim().slice(0, 40),
      ratio: ratioOf(readColor(getComputedStyle(element).color), backgroundOf(element)),
      needed: 4.5,
    })),
    ...edged.map((element) => ({
      what: `the edge of ${element.id || element.textContent.trim().slice(0, 40)}`,
      ratio: ratioOf(readColor(getComputedStyle(element).borderTopColor), backgroundOf(parentOf(element))),
      needed: 3,
    })),
  ];
}
