/** One thing worth knowing. No field ever holds a contact detail, a credential or what a visitor typed. */
export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  /** What happened: a short name, such as `request`. */
  readonly event: string;
  readonly [field: string]: string | number | boolean | undefined;
}

/** Takes what is worth knowing. */
export type Log = (entry: LogEntry) => void;
