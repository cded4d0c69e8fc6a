/**
 * Splits a broker's plain text at line breaks and `<br>` tags. Other tags are literal text. Keeps blank lines, except at either
 * end.
 */
export function toLines(text: string): readonly string[] {
  const plain = text.replace(/<br\s*\/?>(\r?\n)?|\r\n?/gi, '\n').trim();
  return plain ? plain.split('\n') : [];
}
