import {css} from '../standalone-html.js';

/** Styles of an alert, for the side panel and the form. */
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
`;
