import type {MiddlewareHandler} from 'hono';

/**
 * The kinds of routes that faults are set on, in whichever dialect: `deal` is the published deal, `tables`
 * GenericRoutes, `interest` a registered interest in a home, `subscriber` the brokerage.
 */
export const faultRoutes = ['status', 'booking', 'deal', 'tables', 'interest', 'subscriber'] as const;

/** A kind of routes that faults are set on. */
export type FaultRoute = (typeof faultRoutes)[number];

/** The bodies that errors are seen with: `{"message": "…"}`, `[{"message": "…"}]`, and none. */
export const errorShapes = ['object', 'list', 'empty'] as const;

/** How an error is written. */
export type ErrorShape = (typeof errorShapes)[number];

/** What goes wrong, and where. */
export interface Fault {
  readonly route: FaultRoute | 'all';
  /**
   * Milliseconds the answer is late; `Infinity`, or more than a timer can hold, is for ever. An answer that
   * is only late is the real one: the work was done when the request came, so that a booking that timed out
   * did send its mail.
   */
  readonly delay?: number;
  /** Answered instead of doing the work. With `body` alone it is 200. */
  readonly status?: number;
  /** Sent as it is, for broken JSON or a proxy's HTML page. With `status` alone it is an error. */
  readonly body?: string;
  /** Of `body`; absent = `application/json`. */
  readonly contentType?: string;
  /**
   * How an error is written, be it the one that `status` alone makes or the real one; absent = the first as
   * `object`, the other as the route does.
   */
  readonly errorShape?: ErrorShape;
  /** Added to the answer, real or not. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The connection breaks before the work is done: no answer at all. */
  readonly drop?: true;
  /** How many requests it hits before it is gone; absent = all. */
  readonly times?: number;
}

/**
 * Thrown instead of an answer where the connection is to break. In a page it looks as what `fetch` rejects
 * with.
 */
export class ConnectionDropped extends TypeError {
  constructor() {
    super('Failed to fetch');
  }
}

/** The faults that are set. The first one added that fits a request is the one it meets. */
export class Faults {
  #faults: {readonly fault: Fault; left: number}[] = [];

  add(fault: Fault): void {
    this.#faults.push({fault, left: fault.times ?? Infinity});
  }

  clear(): void {
    this.#faults = [];
  }

  /** Makes the routes of a kind meet the faults set on it. */
  on(route: FaultRoute): MiddlewareHandler {
    return async (c, next) => {
      const fault = this.#take(route);
      if (!fault) return next();
      const answer = answerOf(fault);
      if (!answer && !fault.drop) await next();
      if (fault.errorShape && c.error) {
        c.res = errorResponse(c.error.message, c.res.status, fault.errorShape);
      }
      await wait(fault.delay ?? 0);
      if (fault.drop) throw new ConnectionDropped();
      if (answer) c.res = answer;
      for (const [name, value] of Object.entries(fault.headers ?? {})) c.header(name, value);
    };
  }

  #take(route: FaultRoute): Fault | undefined {
    const entry = this.#faults.find(
      ({fault, left}) => left > 0 && (fault.route === route || fault.route === 'all'),
    );
    if (entry) entry.left -= 1;
    return entry?.fault;
  }
}

function answerOf({status, body, contentType = 'application/json', errorShape}: Fault): Response | undefined {
  if (status === undefined && body === undefined) return undefined;
  if (status === 204 || status === 205 || status === 304) return new Response(null, {status});
  if (body === undefined) return errorResponse('Simulated fault', status, errorShape);
  return new Response(body, {status: status ?? 200, headers: {'content-type': contentType}});
}

function errorResponse(message: string, status = 200, shape: ErrorShape = 'object'): Response {
  if (shape === 'empty') return new Response(null, {status});
  return Response.json(shape === 'list' ? [{message}] : {message}, {status});
}

const longestTimer = 2 ** 31 - 1;

function wait(delay: number): Promise<void> {
  if (delay <= 0) return Promise.resolve();
  return new Promise((resolve) => {
    if (delay <= longestTimer) setTimeout(resolve, delay);
  });
}
