// lit's tag would add 0.1 kB to check interpolated values, and there are none here.
const css = String.raw;

/**
 * Styles for the first paint of the times: their layout, in the font and colors of the page. The theme follows in the deferred
 * chunk.
 */
export const styles = css`
  :host {
    /* Not below 16px, because many themes set html {font-size: 62.5%}. */
    --_rem: max(16px, 1rem);
    --_radius: var(--mspecs-radius, 8px);
    --_gap: var(--mspecs-spacing, 16px);
    --_density: var(--mspecs-density, 1);
    --_border: var(--mspecs-border-width, 1px) solid
      var(--mspecs-border-color, color-mix(in srgb, currentcolor 55%, transparent));
    display: block;
    /* Table cells shrink to the narrowest content, which is one letter here. */
    min-inline-size: 160px;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  .base {
    position: relative;
    /* Containers use font-size: 0 against gaps between inline blocks. */
    font-size: max(12px, 1em);
    max-inline-size: calc(44 * var(--_rem));
    overflow-wrap: anywhere;
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
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
  }
  .summary {
    margin-block-end: var(--_gap);
    min-block-size: 1lh;
  }
  form {
    display: grid;
    gap: var(--_gap);
  }
  legend {
    padding: 0;
    margin-block-end: 8px;
    font-weight: 600;
  }
  /* Not for right-to-left text, because ::first-letter breaks the joined letters of Persian in WebKit. */
  [dir='ltr'] legend::first-letter {
    text-transform: uppercase;
  }
  /* As wide as a time range with this many characters, and at most four columns. */
  .options {
    display: grid;
    grid-template-columns: repeat(
      auto-fill,
      minmax(min(100%, max((var(--_n, 11) + 3.3) * 0.7ch + 8px, 25% - 5px)), 1fr)
    );
    gap: 6px;
    font-size: 0.9375em;
  }
  .days {
    min-block-size: 4.25em;
  }
  .option {
    position: relative;
    display: grid;
    align-content: center;
    text-align: center;
    min-block-size: calc(max(2.75, 3.75 * var(--_density)) * var(--_rem));
    padding: calc(8px * var(--_density)) 3px;
    border: var(--_border);
    border-radius: var(--_radius);
    background: var(--mspecs-surface-color, transparent);
  }
  .option input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
  }
  .option:has(:focus-visible) {
    outline: 3px solid;
    /* Inside the border, because chunks and the day picker clip their overflow. */
    outline-offset: -3px;
  }
  /* Skips layout of off-screen chunks: 1,000 times take 15 ms instead of 139. The default height assumes three columns. */
  .options + .options {
    margin-block-start: 6px;
    content-visibility: auto;
    contain-intrinsic-block-size: var(--_chunk-height, 256px);
  }
  .time {
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .state {
    font-size: 0.875em;
  }
  [aria-busy='true'] .state {
    opacity: 0;
  }
  .description {
    margin-block-end: 8px;
    white-space: pre-line;
  }
  .room {
    min-block-size: calc(2.75 * var(--_rem));
  }
  .skeleton {
    opacity: 0.3;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
