/** A measurement and its budget. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly budget?: string;
  /** Set if there is a budget. */
  readonly kept?: boolean;
}

/** Median; NaN without values. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Quantile for a share, such as 0.25 for the lower quartile; NaN without values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export function print(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({what}) => what.length)) + 2;
  for (const {what, figure, budget = '', kept = true} of rows) {
    console.log(`${what.padEnd(width)}${figure.padStart(12)}  ${budget}${kept ? '' : '  MISSED'}`.trimEnd());
  }
}

/** Returns `true` if every budget is met. */
export const allKept = (rows: readonly Row[]): boolean => rows.every(({kept}) => kept !== false);
