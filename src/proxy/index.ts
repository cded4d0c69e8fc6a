export {createProxy, type Proxy} from './proxy.js';
export type {
  CountingDriver,
  IntegrationUpstream,
  Limits,
  Login,
  ProxyOptions,
  StorageDriver,
  StorageItemOptions,
  V3Upstream,
} from './options.js';
export type {PageOptions} from './page/page-options.js';
export type {Log, LogEntry} from './log.js';
