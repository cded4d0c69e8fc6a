import {css} from '../standalone-html.js';

/** Styles of an alert and of the broker's card, for the side panel and the form. */
export const noticeStyles = css`
  .alert {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.75rem;
    padding: 0.6rem 0.75rem;
    border-inline-start: 4px solid var(--_wrong);
    background: var(--_faint);
    border-radius: var(--_radius);
  }
  address {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5rem;
    font-style: normal;
  }
  address > * {
    flex-basis: 100%;
    text-align: start;
  }
  address > a {
    flex: 0 1 auto;
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_size);
    margin-block-start: 0.5rem;
    padding: 0.25rem 1rem;
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
      flex-basis: 100%;
      min-block-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
  }
`;
