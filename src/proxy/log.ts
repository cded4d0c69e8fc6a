/** Structured log entry. Never contains personal data, credentials or visitor input. */
export interface LogEntry {
  /** `debug` entries, such as each call to Mspecs, are for metrics. */
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  /** Short name of what happened, such as `request`. */
  readonly event: string;
  readonly [field: string]: string | number | boolean | undefined;
}

/** Receives log entries. */
export type Log = (entry: LogEntry) => void;
