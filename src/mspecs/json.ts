/** What `JSON.parse` may give for `{…}`. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a text holds; undefined where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The items of what should be an array; none where it is not. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A count of people or minutes: a whole number, never negative (Mspecs' free spots can be); otherwise undefined. */
export const countOf = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) ? Math.max(0, value as number) : undefined;

/** Text with something in it; otherwise undefined. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** A copy without the entries that are undefined, so that an absent field is absent. */
export function defined<T extends object>(object: T): {[K in keyof T]: Exclude<T[K], undefined>} {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
