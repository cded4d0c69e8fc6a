// A local tag, because sharing one with other deferred chunks would create another file to load.
const css = String.raw;

// Contrast depends on luminance alone, which these weights compute in linear light. Text on the accent is black or white,
// whichever contrasts more, which is at least 4.5:1. Lines, marks and text in the accent's hue are darkened in light mode and
// lightened in dark mode until they have 4.5:1 on a nearly white or nearly black page.
const luminance = '(0.2126 * r + 0.7152 * g + 0.0722 * b)';
const blackOrWhite = `clamp(0, (0.179 - ${luminance}) * 100000, 1)`;
const darkened = (channel: string) => `calc(${channel} * min(1, 0.14 / max(0.001, ${luminance})))`;
const lightened = (channel: string) =>
  `calc(${channel} + (1 - ${channel}) * max(0, (0.36 - ${luminance}) / max(0.001, 1 - ${luminance})))`;

// Not tagged, because the minifier does not know `@starting-style` and would skip the whole text.
const fade =
  '@media(prefers-reduced-motion:no-preference){.base>*{transition:opacity .15s}.base>form[hidden]{opacity:0}' +
  '@starting-style{.base>*{opacity:0}}}';

/** Colors, focus and selection. Deferred, because none of them causes layout shift. */
export const themeStyles =
  fade +
  css`
    :host {
      --_accent: var(--mspecs-accent-color, light-dark(#1d5c4a, #84ccb2));
      --_on-accent: var(
        --mspecs-on-accent-color,
        color(
          from var(--_accent) srgb-linear calc(${blackOrWhite}) calc(${blackOrWhite}) calc(${blackOrWhite})
        )
      );
      --_strong: light-dark(
        color(from var(--_accent) srgb-linear ${darkened('r')} ${darkened('g')} ${darkened('b')}),
        color(from var(--_accent) srgb-linear ${lightened('r')} ${lightened('g')} ${lightened('b')})
      );
      --_wrong: light-dark(#b3261e, #ffb4ab);
      --_faint: color-mix(in srgb, currentcolor 7%, transparent);
      --_size: calc(max(2.75, 2.9 * var(--_density)) * var(--_rem));
    }
    /* Page rules such as *:focus match the host. A shadow that the page adds on focus is delayed until the focus has left. */
    :host(:focus-within) {
      outline: none !important;
      transition: box-shadow 0s 9e6s !important;
    }
    .base {
      hyphens: manual;
      word-break: normal;
    }
    /* Spaces would tear joined letters apart. */
    [dir='rtl'] {
      letter-spacing: 0;
    }
    /* Set here, because Firefox computes an inherited accent-color only once, for the color scheme of that moment. */
    input {
      accent-color: var(--_strong);
    }
    /* Letters that cannot break may be wider than the element, such as one under many marks. */
    h2 {
      overflow-x: clip;
    }
    .option {
      cursor: pointer;
    }
    .option input {
      cursor: inherit;
    }
    .state,
    :disabled + .time {
      color: color-mix(in srgb, currentcolor 85%, transparent);
    }
    .option:has(:disabled) {
      cursor: not-allowed;
      border-style: dashed;
      background: var(--_faint);
    }
    .option:has(:checked) {
      border-color: var(--_strong);
      box-shadow: inset 0 0 0 1px var(--_strong);
      background: color-mix(in srgb, var(--_strong) 8%, var(--mspecs-surface-color, transparent));
    }
    button {
      justify-self: start;
      min-block-size: var(--_size);
      max-inline-size: 100%;
      padding: 8px 24px;
      font: inherit;
      font-weight: 600;
      color: var(--_on-accent);
      background: var(--_accent);
      border: 1px solid transparent;
      border-radius: var(--_radius);
      cursor: pointer;
    }
    button.link-button {
      color: inherit;
      background: none;
      border: 0;
      padding-inline: 0;
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    .summary button.link-button {
      min-block-size: 1lh;
      padding-block: 0;
    }
    :focus-visible {
      outline: 3px solid var(--_strong);
      outline-offset: 2px;
    }
    .option:has(:focus-visible) {
      outline-color: var(--_strong);
    }
    .option :focus-visible {
      outline: none;
    }
    @media (hover: hover) {
      .option:has(:enabled):hover {
        border-color: var(--_strong);
      }
      button:hover {
        text-decoration: underline;
      }
    }
    @media (prefers-contrast: more) {
      :host {
        --_border: 2px solid currentcolor;
      }
    }
    @media (forced-colors: active) {
      .option:has(:checked) {
        border: 3px solid Highlight;
      }
      .option:has(:disabled),
      .option :disabled ~ * {
        color: GrayText;
      }
      button:not(.link-button) {
        border-color: ButtonText;
      }
    }
    @media print {
      button,
      input,
      .days {
        display: none !important;
      }
      .times fieldset {
        display: block !important;
      }
      .options {
        content-visibility: visible !important;
      }
      .option {
        min-block-size: 0;
        break-inside: avoid;
      }
      .option:has(:checked) {
        border-width: 3px;
      }
    }
  `;
