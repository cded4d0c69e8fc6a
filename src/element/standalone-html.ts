import type {TemplateResult} from 'lit';

/**
 * Tags templates in deferred chunks like lit's `html`, without importing lit. In the CDN build, lit is in the entry. Sites add
 * queries such as `?ver=6.5` to its URL, so importing it by its bare name would load it twice.
 */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult<1> => ({
  _$litType$: 1,
  strings,
  values,
});

/** lit's `nothing`, which is a registered symbol. */
export const nothing = Symbol.for('lit-nothing');

/** Marks a template as CSS for minifiers, without importing lit. */
export const css = String.raw;
