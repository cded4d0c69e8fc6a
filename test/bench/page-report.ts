import {readFile, writeFile} from 'node:fs/promises';
import {cpus, platform} from 'node:os';
import {format} from 'prettier';
import {quantile, type Row} from './figures.js';
import type {Contender} from './page-contenders.js';
import type {Profile} from './page-profiles.js';
import type {Visit} from './page-visit.js';

/** Visits to one contender's page of one home under one profile, in the order of the rounds. */
export interface Measured {
  readonly contender: Contender;
  readonly slots: number;
  readonly profile: Profile;
  readonly visits: readonly Visit[];
}

const whole = (value: number): string => Math.round(value).toLocaleString('en');

const figures: readonly {what: string; figure: keyof Visit; write: (value: number) => string}[] = [
  {what: 'first free time, ms', figure: 'firstFree', write: whole},
  {what: 'transferred by then, B', figure: 'bytes', write: whole},
  {what: 'requests by then', figure: 'requests', write: whole},
  {what: 'painted after the last byte, ms', figure: 'drawing', write: whole},
  {what: 'total blocking time, ms', figure: 'blocking', write: whole},
  {what: 'cumulative layout shift', figure: 'shift', write: (value) => value.toFixed(3)},
  {what: 'tap at once to form, ms', figure: 'firstTap', write: whole},
  {what: 'tap to form, ms', figure: 'form', write: whole},
  {what: 'last key to request, ms', figure: 'sending', write: whole},
  {what: 'heap after a booking, kB', figure: 'heap', write: (bytes) => whole(bytes / 1000)},
];

/** Formats a Markdown table for each home and profile, with the median and the quartiles of each figure. */
export function tables(measured: readonly Measured[]): string {
  const groups = new Map<string, Measured[]>();
  for (const each of measured) {
    const title = `${each.slots.toLocaleString('en')} slots, ${each.profile.name}: ${each.profile.what}`;
    groups.set(title, [...(groups.get(title) ?? []), each]);
  }
  return [...groups].map(([title, group]) => `### ${title}\n\n${table(group)}\n`).join('\n');
}

function table(group: readonly Measured[]): string {
  const head = ['', ...group.map(({contender}) => contender.name)];
  const lines = figures.map(({what, figure, write}) => [
    what,
    ...group.map(({visits}) => {
      const values = visits.map((visit) => visit[figure]);
      // A page without a form has no such figure.
      const writeIfAny = (value: number) => (Number.isFinite(value) ? write(value) : '–');
      const [lower, middle, upper] = [0.25, 0.5, 0.75].map((share) => writeIfAny(quantile(values, share)));
      return lower === upper ? middle : `${middle} (${lower}–${upper})`;
    }),
  ]);
  return [head, head.map((_, index) => (index === 0 ? '---' : '--:')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const page = new URL('../../docs/performance.md', import.meta.url);
const marks = ['<!-- what npm run bench measured -->', '<!-- until here -->'] as const;

/** Replaces the results in docs/performance.md. */
export async function writePage(
  measured: readonly Measured[],
  rows: readonly Row[],
  chromium: string,
): Promise<void> {
  const [before, after] = marks;
  const text = await readFile(page, 'utf8');
  const [head = '', rest = ''] = text.split(before);
  const [, tail = ''] = rest.split(after);
  const rounds = measured[0]?.visits.length ?? 0;
  const content = `
${new Date().toISOString().slice(0, 10)}, \`npm run bench\`, ${rounds} rounds: ${processor()}, ${platform()}, Chromium ${chromium}.

| what | figure | budget | |
| --- | --: | --: | --- |
${rows.map(({what, figure, budget = '', kept}) => `| ${what} | ${figure} | ${budget} | ${kept === false ? 'MISSED' : ''} |`).join('\n')}

${contenderList(measured)}

${tables(measured)}
`;
  await writeFile(
    page,
    await format(head + before + content + after + tail, {parser: 'markdown', printWidth: 110}),
  );
}

function contenderList(measured: readonly Measured[]): string {
  const list = new Map(measured.map(({contender: {name, what}}) => [name, what]));
  return [...list].map(([name, what]) => `- **${name}**: ${what}`).join('\n');
}

/** CPU that the throttling is relative to, because a four times slower phone differs between machines. */
function processor(): string {
  const [first, ...others] = cpus();
  return `${others.length + 1} cores of ${first?.model.trim() || 'an unnamed CPU'}`;
}
