const maxMessage = 500;
const maxStack = 4000;

/** Describes an error in a log entry: its name and message, and the stacks of the error and its causes. */
export function errorFields(error: unknown): {
  readonly error: string;
  readonly message: string;
  readonly stack: string;
} {
  try {
    const {name, message} = error instanceof Error ? error : {name: typeof error, message: String(error)};
    return {
      error: name,
      message: message.slice(0, maxMessage),
      stack: causesOf(error).map(stackOf).join('\nCaused by: ').slice(0, maxStack),
    };
  } catch {
    return {error: 'unknown', message: 'The error cannot be read', stack: ''};
  }
}

/**
 * Describes an error in a log entry without its stack: its code or name, and its message. Prefers a cause with a code, such as
 * `ECONNREFUSED`, because `fetch` only says that it failed.
 */
export function errorSummary(error: unknown): {readonly error: string; readonly message: string} {
  const coded = causesOf(error).find((cause) => codeOf(cause) !== undefined);
  const {error: name, message} = errorFields(coded ?? error);
  return {error: codeOf(coded) ?? name, message};
}

/** Returns a code such as `ENOTFOUND`. A `DOMException` has a number. */
function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Returns an error and its causes, at most four, because causes can be circular. */
function causesOf(error: unknown): readonly unknown[] {
  const chain: unknown[] = [];
  for (let at = error; at !== undefined && at !== null && chain.length < 4; at = (at as Error).cause) {
    chain.push(at);
  }
  return chain;
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
