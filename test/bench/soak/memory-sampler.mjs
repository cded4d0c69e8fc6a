// Preloaded into the proxy: writes its memory after a garbage collection to stderr, because the command has no such route.
import process from 'node:process';
import {setInterval} from 'node:timers';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

setInterval(() => {
  collect();
  const {rss, heapUsed} = process.memoryUsage();
  process.stderr.write(`${JSON.stringify({rss, heapUsed})}\n`);
}, 5000).unref();
