/** The signature of `fetch`. */
export type Transport = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;

/**
 * Makes what a page can use in place of `fetch`: it answers whatever the host of the URL, rejects with a
 * `TypeError` where the connection breaks, and with the signal's reason where the request is aborted. As with
 * a real server, a request that was aborted on its way back has done its work.
 *
 * @param answer gives the answer to a request, or rejects where the connection breaks.
 */
export function createTransport(answer: (request: Request) => Promise<Response>): Transport {
  return async (input, init) => {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    signal?.throwIfAborted();
    const target = input instanceof Request ? input : new URL(input, 'https://mspecs.test');
    // Without the signal: it ends the waiting here, but must not take the body from a request that was sent.
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
