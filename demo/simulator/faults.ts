import type {MiddlewareHandler} from 'hono';

/**
 * Kinds of routes that a fault can affect, in either API: `deal` is the published deal, `deals` the list of them, `tables`
 * GenericRoutes, `interest` a registered interest in a home, `lead` a search profile, `subscriber` the brokerage.
 */
export const faultRoutes = [
  'status',
  'booking',
  'deal',
  'deals',
  'tables',
  'interest',
  'lead',
  'subscriber',
] as const;

/** Kind of route that a fault can affect. */
export type FaultRoute = (typeof faultRoutes)[number];

/** Observed error bodies: `{"message": "…"}`, `[{"message": "…"}]`, and none. */
export const errorShapes = ['object', 'list', 'empty'] as const;

/** Shape of an error body. */
export type ErrorShape = (typeof errorShapes)[number];

/** Simulated fault. */
export interface Fault {
  readonly route: FaultRoute | 'all';
  /**
   * Delay of the response in milliseconds; `Infinity`, or more than a timer can hold, means forever. A fault with only a delay
   * sends the real response after the work was done, so a booking that times out has sent its email.
   */
  readonly delay?: number;
  /** HTTP status to respond with, without doing the work. Default 200 if `body` is set. */
  readonly status?: number;
  /** Raw body, such as broken JSON or the HTML page of a gateway. Without it, `status` sends an error. */
  readonly body?: string;
  /** Content type of `body`; default `application/json`. */
  readonly contentType?: string;
  /** Shape of an error body; default `object` for a simulated error, unchanged for a real one. */
  readonly errorShape?: ErrorShape;
  /** Headers added to the response, real or simulated. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Drops the connection before the work is done. */
  readonly drop?: true;
  /** Number of requests affected; default all. */
  readonly times?: number;
}

/** Thrown to drop the connection. In a page it looks like a rejection of `fetch`. */
export class ConnectionDropped extends TypeError {
  constructor() {
    super('Failed to fetch');
  }
}

/** Active faults. A request meets the first one added that applies. */
export class Faults {
  #faults: {readonly fault: Fault; left: number}[] = [];

  add(fault: Fault): void {
    this.#faults.push({fault, left: fault.times ?? Infinity});
  }

  clear(): void {
    this.#faults = [];
  }

  /** Creates a middleware that applies the faults of a kind of route. */
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

const maxTimeoutMs = 2 ** 31 - 1;

function wait(delay: number): Promise<void> {
  if (delay <= 0) return Promise.resolve();
  return new Promise((resolve) => {
    if (delay <= maxTimeoutMs) setTimeout(resolve, delay);
  });
}
