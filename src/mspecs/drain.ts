/** Time that a body gets to end, in milliseconds. */
const timeoutMs = 5000;
/** Size above which the rest of a body is not loaded, in bytes. */
const maxBytes = 64 * 1024;

/**
 * Reads a body that is not needed to its end. Canceling it instead would close the connection, and the browser's network log
 * would show the request as failed. Gives up on a body that is long or does not end. Never rejects.
 */
export async function drain({body}: Response): Promise<void> {
  let bytes = 0;
  const sink = new WritableStream<Uint8Array>({
    write: ({length}) => {
      bytes += length;
      if (bytes > maxBytes) throw new RangeError('the body is too long');
    },
  });
  try {
    await body?.pipeTo(sink, {signal: AbortSignal.timeout(timeoutMs)});
  } catch {
    // The pipe has canceled the body.
  }
}
