// Demo without a server: Mspecs and the proxy run in the page, and their data is lost on reload.
import {mspecsPath, proxyPath} from './paths.js';
import {createProxiedSimulator} from './proxied-simulator.js';
import {publishedDeal} from './store/published-deal.js';
import {createTransport, type Transport} from './transport.js';

const {simulator, proxy} = createProxiedSimulator(mspecsPath, proxyPath, () => location.origin);
const nativeFetch = fetch;
const answers: readonly (readonly [path: string, transport: Transport])[] = [
  [`${mspecsPath}/`, simulator.transport],
  [`${proxyPath}/`, createTransport(async (request) => proxy(request))],
];

globalThis.fetch = (input, init) => {
  const {pathname} = new URL(input instanceof Request ? input.url : input, document.baseURI);
  const [, transport = nativeFetch] = answers.find(([path]) => pathname.startsWith(path)) ?? [];
  return transport(input, init);
};

const deal = JSON.stringify({...publishedDeal(simulator.store, simulator.demoDealId), message: true});
for (const script of document.querySelectorAll('mspecs-viewing-booker > script')) {
  script.textContent = script.textContent.replace('%DEAL_JSON%', () => deal);
}

document.addEventListener('click', (event) => {
  // Within the shadow root of an element, too.
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (!link || !answers.some(([path]) => link.pathname.startsWith(path))) return;
  event.preventDefault();
  // Opened synchronously, because popup blockers block it later.
  const opened = open();
  void fetch(link.href)
    .then((answer) => answer.blob())
    .then((page) => opened?.location.assign(URL.createObjectURL(page)));
});
