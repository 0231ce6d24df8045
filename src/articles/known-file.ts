import type { Outcome } from './kinds/kinds.ts';

/** A file as it was read. */
export interface KnownFile {
  /** Changes when the file does. */
  readonly stamp: string;
  readonly outcomes: readonly Outcome[];
}
