// Stands in for `@lit/reactive-element/css-tag.js` in the script-tag build: every browser that parses the build's syntax constructs
// style sheets, and the element has one text of styles.

export const supportsAdoptingStyleSheets = true;

/** Constructs the style sheet at once. Lit's own returns an object that constructs it when it is first adopted. */
export function unsafeCSS(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

export const css = (strings: TemplateStringsArray): CSSStyleSheet => unsafeCSS(strings.join(''));

export const CSSResult = CSSStyleSheet;

export const getCompatibleStyle = (sheet: CSSStyleSheet): CSSStyleSheet => sheet;

export function adoptStyles(root: ShadowRoot, sheets: CSSStyleSheet[]): void {
  root.adoptedStyleSheets = sheets;
}
