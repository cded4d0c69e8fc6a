import {html, nothing, type TemplateResult} from 'lit';
import type {Choices} from './choices.js';
import type {Property} from './properties.js';

/** Renders a checkbox, the label, the current value and the control of a property. */
export const propertyRow = ({name, label, own, initial, range}: Property): TemplateResult => html`
  <div class="property">
    <input type="checkbox" name="own" value=${name} aria-label=${own} />
    <label for=${name}>${label}</label>
    <span class="value" id="${name}-value"></span>
    <input
      id=${name}
      name=${name}
      aria-describedby="${name}-value"
      type=${range ? 'range' : 'color'}
      min=${range?.min ?? nothing}
      max=${range?.max ?? nothing}
      step=${range?.step ?? nothing}
      value=${initial}
    />
  </div>
`;

/**
 * Shows the current value of a property, and moves an untouched control to the value of the theme.
 *
 * @param themed value of the theme; empty if it sets none.
 */
export function showValue({name, unset, initial, range}: Property, choices: Choices, themed: string): void {
  const control = document.getElementById(name);
  const description = document.getElementById(`${name}-value`);
  if (!(control instanceof HTMLInputElement) || !description) return;
  const chosen = choices.get(name);
  const value = chosen ?? (range ? themed.replace(range.unit, '') : themed);
  if (chosen === undefined) control.value = value || initial;
  description.textContent = value
    ? `${chosen === undefined ? 'temats ' : ''}${inWords(value, range)}`
    : unset;
}

const inWords = (value: string, range: Property['range']): string =>
  range ? `${value.replace('.', ',')} ${range.unit}`.trim() : value;
