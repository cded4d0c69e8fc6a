// The packaged proxy, served like its command in a separate process, in memory and with a log that is discarded.
import {demoProvider} from '../../demo/simulator/routes/provider.js';
import {demoCredentials} from '../../demo/simulator/simulator.js';
import {answerIn, setting} from './answer-in-process.js';

/** Mspecs that the proxy calls. */
export interface ProxySetting {
  readonly dialect: 'v3' | 'integration';
  readonly url: string;
}

const built = new URL('../../dist/proxy/index.js', import.meta.url).href;
const {createProxy} = (await import(built)) as typeof import('../../src/proxy/index.js');

const {dialect, url} = setting as ProxySetting;
const {username: user, password} = dialect === 'v3' ? demoCredentials : demoProvider.account;
const {subscriberId} = demoProvider;
const upstream = {dialect, url, login: {user, password}, subscriberId};
// The benchmark books for one person.
const limits = {perEmail: 1_000_000, perDeal: 1_000_000};
const proxy = createProxy({upstream, limits, log: () => undefined});

answerIn((request) => proxy(request));
