import {css} from 'lit';

/** The look: the page's own font and colors, one accent color, nothing that reaches outside the element. */
export const styles = css`
  :host {
    --_accent: var(--mspecs-accent-color, light-dark(#1d5c4a, #84ccb2));
    --_on-accent: var(--mspecs-on-accent-color, light-dark(#fff, #06251b));
    --_radius: var(--mspecs-radius, 0.5rem);
    --_line: color-mix(in srgb, currentcolor 55%, transparent);
    --_faint: color-mix(in srgb, currentcolor 7%, transparent);
    --_wrong: light-dark(#b3261e, #ffb4ab);
    display: block;
    container-type: inline-size;
    line-height: 1.5;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  .booker {
    position: relative;
  }
  h2,
  p,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  h2 {
    font-size: 1.25em;
    line-height: 1.3;
    margin-block-end: 0.75rem;
  }
  form {
    display: grid;
    gap: 1rem;
  }
  legend {
    padding: 0;
    margin-block-end: 0.5rem;
    font-weight: 600;
  }
  .day::first-letter {
    text-transform: uppercase;
  }
  .options {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(8.75rem, 100%), 1fr));
    gap: 0.5rem;
  }
  .option {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    column-gap: 0.6rem;
    min-block-size: 3.75rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .option input {
    grid-row: span 2;
    inline-size: 1.15rem;
    block-size: 1.15rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  .option:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .option:has(:disabled) {
    cursor: not-allowed;
    border-style: dashed;
    background: var(--_faint);
  }
  .option:has(:disabled) .time {
    text-decoration: line-through;
    font-weight: 400;
  }
  .time {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .state {
    font-size: 0.875em;
  }
  button {
    justify-self: start;
    min-block-size: 2.9rem;
    padding: 0.5rem 1.5rem;
    font: inherit;
    font-weight: 600;
    color: var(--_on-accent);
    background: var(--_accent);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .words {
    margin-block-end: 0.5rem;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .option:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .option :focus-visible {
    outline: none;
  }
  .skeleton {
    display: grid;
    gap: 0.5rem;
  }
  .skeleton i {
    background: var(--_faint);
    border-color: transparent;
  }
  .skeleton .line {
    block-size: 1.5em;
    inline-size: 12rem;
    max-inline-size: 100%;
    border-radius: var(--_radius);
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .option:has(:checked) {
      border-width: 3px;
    }
    .option:has(:disabled) {
      color: GrayText;
    }
  }
`;
