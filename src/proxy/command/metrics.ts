import {collectDefaultMetrics, Counter, Gauge, Histogram, Registry} from 'prom-client';
import type {LogEntry} from '../log.js';

const prefix = 'mspecs_viewing_proxy_';
/** Routes that get a label of their own: visitors choose the path, and each label is kept for ever. */
const route =
  /\/(v3\/viewings\/slot\/status\/:|v3\/viewings\/externalViewer\/:(?:\/slot\/:)?|deals\/:(?:\/(?:element|interest|matching|book|book\.ics|viewings\.ics))?|viewings(?:\.ics|\/page)?|webhook|health|ready)$/;
const methods = ['GET', 'HEAD', 'OPTIONS', 'POST'];
const readRoute = /^\/(?:deals\/:|viewings|v3\/viewings\/slot\/status\/:)$/;
const bookingRoute = /\/externalViewer\/|\/(?:interest|matching)$/;

/** Counts log entries for Prometheus. Labels have only values that the code or the configuration contains. */
export class Metrics {
  readonly #registry = new Registry();
  /** Cached reads since the last scrape. Counting them here is ten times faster than in a labeled counter. */
  readonly #cachedReads = new Map<string, {readonly entry: LogEntry; count: number}>();
  readonly #requests = this.#counter('requests_total', 'Requests, by route and status', [
    'method',
    'route',
    'status',
  ]);
  readonly #reads = this.#counter(
    'reads_total',
    'Reads of deals, statuses and the list of viewings: hit if the memory of the instance answered, miss if the storage or Mspecs did',
    ['cache'],
  );
  readonly #calls = this.#counter(
    'mspecs_calls_total',
    'Calls to Mspecs: ok, or the reason for which one failed',
    ['kind', 'outcome'],
  );
  readonly #durations = new Histogram({
    name: `${prefix}mspecs_call_duration_seconds`,
    help: 'Duration of calls to Mspecs',
    labelNames: ['tenant', 'kind'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25],
    registers: [this.#registry],
  });
  readonly #bookings = this.#counter(
    'bookings_total',
    'Requests for a time, interests and search profiles: accepted, or the reason of the refusal. Repeats of an answer do not count',
    ['outcome'],
  );
  readonly #limits = this.#counter('limits_hit_total', 'Requests refused by a rate limit of the proxy', [
    'limit',
  ]);
  readonly #events = this.#counter('events_total', 'Events of Mspecs', ['type', 'outcome']);
  readonly #forwards = this.#counter('forwards_total', 'Attempts to hand an event on', ['outcome']);
  readonly #pendingForwards = this.#gauge('forwards_pending', 'Events that are still to be handed on');
  readonly #problems = this.#counter('log_entries_total', 'Log entries of the levels warn and error', [
    'level',
    'event',
  ]);
  readonly #answeredAt = this.#gauge('mspecs_answer_timestamp_seconds', 'Time of the last answer of Mspecs');
  readonly #eventAt = this.#gauge('event_timestamp_seconds', 'Time of the last event with a valid signature');

  constructor() {
    collectDefaultMetrics({register: this.#registry});
  }

  /** Counts a log entry. */
  record(entry: LogEntry): void {
    const {level, event, cached, reason} = entry;
    const tenant = tenantOf(entry);
    if (event === 'request') {
      if (cached === true) this.#countCachedRead(entry);
      else this.#countRequest(entry, 1);
      return;
    }
    if (level === 'warn' || level === 'error') this.#problems.inc({...tenant, level, event});
    const outcome = String(reason ?? 'unknown');
    switch (event) {
      case 'mspecs-answered':
        this.#answeredAt.setToCurrentTime(tenant);
        this.#countCall(entry, 'ok');
        break;
      case 'mspecs-refused':
      case 'mspecs-silent':
        this.#countCall(entry, outcome);
        break;
      case 'booking-accepted':
        this.#bookings.inc({...tenant, outcome: 'accepted'});
        break;
      case 'booking-failed':
        this.#bookings.inc({...tenant, outcome});
        break;
      case 'rejected':
      case 'failed':
        if (bookingRoute.test(String(entry['route']))) this.#bookings.inc({...tenant, outcome});
        if (reason === 'rate-limited')
          this.#limits.inc({...tenant, limit: String(entry['limit'] ?? 'unknown')});
        break;
      case 'webhook-taken':
        this.#countEvent(entry, 'taken');
        break;
      case 'webhook-ignored':
        this.#countEvent(entry, outcome);
        break;
      case 'webhook-refused':
        this.#events.inc({...tenant, type: 'unknown', outcome: 'refused'});
        break;
      case 'event-forwarding':
        this.#pendingForwards.inc(tenant);
        break;
      case 'event-forwarded':
        this.#pendingForwards.dec(tenant);
        this.#forwards.inc({...tenant, outcome: 'delivered'});
        break;
      case 'event-not-forwarded':
        this.#forwards.inc({...tenant, outcome: 'retried'});
        break;
      case 'event-given-up':
        this.#pendingForwards.dec(tenant);
        this.#forwards.inc({...tenant, outcome: 'given-up'});
        break;
    }
  }

  /** Responds to a scrape of Prometheus. */
  async respond(): Promise<Response> {
    for (const {entry, count} of this.#cachedReads.values()) this.#countRequest(entry, count);
    this.#cachedReads.clear();
    const headers = {'content-type': this.#registry.contentType, 'cache-control': 'no-store'};
    return new Response(await this.#registry.metrics(), {headers});
  }

  #countCachedRead(entry: LogEntry): void {
    const {method, route: label, status, tenant} = entry;
    const key = `${String(tenant)} ${String(method)} ${String(status)} ${String(label)}`;
    const counted = this.#cachedReads.get(key);
    if (counted) counted.count += 1;
    else this.#cachedReads.set(key, {entry, count: 1});
  }

  #countRequest(entry: LogEntry, count: number): void {
    const tenant = tenantOf(entry);
    const method = methods.includes(String(entry['method'])) ? String(entry['method']) : 'other';
    const matched = route.exec(String(entry['route']))?.[0] ?? 'other';
    const {status, cached} = entry;
    this.#requests.inc({...tenant, method, route: matched, status: String(status)}, count);
    if (readRoute.test(matched) && method === 'GET' && Number(status) < 400)
      this.#reads.inc({...tenant, cache: cached === true ? 'hit' : 'miss'}, count);
  }

  #countCall(entry: LogEntry, outcome: string): void {
    const labels = {...tenantOf(entry), kind: String(entry['kind'])};
    this.#calls.inc({...labels, outcome});
    this.#durations.observe(labels, Number(entry['milliseconds']) / 1000);
  }

  #countEvent(entry: LogEntry, outcome: string): void {
    const tenant = tenantOf(entry);
    this.#eventAt.setToCurrentTime(tenant);
    this.#events.inc({...tenant, type: String(entry['type'] ?? 'unknown'), outcome});
  }

  #counter(name: string, help: string, labelNames: readonly string[]): Counter {
    return new Counter({
      name: prefix + name,
      help,
      labelNames: ['tenant', ...labelNames],
      registers: [this.#registry],
    });
  }

  #gauge(name: string, help: string): Gauge {
    return new Gauge({name: prefix + name, help, labelNames: ['tenant'], registers: [this.#registry]});
  }
}

/** Returns the label of a tenant; none if there is only one brokerage. */
const tenantOf = ({tenant}: LogEntry): Readonly<Record<string, string>> =>
  typeof tenant === 'string' ? {tenant} : {};
