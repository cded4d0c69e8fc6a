// Measures `GET /viewings` of a brokerage with 500 homes and 5,000 slots: CPU of an answer, of an event and of the first answer after it,
// and the size. Run by `npm run bench:list`.
import {brotliCompressSync} from 'node:zlib';
import {createSimulator} from '../../demo/simulator/simulator.js';
import {createProxy} from '../../src/proxy/index.js';

const homes = 500;
const slots = 10;
const budgets = {milliseconds: 30, bytes: 60_000};
const hour = 60 * 60_000;
const districts = [
  'Haga',
  'Råsunda',
  'Hagalund',
  'Huvudsta',
  'Bergshamra',
  'Järva',
  'Frösunda',
  'Skytteholm',
];

const begunAt = Date.now();
let now = begunAt;
const secret = 'hemlighet';
const simulator = createSimulator({
  now: () => now,
  webhook: {url: 'https://proxy.example/webhook', secret, send: async (request) => proxy(request)},
});
simulator.store.clear();
const dealIds: string[] = [];
for (let home = 0; home < homes; home += 1) {
  const {id} = simulator.store.addDeal({
    location: {
      streetAddress: `${districts[(home * 3) % districts.length]}gatan ${home + 1}`,
      postalCode: `169 ${60 + (home % 40)}`,
      city: 'Solna',
      district: districts[home % districts.length]!,
    },
    publishingInformation: {webPageUrl: `https://www.maklaren.example/hem/${1000 + home * 7}`},
  });
  dealIds.push(id);
  simulator.store.addSlotViewing(id, {
    start: now + ((home * 37) % (14 * 24)) * hour,
    slotMinutes: 15,
    slotCount: slots,
    capacity: 2,
    booked: Array.from({length: slots}, (_, slot) => (home + slot) % 3),
  });
}
const proxy = createProxy({
  upstream: {
    dialect: 'integration',
    url: 'https://integration.mspecs.example',
    login: {user: 'webbplats', password: 'skyltfönster'},
    subscriberId: 'MDAtMXwwMDAwMDAwMDAwMnwyODQ.',
  },
  webhookSecret: secret,
  fetch: simulator.transport,
  now: () => now,
});

const read = () => proxy(new Request('https://proxy.example/viewings?limit=1000'));

/** Returns the CPU time of a step, in milliseconds. */
async function cpuOf(step: () => Promise<Response | undefined>): Promise<number> {
  const before = process.cpuUsage();
  const response = await step();
  const {user, system} = process.cpuUsage(before);
  if (!response?.ok) throw new Error(`answered with ${response?.status}`);
  return (user + system) / 1000;
}

const turns = 31;
const cpu = {
  'an answer': [] as number[],
  'an event': [] as number[],
  'the first answer after an event': [] as number[],
};
let text = '';
for (let turn = 0; turn < turns; turn += 1) {
  // The clock changes what is coming, so that no answer can be reused; every fourth turn reads the list again.
  now += turn % 4 === 3 ? 2 * hour : hour / 4;
  await read();
  now += hour / 4;
  cpu['an answer'].push(await cpuOf(async () => read()));
  const dealId = dealIds[(turn * 17) % homes] ?? '';
  const [slot] = simulator.store.slotsOf(dealId);
  if (slot) slot.booked = (slot.booked + 1) % 3;
  cpu['an event'].push(await cpuOf(() => simulator.publishViewings(dealId)));
  cpu['the first answer after an event'].push(
    await cpuOf(async () => {
      const response = await read();
      text = await response.clone().text();
      return response;
    }),
  );
}
/** Leaves out the first turns, which compile the code. */
const medianOf = (all: readonly number[]): number => all.slice(turns - 21).sort((a, b) => a - b)[10] ?? 0;
const bytes = brotliCompressSync(text).length;
const calls = simulator.requests.filter(({path}) => path === '/api/marketing/deals').length;
console.log(
  `GET /viewings, ${homes} homes with ${slots} slots (${text.length.toLocaleString('en')} characters)`,
);
for (const [what, all] of Object.entries(cpu)) {
  const median = medianOf(all);
  console.log(`CPU of ${what}`.padEnd(40) + `${median.toFixed(1)} ms, budget ${budgets.milliseconds}`);
  if (median > budgets.milliseconds) process.exitCode = 1;
}
console.log(
  `${'brotli'.padEnd(40)}${bytes.toLocaleString('en')} B, budget ${budgets.bytes.toLocaleString('en')}`,
);
console.log(`${'reads of Mspecs'.padEnd(40)}${calls} in ${((now - begunAt) / hour).toFixed(1)} h`);
if (bytes > budgets.bytes) process.exitCode = 1;
