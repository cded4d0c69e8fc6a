/** Shows the button once a time is picked, with the size that the theme gives it. It leads to the booking page. */
export const formStyles =
  'form:has(:checked)>button[hidden]{display:block!important;justify-self:start;min-block-size:calc(2.9*var(--_rem));' +
  'padding:8px 24px;border:1px solid;border-radius:var(--_radius);font:inherit;font-weight:600}';
