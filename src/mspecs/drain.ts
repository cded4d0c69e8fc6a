/** Timeout for a body to end, in milliseconds. */
const timeoutMs = 5000;
/** Maximum number of bytes to read. */
const maxBytes = 64 * 1024;

/**
 * Reads an unneeded body to its end, because canceling it would close the connection and show the request as failed in the
 * network log. Gives up on a long or endless body. Never rejects.
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
    // `pipeTo` has canceled the body.
  }
}
