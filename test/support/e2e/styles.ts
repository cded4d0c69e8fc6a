import type {Locator} from '@playwright/test';

/** Returns the computed value of a CSS property. */
export const styleOf = (element: Locator, property: string): Promise<string> =>
  element.evaluate((found, name) => getComputedStyle(found).getPropertyValue(name), property);

/** Elements with animations or transitions that take time, or with smooth scrolling. */
export function whatMoves({shadowRoot}: Element): readonly string[] {
  const takesTime = (duration: string): boolean => duration.split(', ').some((text) => parseFloat(text) > 0);
  return [...(shadowRoot?.querySelectorAll('*') ?? [])]
    .filter((part) => {
      const {animationDuration, transitionDuration, scrollBehavior} = getComputedStyle(part);
      return takesTime(animationDuration) || takesTime(transitionDuration) || scrollBehavior === 'smooth';
    })
    .map(({outerHTML}) => outerHTML);
}
