// Serves the contenders' site and a simulated Mspecs in a separate process. Everything is compressed with brotli at its
// highest level.
import {readdirSync, readFileSync} from 'node:fs';
import {extname, join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {Hono} from 'hono';
import {publishedDeal} from '../../demo/simulator/store/published-deal.js';
import {createSimulator, demoCredentials} from '../../demo/simulator/simulator.js';
import {day, fromWallTime, nextSaturday} from '../../demo/simulator/store/stockholm-time.js';
import {createProxy} from '../../src/proxy/index.js';
import {renderBooker} from '../../src/server/index.js';
import type {Contender} from './page-contenders.js';
import {addresses, pathOf} from './page-home.js';
import {answerIn, setting} from './answer-in-process.js';

/** Content of the site. */
export interface SiteSetting {
  readonly contenders: readonly Contender[];
  /** Numbers of slots of the homes. */
  readonly slots: readonly number[];
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html; charset=utf-8',
};
const hour = 60 * 60_000;
/** Beyond this number, days appear in a row and only the times of one of them are visible. */
const mostDays = 4;

const {contenders, slots} = setting as SiteSetting;
const simulator = createSimulator({path: addresses.mspecs});
const app = new Hono();

const compressed = new Map<string | Buffer, Buffer>();
function send(content: string | Buffer, type: string): Response {
  const body = compressed.get(content) ?? brotliCompressSync(content);
  compressed.set(content, body);
  return new Response(new Uint8Array(body), {headers: {'content-type': type, 'content-encoding': 'br'}});
}

for (const count of slots) {
  const {id} = addHome(count);
  const deal = JSON.stringify(publishedDeal(simulator.store, id));
  app.get(addresses.deal.replace('{deal}', id), () => send(deal, 'application/json'));
  const served = await servedElement(id);
  const plain = plainTimes(served);
  const list = await viewingsOf(count);
  app.get(`${addresses.proxy.replace('{count}', String(count))}/viewings`, () =>
    send(list, 'application/json'),
  );
  for (const contender of contenders) {
    const page = contender.html
      .replaceAll('{deal}', id)
      .replaceAll('{count}', String(count))
      .replace('{plain}', () => plain)
      .replace('{served}', () => served);
    app.get(pathOf(contender.name, count), () => send(page, types['.html'] ?? ''));
  }
}
for (const {files} of contenders) {
  if (!files) continue;
  for (const file of readdirSync(files.folder, {recursive: true, encoding: 'utf8'})) {
    const type = types[extname(file)];
    if (!type) continue;
    const content = readFileSync(join(files.folder, file));
    app.get(`${files.below}/${file.replaceAll('\\', '/')}`, () => send(content, type));
  }
}
app.all(`${addresses.mspecs}/*`, async ({req}) => {
  const response = await simulator.fetch(req.raw);
  const type = response.headers.get('content-type');
  return req.method === 'GET' && response.ok ? send(await response.text(), type ?? '') : response;
});

answerIn((request) => app.fetch(request));

/** Renders the element with its times, once for all visits. */
async function servedElement(id: string): Promise<string> {
  const status = await simulator.transport(
    `http://localhost${addresses.mspecs}/v3/viewings/slot/status/${id}`,
  );
  return renderBooker(
    publishedDeal(simulator.store, id) as unknown as object,
    (await status.json()) as object,
    {
      'base-url': addresses.mspecs,
      lang: 'sv',
      // Rendered once, so that no visit finds the status too old.
      'refresh-interval': 86_400,
    },
  );
}

/** Returns the response of the proxy of a brokerage with so many homes, each with a viewing on one of five days. */
async function viewingsOf(count: number): Promise<string> {
  const brokerage = createSimulator();
  brokerage.store.clear();
  for (let home = 0; home < count; home += 1) {
    const location = {
      streetAddress: `Storgatan ${home}`,
      postalCode: '169 67',
      city: 'Solna',
      district: 'Haga',
    };
    const {id} = brokerage.store.addDeal({location});
    const start = fromWallTime(nextSaturday(brokerage.store.now()) + (home % 5) * day + 3 * hour);
    brokerage.store.addSlotViewing(id, {
      start,
      slotMinutes: 15,
      slotCount: 4,
      capacity: 2,
      booked: [0, 1, 2, 0],
    });
  }
  const {username: user, password} = demoCredentials;
  const proxy = createProxy({
    upstream: {dialect: 'v3', url: 'https://mspecs.example', login: {user, password}},
    fetch: brokerage.transport,
  });
  const response = await proxy(new Request('https://proxy.example/viewings?slots=false&limit=1000'));
  return response.text();
}

/** Returns the days and times of a rendered element as plain HTML. */
function plainTimes(element: string): string {
  const dayOrTime =
    /<time [^>]*>([^<]*)<|<input type="radio"[^>]*?( disabled)? ?[/]?>\s*<span[^>]*>([^<]*)<[/]span>\s*<span[^>]*>([^<]*)</g;
  return Array.from(element.matchAll(dayOrTime), ([, day, disabled = '', time = '', state = '']) =>
    day === undefined
      ? `<label><input type="radio" name="time"${disabled}> ${time} ${state}</label>`
      : `<h2>${day}</h2>`,
  ).join('\n');
}

/**
 * Adds a home with slots on the coming Saturday and, if there are many, on the following days. A third of them are
 * full.
 */
function addHome(count: number): {readonly id: string} {
  const deal = simulator.store.addDeal();
  const days = count > 12 ? mostDays : 1;
  const slotCount = count / days;
  const slotMinutes = slotCount > 60 ? 5 : 15;
  const booked = Array.from({length: slotCount}, (_, index) => (index + 1) % 3);
  for (let index = 0; index < days; index += 1) {
    const start = fromWallTime(nextSaturday(simulator.store.now()) + index * day + 3 * hour);
    simulator.store.addSlotViewing(deal.id, {start, slotMinutes, slotCount, capacity: 2, booked});
  }
  return deal;
}
