import {createRequire} from 'node:module';

interface Family {
  readonly name: string;
  readonly type: string;
  readonly metrics: readonly {readonly value?: string; readonly labels?: Labels}[];
}

type Labels = Readonly<Record<string, string>>;

// Ships no types.
const parse = createRequire(import.meta.url)('parse-prometheus-text-format') as (text: string) => Family[];

/** Values of a scrape: `name{label=value,…}` with sorted labels, without histograms and those of the process. */
export function parseMetrics(text: string): Readonly<Record<string, number>> {
  const families = parse(text).filter(
    // The parser drops the labels of a histogram.
    ({name, type}) => name.startsWith('mspecs_') && type !== 'HISTOGRAM',
  );
  return Object.fromEntries(
    families.flatMap(({name, metrics}) =>
      metrics.map(({labels = {}, value}) => {
        const pairs = Object.entries(labels)
          .map((pair) => pair.join('='))
          .sort();
        return [`${name.replace('mspecs_viewing_proxy_', '')}{${pairs.join(',')}}`, Number(value)];
      }),
    ),
  );
}
