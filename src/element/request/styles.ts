import {css} from '../standalone-html.js';
// Imported from the deferred chunk, because a separate module would become a third chunk of 0.3 kB more.
import {addDeferredStyles, styleSheet} from '../deferred/deferred.js';
import {announcementStyles} from './announcement.js';
import {stepStyles} from './step-styles.js';

/** Adds the styles of the form and the outcome, and those that they share with the side panel. */
export function addRequestStyles(root: ShadowRoot): void {
  addDeferredStyles(root);
  addFormStyles(root);
}

const addFormStyles = styleSheet(
  stepStyles +
    announcementStyles +
    css`
      .booking-form,
      .main,
      .consent,
      .outcome {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--_gap);
      }
      /* Pre-rendered without taking up space: opens 35 ms faster after a tap with a 4× slower CPU. */
      .booking-form[hidden] {
        display: grid !important;
        visibility: hidden !important;
        position: absolute !important;
        inset: 0 0 auto !important;
        block-size: 0 !important;
        min-block-size: 0 !important;
        overflow: hidden !important;
      }
      /* From 40rem, the selected time and the broker are beside the form; below, they are above and under it. */
      .columns {
        display: grid;
        grid-template: auto 1fr / repeat(auto-fit, minmax(min(19 * var(--_rem), 100%), 1fr));
        gap: var(--_gap) calc(2 * var(--_gap));
        align-items: start;
      }
      .main {
        grid-row: span 2;
      }
      .main:first-child {
        grid-column: 1 / -1;
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(15 * var(--_rem), 100%), 1fr));
        gap: var(--_gap);
        align-items: start;
      }
      .consent,
      .field {
        gap: 4px;
      }
      /* The number as understood is beside the label. If there is no room for its country, that wraps out of sight. */
      .field {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
      }
      .field > :not(label, .understood) {
        inline-size: 100%;
      }
      .understood {
        display: flex;
        flex: 1;
        flex-wrap: wrap;
        justify-content: end;
        gap: 0 0.5em;
        align-self: end;
        min-inline-size: min-content;
        block-size: 1.5em;
        line-height: 1.5;
        white-space: nowrap;
        overflow: hidden;
      }
      .field label {
        font-weight: 600;
      }
      .field input {
        min-block-size: var(--_size);
        padding: 8px 12px;
        font: inherit;
        font-size: max(16px, 1em);
        color: inherit;
        background: var(--mspecs-surface-color, transparent);
        border: var(--_border);
        border-radius: var(--_radius);
      }
      /* Keeps what gets the focus away from fixed headers and footers. */
      .booking-form *,
      #outcome {
        scroll-margin-block: 96px;
      }
      .field input[aria-invalid] {
        border-color: var(--_wrong);
        box-shadow: inset 0 0 0 1px var(--_wrong);
      }
      .hint,
      .consent,
      .field > .alert {
        font-size: 0.875em;
      }
      .box {
        display: flex;
        align-items: center;
        gap: 10px;
        min-block-size: calc(2.75 * var(--_rem));
        cursor: pointer;
      }
      .box input {
        flex: none;
        inline-size: calc(1.25 * var(--_rem));
        block-size: calc(1.25 * var(--_rem));
        margin: 0;
      }
      .consent a {
        color: inherit;
      }
      .problem {
        color: var(--_wrong);
        font-size: 0.9em;
      }
      .problem::before {
        content: '⚠ ';
        content: '⚠ ' / '';
      }
      @media (forced-colors: active) {
        .field input[aria-invalid] {
          border-width: 3px;
        }
      }
    `,
);
