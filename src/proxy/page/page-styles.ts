// The tokens and their defaults are those of the element: see docs/theming.md.
const luminance = '(0.2126 * r + 0.7152 * g + 0.0722 * b)';
const blackOrWhite = `clamp(0, (0.179 - ${luminance}) * 100000, 1)`;
const darkened = (channel: string) => `calc(${channel} * min(1, 0.14 / max(0.001, ${luminance})))`;
const lightened = (channel: string) =>
  `calc(${channel} + (1 - ${channel}) * max(0, (0.36 - ${luminance}) / max(0.001, 1 - ${luminance})))`;

// With a direction for each line, Chromium needs minutes to lay out ten megabytes that were pasted.
const oneDirection = 'unicode-bidi: normal;';

/** Styles of the booking page. All are in a layer, so that the stylesheet of the site wins. */
export const pageStyles = `@layer booking {
:root {
  color-scheme: light dark;
  font-family: system-ui, sans-serif;
  -webkit-text-size-adjust: 100%;
}
body {
  --_rem: max(16px, 1rem);
  --_radius: var(--mspecs-radius, 8px);
  --_gap: var(--mspecs-spacing, 16px);
  --_density: var(--mspecs-density, 1);
  --_border: var(--mspecs-border-width, 1px) solid var(--mspecs-border-color, color-mix(in srgb, currentcolor 55%, transparent));
  --_accent: var(--mspecs-accent-color, light-dark(#1d5c4a, #84ccb2));
  --_on-accent: var(--mspecs-on-accent-color, color(from var(--_accent) srgb-linear calc(${blackOrWhite}) calc(${blackOrWhite}) calc(${blackOrWhite})));
  --_strong: light-dark(
    color(from var(--_accent) srgb-linear ${darkened('r')} ${darkened('g')} ${darkened('b')}),
    color(from var(--_accent) srgb-linear ${lightened('r')} ${lightened('g')} ${lightened('b')})
  );
  --_wrong: light-dark(#b3261e, #ffb4ab);
  --_faint: color-mix(in srgb, currentcolor 7%, transparent);
  --_size: calc(max(2.75, 2.9 * var(--_density)) * var(--_rem));
  margin: 0;
  font-size: var(--_rem);
  line-height: 1.5;
  overflow-wrap: anywhere;
}
* { box-sizing: border-box; }
main {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: calc(1.5 * var(--_gap));
  max-inline-size: calc(44 * var(--_rem));
  margin-inline: auto;
  padding: clamp(16px, 5vi, 48px) clamp(16px, 4vi, 32px);
}
h1, h2, h3, p, ul, ol, fieldset { margin: 0; padding: 0; border: 0; min-inline-size: 0; }
h1 { font-size: clamp(1.25em, 1em + 1.6vi, 1.75em); line-height: 1.25; text-wrap: balance; }
h1 span { display: inline-block; }
h2 { font-size: 1.25em; line-height: 1.3; }
h3, legend { padding: 0; margin-block-end: 8px; font-size: 1em; font-weight: 600; }
[dir=ltr] :is(.day, .when, .other)::first-letter { text-transform: uppercase; }
ul, ol { list-style: none; }
a { color: inherit; text-underline-offset: 0.2em; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 3px solid var(--_strong); outline-offset: 2px; }
header, section, form, .columns > div { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_gap); align-content: start; }
section:has(> h3) { gap: 4px; }
header { gap: 0; border-block-end: var(--_border); padding-block-end: var(--_gap); border-color: color-mix(in srgb, currentcolor 20%, transparent); }
header a, .link { display: inline-flex; align-items: center; justify-self: start; min-block-size: 44px; }
.hint, .consent { font-size: 0.875em; }
.description { white-space: pre-line; margin-block-end: 8px; }
.options { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, max((var(--_n, 11) + 3.3) * 0.7ch + 8px, 25% - 5px)), 1fr)); gap: 6px; font-size: 0.9375em; }
.wide { --_n: 18; }
.option {
  display: grid; align-content: center; text-align: center; block-size: 100%;
  min-block-size: calc(max(2.75, 3.75 * var(--_density)) * var(--_rem));
  padding: calc(8px * var(--_density)) 3px;
  border: var(--_border); border-radius: var(--_radius);
  background: var(--mspecs-surface-color, transparent);
  text-decoration: none;
}
a.option:hover, .radio:hover { border-color: var(--_strong); text-decoration: none; background: color-mix(in srgb, var(--_strong) 8%, var(--mspecs-surface-color, transparent)); }
.unavailable { border-style: dashed; background: var(--_faint); color: color-mix(in srgb, currentcolor 85%, transparent); }
.time { font-weight: 500; font-variant-numeric: tabular-nums; }
.state { font-size: 0.875em; color: color-mix(in srgb, currentcolor 85%, transparent); }
.alert { display: grid; gap: 8px; padding: calc(0.6 * var(--_rem)) 12px; border-inline-start: 4px solid var(--_wrong); background: var(--_faint); border-radius: var(--_radius); }
.alert ul { display: grid; gap: 8px; }
.alert a:not(.outlined) { display: inline-block; padding-block: 10px; }
.progress { display: flex; font-size: 0.8125em; line-height: 1.3; text-align: center; overflow-x: clip; }
.progress li { position: relative; flex: 1; min-inline-size: 0; }
.progress li::before {
  content: attr(data-number); content: attr(data-number) / '';
  display: grid; place-content: center; inline-size: calc(1.75 * var(--_rem)); block-size: calc(1.75 * var(--_rem));
  margin: 0 auto 4px; border: var(--_border); border-radius: 50%; font-weight: 600;
}
.progress .done::before { content: '✓'; content: '✓' / ''; }
.progress .done::before, .progress [aria-current]::before { color: var(--_on-accent); background: var(--_accent); border-color: var(--_strong); }
.progress [aria-current] { font-weight: 600; }
.progress li + li::after { content: ''; position: absolute; inset-block-start: calc(0.875 * var(--_rem)); inset-inline: calc(1.15 * var(--_rem) - 50%) calc(1.15 * var(--_rem) + 50%); border-block-start: var(--_border); }
.selected-time { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; column-gap: 16px; padding: 8px 12px; background: var(--_faint); border-radius: var(--_radius); }
.when { font-weight: 600; }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15 * var(--_rem), 100%), 1fr)); gap: var(--_gap); align-items: start; }
.field, .consent { display: grid; grid-template-columns: minmax(0, 1fr); gap: 4px; }
.field label { font-weight: 600; }
.field :is(input, textarea) {
  min-block-size: var(--_size); inline-size: 100%; padding: 8px 12px; font: inherit; font-size: max(16px, 1em); color: inherit;
  background: var(--mspecs-surface-color, transparent); border: var(--_border); border-radius: var(--_radius);
}
.field [aria-invalid] { border-color: var(--_wrong); box-shadow: inset 0 0 0 1px var(--_wrong); }
textarea { resize: vertical; ${oneDirection} }
summary { display: list-item; align-content: center; inline-size: fit-content; min-block-size: 44px; font-weight: 600; cursor: pointer; }
.problem { color: var(--_wrong); font-size: 0.9em; }
.problem::before { content: '⚠ '; content: '⚠ ' / ''; }
.box { display: flex; align-items: center; gap: 10px; min-block-size: 44px; }
.consent a { padding-block: 10px; }
input[type=radio], input[type=checkbox] { flex: none; inline-size: calc(1.25 * var(--_rem)); block-size: calc(1.25 * var(--_rem)); margin: 0; accent-color: var(--_strong); }
.radio { display: flex; align-items: center; gap: 10px; min-block-size: 44px; padding: 8px 12px; border: var(--_border); border-radius: var(--_radius); }
.radios { display: grid; gap: 6px; }
button, .next, .outlined {
  display: inline-flex; align-items: center; justify-content: center; justify-self: start;
  min-block-size: var(--_size); max-inline-size: 100%; padding: 8px 24px; font: inherit; font-weight: 600; text-align: start; text-decoration: none;
  border: 1px solid transparent; border-radius: var(--_radius); cursor: pointer;
}
button, .next { color: var(--_on-accent); background: var(--_accent); }
button:hover { text-decoration: underline; }
.outlined { color: inherit; background: none; border: var(--_border); }
.calendar { display: flex; flex-wrap: wrap; gap: 8px; }
address { font-style: normal; }
address > * { display: block; inline-size: fit-content; }
address > a { display: flex; align-items: center; max-inline-size: 100%; min-block-size: var(--_size); margin-block-start: 8px; padding: 4px 16px; font-weight: 600; text-decoration: none; border: var(--_border); border-radius: var(--_radius); }
.visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
@media (width < 30rem) { button, .next { inline-size: 100%; } }
@media (width >= 60rem) {
  main { max-inline-size: calc(64 * var(--_rem)); }
  .broker { padding: var(--_gap); background: var(--_faint); border-radius: var(--_radius); }
  .columns { display: grid; grid-template-columns: minmax(0, 1fr) calc(20 * var(--_rem)); gap: calc(3 * var(--_gap)); align-items: start; }
}
@media (width < 60rem) { .columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(1.5 * var(--_gap)); } }
@media (prefers-contrast: more) { body { --_border: 2px solid currentcolor; } }
@media (forced-colors: active) { button, .next { border-color: ButtonText; } .field [aria-invalid] { border-width: 3px; } }
@media print { form, .next, .calendar, .link { display: none; } }
}`;
