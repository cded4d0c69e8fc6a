import {Agent, request} from 'node:http';
import {setTimeout as delay} from 'node:timers/promises';
import type {SoakDeal} from './upstream.js';

/** Outcome of a booking with one key, after its repeats. */
export interface Outcome {
  readonly email: string;
  /** True if the proxy accepted it at least once. */
  readonly isAccepted: boolean;
  /** Statuses of its attempts; 0 for a broken connection or no answer in time. */
  readonly statuses: readonly number[];
}

/** Visitors who look at homes and book. */
export interface Visitors {
  readonly outcomes: readonly Outcome[];
  /** Latencies of successful reads and of accepted first attempts, in milliseconds: a random sample. */
  readonly latencies: {readonly read: readonly number[]; readonly booking: readonly number[]};
  /** Number of reads by status. */
  readonly reads: ReadonlyMap<number, number>;
  /** Lets each visitor finish, and resolves when all have left. */
  leave(): Promise<void>;
}

/** Options of {@link inviteVisitors}. */
export interface VisitorOptions {
  readonly connections: number;
  readonly deals: readonly SoakDeal[];
  /** Returns the URLs of the instances; a visitor goes to any of them, and to another after a failure. */
  readonly urls: () => readonly string[];
  /** Share of bookings among the requests. */
  readonly bookingShare: number;
  /** Average pause between two requests of a visitor, in milliseconds. */
  readonly pauseMs: number;
  /** Time after which a visitor stops waiting for a response, in milliseconds. */
  readonly patienceMs: number;
}

const maxAttempts = 3;
const sampleSize = 100_000;

/** Starts visitors, one connection each. */
export function inviteVisitors(options: VisitorOptions): Visitors {
  const {connections, deals, urls, bookingShare, pauseMs, patienceMs} = options;
  const agent = new Agent({keepAlive: true, maxSockets: connections});
  const outcomes: Outcome[] = [];
  const reads = new Map<number, number>();
  const latencies = {read: new Sample(), booking: new Sample()};
  let isOver = false;
  let people = 0;

  const urlOf = (visitor: number): string => {
    const all = urls();
    return all[visitor % all.length] ?? '';
  };

  const read = async (visitor: number, {tenant, dealId}: SoakDeal): Promise<void> => {
    const path = Math.random() < 0.2 ? `/deals/${dealId}` : `/v3/viewings/slot/status/${dealId}`;
    const begunAt = performance.now();
    const status = await send(agent, `${urlOf(visitor)}/t${tenant}${path}`, patienceMs);
    if (status === 200) latencies.read.add(performance.now() - begunAt);
    reads.set(status, (reads.get(status) ?? 0) + 1);
  };

  const book = async (visitor: number, {tenant, dealId, viewingId, slotId}: SoakDeal): Promise<void> => {
    people += 1;
    const email = `person-${people}@example.com`;
    const contact = {firstName: 'Eva', lastName: 'Exempel', email, phoneNumber: '+46701740605'};
    const path = `/t${tenant}/v3/viewings/externalViewer/${viewingId}/slot/${slotId}?dealId=${dealId}`;
    const sending = {body: JSON.stringify(contact), key: crypto.randomUUID()};
    const statuses: number[] = [];
    for (let attempt = 0; attempt < maxAttempts && (attempt === 0 || !isOver); attempt += 1) {
      const begunAt = performance.now();
      const status = await send(agent, urlOf(visitor + attempt) + path, patienceMs, sending);
      statuses.push(status);
      if (status === 202 && attempt === 0) latencies.booking.add(performance.now() - begunAt);
      // Some send again although they were accepted, such as after a reload.
      if (status === 202 ? Math.random() < 0.8 : status >= 400 && status < 500) break;
      await delay(pauseMs);
    }
    outcomes.push({email, statuses, isAccepted: statuses.includes(202)});
  };

  const visit = async (visitor: number): Promise<void> => {
    await delay(2 * pauseMs * Math.random());
    while (!isOver) {
      const deal = deals[Math.floor(Math.random() * deals.length)];
      if (!deal) return;
      await (Math.random() < bookingShare ? book(visitor, deal) : read(visitor, deal));
      await delay(2 * pauseMs * Math.random());
    }
  };

  const all = Promise.all(Array.from({length: connections}, (_, visitor) => visit(visitor)));
  return {
    outcomes,
    reads,
    latencies: {read: latencies.read.values, booking: latencies.booking.values},
    leave: async () => {
      isOver = true;
      await all;
      agent.destroy();
    },
  };
}

/** Sends a request, a POST with an `Idempotency-Key` if it has a body. Returns its status; 0 without a response. */
function send(
  agent: Agent,
  url: string,
  patienceMs: number,
  sending?: {readonly body: string; readonly key: string},
): Promise<number> {
  const headers = sending && {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(sending.body)),
    'idempotency-key': sending.key,
    'form-time': '8000',
  };
  return new Promise((resolve) => {
    const outgoing = request(url, {
      agent,
      method: sending ? 'POST' : 'GET',
      signal: AbortSignal.timeout(patienceMs),
      ...(headers && {headers}),
    });
    outgoing.once('error', () => resolve(0));
    outgoing.once('response', (incoming) => {
      incoming.resume();
      incoming.once('error', () => resolve(0));
      incoming.once('end', () => resolve(incoming.statusCode ?? 0));
    });
    outgoing.end(sending?.body);
  });
}

/** Random sample of many values. */
class Sample {
  readonly values: number[] = [];
  #count = 0;

  add(value: number): void {
    this.#count += 1;
    if (this.values.length < sampleSize) this.values.push(value);
    else if (Math.random() < sampleSize / this.#count)
      this.values[Math.floor(Math.random() * sampleSize)] = value;
  }
}
