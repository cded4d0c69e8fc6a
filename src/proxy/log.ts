/** Structured log entry. Never contains personal data, credentials or visitor input. */
export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  /** Short name of what happened, such as `request`. */
  readonly event: string;
  readonly [field: string]: string | number | boolean | undefined;
}

/** Receives log entries. */
export type Log = (entry: LogEntry) => void;
