// lit's tag would check interpolated values, and there are none here.
const css = String.raw;

/** Styles of the list. Its names are those of the booker. */
export const styles = css`
  :host {
    --_rem: max(16px, 1rem);
    --_radius: var(--mspecs-radius, 8px);
    --_gap: var(--mspecs-spacing, 16px);
    --_density: var(--mspecs-density, 1);
    --_border: var(--mspecs-border-width, 1px) solid
      var(--mspecs-border-color, color-mix(in srgb, currentcolor 55%, transparent));
    --_line: 1px solid color-mix(in srgb, currentcolor 20%, transparent);
    --_size: calc(max(2.75, 2.9 * var(--_density)) * var(--_rem));
    display: block;
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
    container-type: inline-size;
    font-size: max(12px, 1em);
    max-inline-size: calc(56 * var(--_rem));
    overflow-wrap: anywhere;
    line-height: 1.5;
    text-align: start;
  }
  h2,
  h3,
  p,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  h2 {
    font-size: 1.25em;
    line-height: 1.3;
  }
  h3 {
    font-size: 1em;
    margin-block: calc(1.75 * var(--_gap)) 8px;
  }
  .filters,
  .summary,
  .notice,
  .note,
  .outlined {
    margin-block-start: var(--_gap);
  }
  .summary {
    min-block-size: 1lh;
  }
  .note {
    font-size: 0.875em;
  }
  .filters,
  .toggles {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: end;
  }
  .toggles {
    flex: 1 1 100%;
  }
  .field {
    display: grid;
    gap: 4px;
    flex: 1 1 calc(8 * var(--_rem));
    max-inline-size: calc(16 * var(--_rem));
    font-size: 0.875em;
  }
  select,
  button {
    min-block-size: var(--_size);
    max-inline-size: 100%;
    padding: 8px 16px;
    font: inherit;
    color: inherit;
    background: var(--mspecs-surface-color, transparent);
    border: var(--_border);
    border-radius: var(--_radius);
  }
  select {
    inline-size: 100%;
    padding-inline: 12px;
    font-size: max(16px, 1em);
  }
  button {
    font-weight: 600;
  }
  li {
    display: grid;
    grid-template: 'time choose' 'home choose' 'state choose' / minmax(0, 1fr) auto;
    column-gap: var(--_gap);
    align-content: center;
    min-block-size: calc(4.5 * var(--_rem));
    padding-block: 10px;
    border-block-start: var(--_line);
  }
  .time {
    grid-area: time;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .home {
    grid-area: home;
    display: flex;
    flex-wrap: wrap;
    column-gap: 8px;
  }
  /* As high as a finger, without moving the rows apart. */
  .home > a {
    padding-block: max(10px, 22px - 0.5lh);
    margin-block: -10px;
  }
  .home > a,
  .home > b {
    font-weight: 500;
    color: inherit;
    unicode-bidi: plaintext;
  }
  .state {
    grid-area: state;
    font-size: 0.875em;
  }
  .choose {
    grid-area: choose;
    align-self: center;
  }
  img {
    display: none;
  }
  .link {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    color: inherit;
  }
  .skeleton li {
    margin-block-start: 8px;
    border: 0;
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentcolor 7%, transparent);
  }
  :focus-visible {
    outline: 3px solid;
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @container (width >= 36rem) {
    li {
      grid-template:
        'image time home state choose' / auto calc(7.5 * var(--_rem)) minmax(0, 1fr) calc(8 * var(--_rem))
        auto;
      align-items: center;
    }
    li:not(:has(img)) {
      grid-template:
        'time home state choose' / calc(7.5 * var(--_rem)) minmax(0, 1fr) calc(8 * var(--_rem))
        auto;
    }
    img {
      grid-area: image;
      display: block;
      inline-size: 96px;
      block-size: 64px;
      object-fit: cover;
      border-radius: var(--_radius);
    }
    .toggles {
      flex: none;
    }
    .home {
      flex-direction: column;
      align-items: start;
    }
    .state {
      text-align: end;
    }
  }
`;
