/** What a thread can do: functions by name, whose arguments and results can be cloned. */
export type Tasks = Readonly<Record<string, (...given: never[]) => unknown>>;

/** What a thread is to do. */
export interface Request {
  readonly id: number;
  readonly task: string;
  readonly given: readonly unknown[];
}

/** What came of it: a result or an error. */
export interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: unknown;
}
