/** What came of asking a server. */
export type FetchOutcome = Fetched | Unchanged | Later;

export interface Fetched extends Moved, Validators {
  readonly outcome: 'fetched';
  /** Where it was in the end, after all redirects. */
  readonly url: string;
  /** As the server declares it, such as `text/html`; '' where it does not. */
  readonly type: string;
  /** As the server declares it, in lower case. */
  readonly charset: string | null;
  readonly body: Uint8Array;
  /** Seconds for which the server thinks it will stay as it is. */
  readonly maxAge: number | null;
}

/** It is still what the validators stand for. */
export interface Unchanged extends Moved {
  readonly outcome: 'unchanged';
  readonly maxAge: number | null;
}

/** The server asks to come back later. */
export interface Later {
  readonly outcome: 'later';
  /** Seconds, where it says. */
  readonly retryAfter: number | null;
}

export interface Moved {
  /**
   * The address to remember from now on: where the first redirects led as long as they were permanent.
   * `null` where the address that was asked for still holds.
   */
  readonly movedTo: string | null;
}

/** By what a server recognises what it has sent before. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}
