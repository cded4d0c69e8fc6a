// npm run figures -- ../base: compares the results of npm run size and npm run bench with those of another checkout,
// and prints Markdown for a pull request.
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {median} from './figures.js';
import type {Visit} from './page-visit.js';

interface Bench {
  readonly measured: readonly {
    readonly contender: string;
    readonly slots: number;
    readonly profile: string;
    readonly visits: readonly Visit[];
  }[];
}
type Figures = Readonly<Record<string, number>>;

const [base] = process.argv.slice(2);
if (base === undefined) throw new Error('Missing path of the other checkout: npm run figures -- ../base');

console.log('### Size, in bytes with brotli\n');
console.log(table(sizeFigures(base), sizeFigures('.')));
console.log('\n### Speed, medians of a short bench on a shared machine\n');
console.log(table(benchFigures(base), benchFigures('.')));

/** Formats rows for changed figures and for totals. */
function table(before: Figures, after: Figures): string {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])].filter(
    (name) => !name.endsWith('.js') || before[name] !== after[name],
  );
  const rows = names.map((name) => [name, write(before[name]), write(after[name]), difference(name)]);
  return [['', 'base', 'head', 'difference'], ['---', '--:', '--:', '--:'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

  function difference(name: string): string {
    const [from, to] = [before[name], after[name]];
    if (from === undefined || to === undefined) return '';
    return to > from ? `+${write(to - from)}` : write(to - from);
  }
}

/** Medians of visits to the element. */
function benchFigures(checkout: string): Figures {
  const {measured = []} = read(checkout, 'bench.json') as Partial<Bench>;
  const figures = measured
    .filter(({contender}) => contender === 'element')
    .flatMap(({slots, profile, visits}) => {
      const where = `${profile}, ${slots} slots`;
      const middle = (figure: keyof Visit) => Math.round(median(visits.map((visit) => visit[figure])));
      return [
        [`${where}: first free time, ms`, middle('firstFree')],
        [`${where}: transferred by then, B`, middle('bytes')],
        [`${where}: long tasks, ms beyond 50`, middle('blocking')],
        [`${where}: tap to form, ms`, middle('form')],
      ] as const;
    });
  return Object.fromEntries(figures);
}

/** Brotli sizes of the script-tag build. */
function sizeFigures(checkout: string): Figures {
  return read(checkout, 'size.json') as Figures;
}

/** Results of one script in a checkout; an empty object if it measured nothing there. */
function read(checkout: string, file: string): unknown {
  const path = join(checkout, 'test-results', file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

function write(value?: number): string {
  return value?.toLocaleString('en') ?? '–';
}
