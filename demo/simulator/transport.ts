/** Function with the signature of `fetch`. */
export type Transport = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;

/**
 * Creates a replacement for `fetch` that ignores the host. Rejects with a `TypeError` if the connection drops, and with the
 * reason of the signal on abort. As with a real server, an aborted request may already be handled.
 *
 * @param answer handles a request; rejects to drop the connection.
 */
export function createTransport(answer: (request: Request) => Promise<Response>): Transport {
  return async (input, init) => {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    signal?.throwIfAborted();
    const target = input instanceof Request ? input : new URL(input, 'https://mspecs.test');
    // Omits the signal, which would otherwise also cancel the body of a request already sent.
    const request = new Request(target, {...init, signal: null});
    return signal ? abortable(answer(request), signal) : answer(request);
  };
}

function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, {once: true});
    void promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
