import {css} from '../standalone-html.js';

/** Styles of an alert, of outlined buttons and of the broker's card, for the side panel and the form. */
export const noticeStyles = css`
  .alert {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 12px;
    padding: calc(0.6 * var(--_rem)) 12px;
    border-inline-start: 4px solid var(--_wrong);
    background: var(--_faint);
    border-radius: var(--_radius);
  }
  .outlined {
    color: inherit;
    background: none;
    border: var(--_border);
  }
  address {
    font-style: normal;
  }
  address > * {
    display: block;
    inline-size: fit-content;
  }
  address > a {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
    min-block-size: var(--_size);
    margin-block-start: 8px;
    margin-inline-end: 8px;
    padding: 4px 16px;
    color: inherit;
    font-weight: 600;
    text-decoration: none;
    border: var(--_border);
    border-radius: var(--_radius);
  }
  address > a:hover {
    text-decoration: underline;
  }
  @media print {
    address > a {
      display: block;
      min-block-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
  }
`;
