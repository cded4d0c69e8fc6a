// Measures `GET /viewings` of a brokerage with 500 homes and 5,000 slots: CPU of an answer and its size. Run by `npm run bench:list`.
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
const simulator = createSimulator({now: () => now});
simulator.store.clear();
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
  fetch: simulator.transport,
  now: () => now,
});

const read = () => proxy(new Request('https://proxy.example/viewings?limit=1000'));

const turns = 31;
const cpu: number[] = [];
let text = '';
for (let turn = 0; turn < turns; turn += 1) {
  // The clock changes what is coming, so that no answer can be reused; every fourth turn reads the list again.
  now += turn % 4 === 3 ? 2 * hour : hour / 4;
  await read();
  now += hour / 4;
  const before = process.cpuUsage();
  const response = await read();
  const {user, system} = process.cpuUsage(before);
  cpu.push((user + system) / 1000);
  if (!response.ok) throw new Error(`answered with ${response.status}`);
  text = await response.text();
}
// The first turns compile the code.
const warm = cpu.slice(turns - 21).sort((a, b) => a - b);
const median = warm[10] ?? 0;
const bytes = brotliCompressSync(text).length;
const calls = simulator.requests.filter(({path}) => path === '/api/marketing/deals').length;
console.log(
  `GET /viewings, ${homes} homes with ${slots} slots (${text.length.toLocaleString('en')} characters)`,
);
console.log(`CPU of an answer        ${median.toFixed(1)} ms, budget ${budgets.milliseconds}`);
console.log(
  `brotli                  ${bytes.toLocaleString('en')} B, budget ${budgets.bytes.toLocaleString('en')}`,
);
console.log(`reads of Mspecs         ${calls} in ${((now - begunAt) / hour).toFixed(1)} h`);
if (median > budgets.milliseconds || bytes > budgets.bytes) process.exitCode = 1;
