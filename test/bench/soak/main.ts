import {cpus} from 'node:os';
import process from 'node:process';
import {allKept, median, print, quantile, type Row} from '../figures.js';
import type {Memory} from './instance.js';
import {soak, type SoakResult} from './soak.js';
import {upstreamDelayMs} from './upstream.js';

const load = {connections: 500, tenants: 20, deals: 20, bookingShare: 0.05, pauseMs: 200, patienceMs: 60_000};
const megabyte = 1024 * 1024;
/** Permitted growth of the heap, because the engine's own code and caches grow as well. */
const heapNoise = 8 * megabyte;
/** Share of the samples at the start and at the end that are not compared: a warm-up, and the last visitors. */
const edge = 0.2;

/**
 * Runs the soak test and prints its figures.
 *
 * @returns true if no booking was doubled or lost and the memory did not grow.
 */
export async function runSoak(minutes: number): Promise<boolean> {
  const begunAt = performance.now();
  const progress = () => (performance.now() - begunAt) / (minutes * 60_000);
  const result = await soak({...load, rounds: Math.max(1, Math.round(minutes / 6)), progress});
  const {connections, tenants, deals} = load;
  console.log(
    `Node ${process.versions.node}, ${cpus().length} cores, ${minutes} min, ${connections} connections, ` +
      `${tenants} tenants with ${deals} deals, Mspecs answers after ${upstreamDelayMs} ms and fails a tenth of the time`,
  );
  const rows = [...bookingRows(result), ...readRows(result, minutes), ...memoryRows(result.memory)];
  print(rows);
  console.log('Log entries:', [...result.events].map(([event, count]) => `${event} ${count}`).join(', '));
  return allKept(rows);
}

function bookingRows({bookings, accepted, doubled, lost, misrouted, visitors}: SoakResult): Row[] {
  const latency = median(visitors.latencies.booking);
  const none = (what: string, count: number): Row => ({
    what,
    figure: String(count),
    budget: '0',
    kept: count === 0,
  });
  return [
    {what: 'bookings', figure: String(bookings)},
    {what: 'accepted', figure: String(accepted)},
    none('sent to Mspecs more than once', doubled.length),
    none('accepted and not sent exactly once', lost.length),
    none('calls for another tenant', misrouted),
    {what: "a booking's p50 above Mspecs' delay", figure: `${(latency - upstreamDelayMs).toFixed(1)} ms`},
  ];
}

function readRows({visitors, mspecsReads, bookings}: SoakResult, minutes: number): Row[] {
  const {read} = visitors.latencies;
  const total = [...visitors.reads.values()].reduce((sum, count) => sum + count, 0);
  const failed = total - (visitors.reads.get(200) ?? 0);
  return [
    {what: 'reads', figure: `${Math.round(total / minutes / 60)} / s`},
    {what: 'failed reads', figure: `${((100 * failed) / total).toFixed(2)} %`},
    {what: 'p50 of a read', figure: `${median(read).toFixed(1)} ms`},
    {what: 'p99 of a read', figure: `${quantile(read, 0.99).toFixed(1)} ms`},
    {what: 'deals read from Mspecs, less one per booking', figure: String(mspecsReads - bookings)},
  ];
}

/** Compares the memory after the warm-up with that at the end. */
function memoryRows(samples: readonly Memory[]): Row[] {
  const length = Math.ceil(samples.length * edge);
  const lowest = (part: readonly Memory[], kind: keyof Memory) =>
    Math.min(...part.map((memory) => memory[kind]));
  const before = samples.slice(length, 2 * length);
  const after = samples.slice(-2 * length, -length);
  const show = (bytes: number) => `${(bytes / megabyte).toFixed(0)} MB`;
  const heap = {before: lowest(before, 'heapUsed'), after: lowest(after, 'heapUsed')};
  const budget = 1.25 * heap.before + heapNoise;
  return [
    {what: 'heap after the warm-up', figure: show(heap.before)},
    {
      what: 'heap at the end',
      figure: show(heap.after),
      budget: `≤ ${show(budget)}`,
      kept: heap.after <= budget,
    },
    {what: 'resident memory after the warm-up', figure: show(lowest(before, 'rss'))},
    {what: 'resident memory at the end', figure: show(lowest(after, 'rss'))},
  ];
}
