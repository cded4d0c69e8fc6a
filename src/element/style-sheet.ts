/** Adds styles to a shadow root. */
export type AddStyles = (root: ShadowRoot) => void;

/**
 * Creates a style sheet shared by all elements, which each shadow root adopts once. Falls back to a `<style>` in each root in jsdom,
 * which has no constructable style sheets.
 */
export function styleSheet(text: string): AddStyles {
  let sheet: CSSStyleSheet | undefined;
  const roots = new WeakSet<ShadowRoot>();
  return (root) => {
    if (roots.has(root)) return;
    roots.add(root);
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
