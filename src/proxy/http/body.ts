import {withTimeout} from '../storage/with-timeout.js';
import {ProblemError} from './problem.js';

/** Timeout for a body to arrive, in milliseconds. */
const timeoutMs = 10_000;
/**
 * Bytes to read and drop after a body is known to be too long. A server in front that is still sending it would otherwise find the
 * connection closed, and answer 502 itself. By default, nginx refuses more than this.
 */
const maxDroppedBytes = 1024 * 1024;

/** A body, or as much of it as may be read. */
export interface BodyStart {
  readonly bytes: Uint8Array;
  /** True if there is more than may be read. */
  readonly isCut: boolean;
}

/**
 * Reads a request body, limited in size and time.
 *
 * @throws {ProblemError} `invalid` if it is too long (413) or does not arrive (400), `misconfigured` if something in front of
 *   the proxy has already read it.
 */
export async function readBody(request: Request, maxBytes: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length')) > maxBytes + maxDroppedBytes) throw tooLong();
  const {bytes, isCut} = await readBodyStart(request, maxBytes);
  if (isCut) throw tooLong();
  return bytes;
}

/**
 * Reads a request body up to a size, and within a time.
 *
 * @throws {ProblemError} like {@link readBody}, except for 413.
 */
export async function readBodyStart(request: Request, maxBytes: number): Promise<BodyStart> {
  const contentLength = request.headers.get('content-length');
  if (request.bodyUsed) throw alreadyRead();
  // Requests have no stream in Firefox, where the demo runs the proxy in the page.
  const isStreamed = (contentLength === null || Number(contentLength) > maxBytes) && 'body' in request;
  let bytes: Uint8Array;
  try {
    bytes = await withTimeout(
      isStreamed ? readStream(request, maxBytes) : request.arrayBuffer().then((all) => new Uint8Array(all)),
      timeoutMs,
    );
  } catch (error) {
    // The listener for Node has found that a parser has read it.
    if (error instanceof ProblemError) throw error;
    // A stream with another reader is locked. Each runtime words this error differently.
    if (error instanceof TypeError && /unusable|used|lock|disturbed/i.test(error.message))
      throw alreadyRead();
    throw new ProblemError('invalid', 'The body did not arrive');
  }
  if (bytes.length === 0 && Number(contentLength) > 0) throw alreadyRead();
  return {bytes: bytes.subarray(0, maxBytes), isCut: bytes.length > maxBytes};
}

/** Reads a stream until it ends, and keeps as much as shows that it exceeds a size. */
async function readStream({body}: Request, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    if (length <= maxBytes) chunks.push(part.value);
    length += part.value.length;
    if (length > maxBytes + maxDroppedBytes) {
      await reader?.cancel();
      break;
    }
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

const tooLong = () => new ProblemError('invalid', 'The body is too long', {status: 413});

/** Creates the error for a body that something in front of the proxy has read. */
export const alreadyRead = (): ProblemError => {
  const title =
    'Something read the body before the proxy did: mount the proxy ahead of body parsers, or pass on what they parsed';
  return new ProblemError('misconfigured', title, {cause: new TypeError(title)});
};
