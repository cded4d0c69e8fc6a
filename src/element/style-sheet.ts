/** Adds styles to a shadow root. */
export type AddStyles = (root: ShadowRoot) => void;

/** Makes one sheet for all elements of a page; jsdom, which has no sheets to share, gets a `<style>` in each. */
export function styleSheet(text: string): AddStyles {
  let sheet: CSSStyleSheet | undefined;
  return (root) => {
    if ('adoptedStyleSheets' in root) {
      if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(text);
      root.adoptedStyleSheets.push(sheet);
    } else {
      const style = document.createElement('style');
      style.textContent = text;
      (root as ShadowRoot).append(style);
    }
  };
}
