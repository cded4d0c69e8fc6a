import {html, nothing, type TemplateResult} from 'lit';
import type {Choices} from './choices.js';
import type {Property} from './properties.js';

/** A box for "one's own", the label, what holds now, and the control. */
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
 * Says what holds for a property, and lets a control that is left alone stand where the theme has it.
 *
 * @param themed what the theme says; empty where it says nothing.
 */
export function showValue({name, unset, initial, range}: Property, choices: Choices, themed: string): void {
  const control = document.getElementById(name);
  const words = document.getElementById(`${name}-value`);
  if (!(control instanceof HTMLInputElement) || !words) return;
  const chosen = choices.get(name);
  const value = chosen ?? (range ? themed.replace(range.unit, '') : themed);
  if (chosen === undefined) control.value = value || initial;
  words.textContent = value ? `${chosen === undefined ? 'temats ' : ''}${inWords(value, range)}` : unset;
}

const inWords = (value: string, range: Property['range']): string =>
  range ? `${value.replace('.', ',')} ${range.unit}`.trim() : value;
