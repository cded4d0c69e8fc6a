/** Styles of the page with the list, beside those of the booking page. */
export const listStyles = `@layer booking {
.viewings { display: grid; }
.viewings li {
  display: grid; grid-template-columns: calc(7 * var(--_rem)) minmax(0, 1fr) auto; gap: 4px 16px; align-items: center;
  min-block-size: calc(4 * var(--_rem)); padding-block: 8px;
  border-block-start: 1px solid color-mix(in srgb, currentcolor 20%, transparent);
}
.home { display: grid; justify-items: start; }
.home a { padding-block: 4px; }
.viewings .outlined { padding-inline: 16px; }
.shortcuts { display: flex; flex-wrap: wrap; gap: 8px; }
.shortcuts [aria-current] { border-color: var(--_strong, currentcolor); box-shadow: inset 0 0 0 1px; }
.filter { grid-template-columns: repeat(auto-fit, minmax(min(12 * var(--_rem), 100%), 1fr)); align-items: end; }
.filter select {
  min-block-size: var(--_size); inline-size: 100%; padding: 8px 12px; font: inherit; font-size: max(16px, 1em); color: inherit;
  background: var(--mspecs-surface-color, Canvas); border: var(--_border); border-radius: var(--_radius);
}
@media (width < 30rem) {
  .viewings li { grid-template-columns: minmax(0, 1fr) auto; }
  .viewings .time { grid-column: 1 / -1; }
}
}`;
