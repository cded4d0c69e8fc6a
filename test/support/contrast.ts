import {over, ratioOf, readColor, type Color} from '../../demo/configurator/color.js';
import {isVisible} from './is-visible.js';

/** Contrast of a text or a control with its background. */
export interface Contrast {
  readonly what: string;
  readonly ratio: number;
  /** Minimum by WCAG 2.2: 4.5 for text, 3 for the border of a control. */
  readonly needed: number;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** Visible background of an element's text. */
function backgroundOf(element: Element | null): Color {
  if (!element) return [255, 255, 255, 1];
  const own = readColor(getComputedStyle(element).backgroundColor);
  return own[3] === 1 ? own : over(own, backgroundOf(parentOf(element)));
}

/** Contrasts of all visible texts and enabled controls in a shadow root. */
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
