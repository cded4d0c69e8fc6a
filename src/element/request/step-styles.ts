import {css} from '../standalone-html.js';

/** Styles of what leads through a request: its steps, the selected time, buttons and the outcome. */
export const stepStyles = css`
  .progress {
    display: flex;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 0.8125em;
    line-height: 1.3;
    text-align: center;
    overflow-x: clip;
  }
  .progress li {
    position: relative;
    flex: 1;
    min-inline-size: 0;
  }
  .progress [data-number]::before,
  .progress svg {
    content: attr(data-number);
    content: attr(data-number) / '';
    display: grid;
    place-content: center;
    box-sizing: content-box;
    inline-size: calc(1.75 * var(--_rem));
    block-size: calc(1.75 * var(--_rem));
    margin: 0 auto 4px;
    border: var(--_border);
    border-radius: 50%;
    font-weight: 600;
  }
  .progress svg,
  .progress [aria-current]::before {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_strong);
  }
  path {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1;
  }
  .progress [aria-current] {
    font-weight: 600;
  }
  .progress li + li::after {
    content: '';
    position: absolute;
    inset-block-start: calc(0.875 * var(--_rem));
    inset-inline: calc(1.15 * var(--_rem) - 50%) calc(1.15 * var(--_rem) + 50%);
    border-block-start: var(--_border);
  }
  .selected-time {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    padding: 8px 12px;
    background: var(--_faint);
    border-radius: var(--_radius);
    overflow-x: clip;
  }
  .selected-time button {
    flex: none;
    align-self: start;
    max-inline-size: 60%;
    margin-block: -8px;
  }
  p.when {
    font-weight: 600;
  }
  .unbroken {
    white-space: nowrap;
  }
  .taken .when {
    text-decoration: line-through;
  }
  .taken .when + .hint {
    font-weight: 600;
    color: var(--_wrong);
  }
  [dir='ltr'] :is(.when, .other)::first-letter {
    text-transform: uppercase;
  }
  .slot-taken .other {
    padding-inline: 12px;
    text-align: start;
  }
  .alert.note {
    border-color: var(--_strong);
  }
  .next {
    position: relative;
    justify-self: start;
    /* Full width below 30rem. */
    min-inline-size: clamp(0px, (30 * var(--_rem) - 100%) * 999, 100%);
  }
  a:is(.next, .outlined) {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: var(--_size);
    padding: 8px 24px;
    font-weight: 600;
    text-decoration: none;
    border-radius: var(--_radius);
  }
  a.next {
    color: var(--_on-accent);
    background: var(--_accent);
    border: 1px solid transparent;
  }
  a:hover {
    text-decoration: underline;
  }
  [aria-disabled='true'] {
    cursor: progress;
  }
  /* Takes no space, so that the label stays in place. Ends, because a test finishes all animations. */
  .next[aria-disabled]::after {
    content: '';
    display: inline-block;
    inline-size: 0.9em;
    block-size: 0.9em;
    margin-inline: 0.6em -1.5em;
    vertical-align: -0.1em;
    border: 2px solid;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: spin 1s 90 linear;
  }
  @keyframes spin {
    to {
      rotate: 1turn;
    }
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
    gap: 8px;
  }
  .way h3 {
    margin: 0;
    font-size: 1em;
  }
  .directions {
    white-space: pre-line;
  }
  .way a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_size);
    font-size: 0.875em;
    font-weight: 600;
    color: inherit;
    text-underline-offset: 0.2em;
  }
  .broker > * + * {
    margin-block-start: 8px;
  }
  .calendar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  @media (prefers-reduced-motion: reduce) {
    .next::after {
      display: none !important;
    }
  }
  /* Prints the selected time, not the form. */
  @media print {
    .progress,
    .main > :not(.alert),
    .slot-taken p + p,
    .broker,
    .calendar,
    .way a,
    a.next,
    .outcome > .hint {
      display: none;
    }
    .selected-time .visually-hidden {
      position: static;
      clip-path: none;
    }
  }
`;
