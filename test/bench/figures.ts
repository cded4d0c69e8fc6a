/** Something that was measured, and whether it is within what it may be. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly budget?: string;
  /** Absent where there is no budget. */
  readonly kept?: boolean;
}

/** The value in the middle; NaN where there is none. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** What a share of the values lies below, such as 0.25 for the lower quartile; NaN where there is none. */
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

/** Whether no budget was missed. */
export const allKept = (rows: readonly Row[]): boolean => rows.every(({kept}) => kept !== false);
