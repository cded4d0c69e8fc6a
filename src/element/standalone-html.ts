import type {TemplateResult} from 'lit';

/**
 * lit's `html` for templates that arrive after the element. It makes what lit's own tag makes, without importing lit, so a
 * late chunk of the CDN build needs nothing of the entry: sites hang queries such as `?ver=6.5` on the entry's URL, and an
 * import of it by its bare name would load it a second time.
 */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult<1> => ({
  _$litType$: 1,
  strings,
  values,
});

/** lit's `nothing`, which is a registered symbol. */
export const nothing = Symbol.for('lit-nothing');

/** Marks a text as styles, for those who shorten them; lit's own would bring lit. */
export const css = String.raw;
