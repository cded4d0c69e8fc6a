import {css} from '../standalone-html.js';
import {styleSheet} from '../style-sheet.js';

/** Adds the styles of the notice and of the share button. */
export const addLinkStyles = styleSheet(css`
  .link-notice {
    margin-block: 8px var(--_gap);
  }
  .share {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    justify-items: start;
  }
  .share label {
    font-weight: 600;
  }
  .share input {
    inline-size: 100%;
    min-block-size: var(--_size);
    padding: 8px 12px;
    font: inherit;
    font-size: max(16px, 1em);
    color: inherit;
    background: var(--mspecs-surface-color, transparent);
    border: var(--_border);
    border-radius: var(--_radius);
  }
  @media print {
    .share {
      display: none;
    }
  }
`);
