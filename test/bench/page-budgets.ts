import {median, type Row} from './figures.js';
import {profiles} from './page-profiles.js';
import type {Measured} from './page-report.js';
import type {Visit} from './page-visit.js';

/** Compares measurements with the budgets of the element. Ratios and differences are medians of those of each round. */
export function budgetRows(measured: readonly Measured[]): readonly Row[] {
  const visitsOf = (contender: string, profile: string, slots: number) =>
    measured.find(
      (each) => each.contender.name === contender && each.profile.name === profile && each.slots === slots,
    )?.visits;
  const alone = (contender: string, profile: string, figure: keyof Visit) =>
    middle(visitsOf(contender, profile, 12), (visit) => visit[figure]);
  const compared = (
    profile: string,
    slots: number,
    compare: (element: Visit, baseline: Visit) => number,
    [contender, reference] = ['element', 'baseline'],
  ): number | undefined => {
    const baseline = visitsOf(reference, profile, slots);
    return (
      baseline &&
      middle(visitsOf(contender, profile, slots), (visit, round) => compare(visit, baseline[round] as Visit))
    );
  };
  const firstFree = (element: Visit, baseline: Visit) => element.firstFree / baseline.firstFree;
  return [
    ratio('slow 4G: first free time, relative to the baseline', compared('slow-4g', 12, firstFree), 1.15),
    ratio('slow 3G: first free time, relative to the baseline', compared('slow-3g', 12, firstFree), 1.15),
    time("Lighthouse's phone: first free time", alone('element', 'lighthouse', 'firstFree'), 2000),
    time(
      "Lighthouse's phone: first free time, with preload links",
      alone('preload', 'lighthouse', 'firstFree'),
      1400,
    ),
    time(
      'slow 4G: added total blocking time',
      compared('slow-4g', 12, (element, baseline) => element.blocking - baseline.blocking),
      50,
    ),
    // One round trip of 562.5 ms, and 150 ms.
    time("Lighthouse's phone: tap at once to the form", alone('element', 'lighthouse', 'firstTap'), 712.5),
    time('slow 4G: tap on a time to the form', alone('element', 'slow-4g', 'form'), 100),
    ...profiles.map(({name}) =>
      ratio(
        `${name}: times of a server, relative to the first paint of the plain page`,
        compared(name, 12, firstFree, ['served', 'plain']),
        1.05,
      ),
    ),
    ratio(
      '1,000 slots painted, relative to the baseline',
      compared('fast', 1000, (element, baseline) => element.drawing / baseline.drawing),
      1.5,
    ),
    ...(['slow-4g', 'slow-3g'] as const).map((name) =>
      ratio(
        `${name}: first row of the list, relative to its baseline`,
        compared(name, 12, firstFree, ['list', 'list-baseline']),
        1.15,
      ),
    ),
    ratio('cumulative layout shift of the page', alone('element', 'slow-4g', 'shift'), 0),
    ratio('cumulative layout shift of the list', alone('list', 'slow-4g', 'shift'), 0),
  ].flat();
}

const ratio = (what: string, figure: number | undefined, most: number): readonly Row[] =>
  row(what, figure, most, (value) => value.toFixed(2));

const time = (what: string, figure: number | undefined, most: number): readonly Row[] =>
  row(what, figure, most, (value) => `${Math.round(value)} ms`);

/** Creates a row, or none without measurements. */
function row(
  what: string,
  figure: number | undefined,
  most: number,
  write: (value: number) => string,
): readonly Row[] {
  if (figure === undefined) return [];
  return [{what, figure: write(figure), budget: `≤ ${write(most)}`, kept: figure <= most}];
}

function middle(
  visits: readonly Visit[] | undefined,
  read: (visit: Visit, round: number) => number,
): number | undefined {
  return visits && median(visits.map(read));
}
