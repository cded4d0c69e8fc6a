/** Milliseconds of an instant that is written as text. */
export const at = (text: string) => Date.parse(text);
