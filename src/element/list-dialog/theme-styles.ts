import {styleSheet} from '../style-sheet.js';
import {accent} from './accent.js';

const css = String.raw;

/** Adds colors, hover and print styles. Deferred, because none of them moves anything. */
export const addThemeStyles = styleSheet(
  accent +
    css`
      [aria-pressed='true'] {
        border-color: var(--_strong);
        box-shadow: inset 0 0 0 1px var(--_strong);
        background: color-mix(in srgb, var(--_strong) 10%, transparent);
      }
      .alert {
        margin-block-start: var(--_gap);
        padding: 10px 12px;
        border-inline-start: 4px solid light-dark(#b3261e, #ffb4ab);
        border-radius: var(--_radius);
        background: color-mix(in srgb, currentcolor 7%, transparent);
      }
      [dir='ltr'] .day::first-letter {
        text-transform: uppercase;
      }
      option {
        color: CanvasText;
        background: Canvas;
      }
      .area,
      .state {
        color: color-mix(in srgb, currentcolor 85%, transparent);
      }
      button {
        cursor: pointer;
      }
      a {
        text-underline-offset: 0.2em;
      }
      /* As in deferred/theme-styles.ts. */
      :host(:focus-within) {
        outline: none !important;
        transition: box-shadow 0s 9e6s !important;
      }
      .base,
      dialog {
        hyphens: manual;
        word-break: normal;
        text-indent: 0;
        text-transform: none;
        white-space: normal;
      }
      [dir='rtl'] {
        letter-spacing: 0;
      }
      @media (hover: hover) {
        button:hover {
          border-color: var(--_strong);
          background: color-mix(in srgb, var(--_strong) 8%, transparent);
        }
      }
      @media (prefers-contrast: more) {
        :host {
          --_border: 2px solid currentcolor;
          --_line: 1px solid currentcolor;
        }
      }
      @media (forced-colors: active) {
        [aria-pressed='true'] {
          border: 3px solid Highlight;
        }
      }
      @media print {
        .filters,
        .choose,
        .link,
        .outlined {
          display: none;
        }
      }
      :focus-visible {
        outline-color: var(--_strong);
      }
    `,
);
