import {styleSheet} from '../style-sheet.js';

const css = String.raw;

/** Adds the styles of the dialog. */
export const addDialogStyles = styleSheet(css`
  dialog {
    inline-size: min(44rem, 100%);
    max-inline-size: 100%;
    max-block-size: min(100dvb, 56rem);
    margin: auto;
    padding: 0;
    border: 0;
    border-radius: calc(2 * var(--_radius));
    color: inherit;
    font-size: max(12px, 1em);
    line-height: 1.5;
    overflow-wrap: anywhere;
    text-align: start;
    background: var(--mspecs-dialog-color, Canvas);
    overscroll-behavior: contain;
    box-shadow: 0 8px 40px rgb(0 0 0 / 30%);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  header {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    gap: 16px;
    align-items: start;
    justify-content: space-between;
    padding: 16px 16px 12px 24px;
    background: inherit;
    border-block-end: var(--_line);
  }
  header p {
    font-size: 0.9375em;
  }
  .close {
    flex: none;
    min-inline-size: var(--_size);
    padding: 0;
    border: 0;
    font-size: 1.125em;
    line-height: 1;
  }
  /* Keeps the dialog from growing when the times come. */
  .content {
    box-sizing: border-box;
    min-block-size: 36rem;
    padding: 20px 24px 28px;
  }
  .content > .alert {
    margin: 0 0 16px;
  }
  .content a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    color: inherit;
  }
  /* A sheet from below, where a thumb is. */
  @media (width < 40rem) {
    dialog {
      inline-size: 100%;
      max-block-size: calc(100dvb - 24px);
      margin-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    header {
      padding-inline-start: 16px;
    }
    .content {
      padding-inline: 16px;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog[open] {
      animation: rise 0.2s ease-out;
    }
    @keyframes rise {
      from {
        opacity: 0;
        translate: 0 16px;
      }
    }
  }
`);
