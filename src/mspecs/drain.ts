/** Timeout for a body to end, in milliseconds. */
const timeoutMs = 5000;
/** Maximum number of characters to read. */
const maxLength = 64 * 1024;

/**
 * Reads an unneeded body to its end, because canceling it would close the connection and show the request as failed in the
 * network log. Gives up on a long or endless body. Never rejects.
 *
 * @returns the text that was read.
 */
export async function drain({body}: Response): Promise<string> {
  let text = '';
  const sink = new WritableStream<string>({
    write: (part) => {
      text += part;
      if (text.length > maxLength) throw new RangeError('the body is too long');
    },
  });
  try {
    await body?.pipeThrough(new TextDecoderStream()).pipeTo(sink, {signal: AbortSignal.timeout(timeoutMs)});
  } catch {
    // `pipeTo` has canceled the body.
  }
  return text;
}
