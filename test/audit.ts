// npm run audit: asks the registry for known vulnerabilities in runtime dependencies and in bundled packages. Run npm
// run build first. Passes with a note if the registry does not answer.
import {spawnSync} from 'node:child_process';
import {bundles, licensesIn, lockedPackages, root} from './support/package.js';

interface Report {
  /** Vulnerabilities by package name. A plain name in `via` refers to a vulnerable dependency. */
  readonly vulnerabilities?: Record<string, {severity: string; via: readonly (string | {title: string})[]}>;
}

const shipped = new Set([
  ...lockedPackages()
    .filter(({isDev}) => !isDev)
    .map(({name}) => name),
  ...bundles.flatMap(({licenses}) => [...licensesIn(licenses).keys()]),
]);

const {stdout} = spawnSync('npm audit --json', {cwd: root, shell: true, encoding: 'utf8'});
const vulnerabilities = readReport(stdout).vulnerabilities;
if (!vulnerabilities) console.error('!! NOT AUDITED: the registry did not answer.');
else {
  const weaknesses = Object.entries(vulnerabilities)
    .filter(([name]) => shipped.has(name))
    .flatMap(([name, {severity, via}]) =>
      via.flatMap((why) => (typeof why === 'string' ? [] : `${name} (${severity}): ${why.title}`)),
    );
  for (const weakness of weaknesses) console.error(weakness);
  console.log(`${shipped.size} packages are shipped; ${weaknesses.length} weaknesses are known in them.`);
  process.exitCode = weaknesses.length > 0 ? 1 : 0;
}

function readReport(text: string): Report {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return {};
  }
}
