/**
 * Reports whether a key belongs to an input method, such as Enter that confirms a Japanese word. Safari has ended the composition by
 * then and has only `keyCode` to say so.
 */
export const isComposing = (event: KeyboardEvent): boolean =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  event.isComposing || event.keyCode === 229;

/** Moves from a text field to the next empty one on Enter, instead of sending an incomplete form. */
export function moveToNextEmpty(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || isComposing(event) || event.defaultPrevented) return;
  const form = event.currentTarget as HTMLFormElement;
  const inputs = [...form.querySelectorAll<HTMLInputElement>('.field input')];
  const index = inputs.indexOf(event.target as HTMLInputElement);
  const next = index < 0 ? undefined : inputs.slice(index + 1).find(({value}) => value.trim() === '');
  if (!next) return;
  event.preventDefault();
  next.focus();
}
