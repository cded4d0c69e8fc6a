/** Translates a shadow root as Google Translate does: each text is replaced by nested `<font>` elements. */
export function translate(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.data.trim() === '' || text.parentElement?.closest('style, font')) continue;
    const {content} = Object.assign(document.createElement('template'), {
      innerHTML: '<font><font></font></font>',
    });
    content.querySelector('font font')!.textContent = `~${text.data}~`;
    text.replaceWith(content);
  }
}
