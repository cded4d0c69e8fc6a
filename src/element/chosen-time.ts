import type {TemplateResult} from 'lit';
import {html} from './late-html.js';
import type {RequestView} from './request-steps.js';

/** The time asked for: its day, and when on it. */
export const chosenTime = ({messages, day, time}: RequestView): TemplateResult => html`
  <span class="when"
    ><span class="unseen">${messages.chosenTime}:</span> ${day} <span class="time">${time}</span></span
  >
`;
