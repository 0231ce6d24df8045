import type { SQLInputValue } from 'node:sqlite';
import type { Column } from './columns.ts';

/** What the thread is started with. */
export interface Opening {
  readonly path: string;
  /** Whether the file is looked through for damage first. */
  readonly check: boolean;
  /** Whether nothing is written; the file must be there. */
  readonly readOnly?: boolean;
}

/** What the thread is to do: a statement, a copy to a path, or to close where there is neither. */
export interface Request {
  readonly id: number;
  readonly sql?: string;
  readonly parameters?: readonly SQLInputValue[];
  /** Rows after which those that were found are sent ahead; left out for all at once. */
  readonly rowsAtOnce?: number;
  readonly backup?: string;
}

export interface Answer {
  readonly id: number;
  readonly found?: Found;
  /** Whether more is found for the same request. */
  readonly goesOn?: boolean;
  /** How many rows a statement changed that returns none. */
  readonly changes?: number | bigint;
  readonly error?: unknown;
}

/** Rows, column by column. */
export interface Found {
  readonly names: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: number;
}
