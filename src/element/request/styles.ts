import {css} from '../standalone-html.js';
// Imported from the deferred chunk, because a separate module would become a third chunk of 0.3 kB more.
import {noticeStyles, styleSheet} from '../deferred/deferred.js';

/** Adds the styles of the form and the outcome. */
export const addRequestStyles = styleSheet(
  noticeStyles +
    css`
      .booking-form,
      .outcome {
        display: grid;
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
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
        gap: var(--_gap);
        align-items: start;
      }
      .field,
      .consent {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.25rem;
      }
      .field label {
        font-weight: 600;
      }
      .field input {
        inline-size: 100%;
        min-block-size: var(--_size);
        padding: 0.5rem 0.75rem;
        font: inherit;
        font-size: max(16px, 1em);
        color: inherit;
        background: var(--mspecs-surface-color, transparent);
        border: var(--_border);
        border-radius: var(--_radius);
      }
      .field input[aria-invalid] {
        border-color: var(--_wrong);
        box-shadow: inset 0 0 0 1px var(--_wrong);
      }
      .field {
        position: relative;
      }
      .country {
        position: absolute;
        inset-block-start: 0.15em;
        inset-inline-end: 0;
      }
      .hint,
      .consent {
        font-size: 0.875em;
      }
      .box {
        display: flex;
        align-items: center;
        gap: 0.6rem;
        min-block-size: 2.75rem;
        cursor: pointer;
      }
      .box input {
        flex: none;
        inline-size: 1.25rem;
        block-size: 1.25rem;
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
        content: '⚠ ' / '';
      }
      .selected-time {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 1rem;
        padding: 0.25rem 0.75rem;
        font-weight: 600;
        background: var(--_faint);
        border-radius: var(--_radius);
        overflow-x: clip;
      }
      .selected-time button {
        flex: none;
        max-inline-size: 60%;
      }
      [dir='ltr'] :is(.when, .other)::first-letter {
        text-transform: uppercase;
      }
      .when {
        text-wrap: balance;
      }
      .other {
        text-align: start;
      }
      ol {
        display: grid;
        gap: 0.75rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .steps li {
        padding-inline-start: 2.5rem;
        position: relative;
        min-block-size: 1.75rem;
      }
      li::before {
        content: attr(data-number);
        display: inline-grid;
        place-content: center;
        inline-size: 1.75rem;
        block-size: 1.75rem;
        border: 1px solid currentcolor;
        border-radius: 50%;
        font-size: 0.875em;
        font-weight: 600;
      }
      .done::before {
        content: '✓';
      }
      .done::before,
      [aria-current]::before {
        color: var(--_on-accent);
        background: var(--_accent);
        border-color: var(--_strong);
      }
      .steps li::before {
        position: absolute;
        inset-inline-start: 0;
      }
      .steps button {
        display: block;
      }
      .progress {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 0.75rem;
        font-size: 0.875em;
      }
      .progress li::before {
        margin-inline-end: 0.4rem;
      }
      .progress [aria-current] {
        font-weight: 600;
      }
      [aria-disabled='true'] {
        cursor: progress;
      }
      .slow {
        animation: appear 0s 6s both;
      }
      @keyframes appear {
        from {
          visibility: hidden;
        }
      }
      [tabindex='-1']:focus {
        outline: none;
      }
      .slot-taken {
        display: grid;
        gap: 0.5rem;
      }
      .calendar {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
      }
      .calendar span {
        flex-basis: 100%;
      }
      .calendar a {
        color: inherit;
        padding-block: 0.6rem;
      }
      .outcome > .link-button {
        margin-block-start: -1rem;
      }
      @media (forced-colors: active) {
        .field input[aria-invalid] {
          border-width: 3px;
        }
      }
      /* Prints the selected time, not the form. */
      @media print {
        .progress,
        .fields,
        .consent,
        .calendar,
        .slow,
        .selected-time ~ h2 {
          display: none;
        }
        .selected-time .visually-hidden {
          position: static;
          clip-path: none;
        }
      }
    `,
);
