import {lengthOf, normalizeSource, sourceLimit} from '../../booking/message.js';

/**
 * Returns the source that the page sets, on one line and cut to its limit; empty for none.
 *
 * @param warn warns that it was cut.
 */
export function sourceOf({source}: {readonly source: unknown}, warn?: (text: string) => void): string {
  const cut = normalizeSource(source);
  if (warn && lengthOf(cut) === sourceLimit && lengthOf(String(source).trim()) > sourceLimit)
    warn(`source is cut to ${sourceLimit} characters: ${cut}`);
  return cut;
}
