import {css} from '../standalone-html.js';

/** Styles of the side panel. */
export const sidePanelStyles = css`
  .contact {
    display: grid;
    gap: 8px;
    margin-block-end: var(--_gap);
  }
  summary {
    padding-block: calc((2.75 * var(--_rem) - 1lh) / 2);
    font-size: 0.875em;
    cursor: pointer;
  }
  details button {
    margin-block-start: 8px;
  }
  slot[name='error'] > .alert {
    margin-block-start: 8px;
  }
  .print-only {
    display: none;
  }
  @media print {
    .contact address,
    details {
      display: none;
    }
    .print-only {
      display: block;
      margin-block-start: 24px;
    }
  }
`;
