import type {TemplateResult} from 'lit';
import {html} from '../standalone-html.js';

/** Two times of day with at most eight signs between them, in the digits of any language. */
const range = /(\p{Nd}+[:.]\p{Nd}+\P{Nd}{1,8}\p{Nd}+[:.]\p{Nd}+)/u;

/** Renders the label of a time so that no line ends inside its range. */
export function unbroken(label: string): TemplateResult {
  const [before, times, after] = label.split(range, 3);
  return html`<span .textContent=${before}></span><span class="unbroken" .textContent=${times}></span
    ><span .textContent=${after}></span>`;
}
