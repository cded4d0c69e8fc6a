import {invalidValue} from '../../mspecs/routes.js';

/** Options of the booking page, `GET {proxy}/deals/:dealId/book`. */
export interface PageOptions {
  /**
   * Stylesheet of the site, which sets the custom properties of the element on `:root` and the font on `body`: an http(s) URL or an
   * absolute path. Its origin may serve fonts and images too. Default none.
   */
  readonly css?: string | undefined;
  /** Keeps the page out of search engines; default false. */
  readonly noindex?: boolean | undefined;
  /** Requires a checked consent checkbox before sending; default false. */
  readonly consentRequired?: boolean | undefined;
}

/** Validates the options; returns undefined, or a message that names the invalid one. */
export function pageProblem({css}: PageOptions = {}): string | undefined {
  return css === undefined || styleSource(css) ? undefined : invalidValue('page.css', css);
}

/** Returns the source of a stylesheet for a Content Security Policy: `'self'` for a path; undefined if it cannot be used. */
export function styleSource(css: string): string | undefined {
  // A browser reads `/\` like `//`, which is another host.
  if (/^\/(?![/\\])[^\s\p{Cc}]*$/u.test(css)) return "'self'";
  const url = /^https?:\/\//i.test(css) && URL.canParse(css) && new URL(css);
  return url && !url.username && !url.password ? url.origin : undefined;
}
