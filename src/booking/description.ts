/**
 * The lines of what a broker wrote: plain text in which a line break, or `<br>` in any of its forms, ends a line. Any other
 * tag is text like the rest. Blank lines stay, but for those at either end.
 */
export function toLines(text: string): readonly string[] {
  const plain = text.replace(/<br\s*\/?>(\r?\n)?|\r\n?/gi, '\n').trim();
  return plain ? plain.split('\n') : [];
}
