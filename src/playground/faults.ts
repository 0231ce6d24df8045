/** What happens to a request instead of, or besides, being answered. */
export interface Fault {
  readonly method?: string;
  /** Tested against the path below `/api/v10`; without it every path is meant. */
  readonly path?: RegExp;
  /** How many requests it befalls; one unless told. */
  readonly times?: number;
  readonly answer: FaultAnswer;
}

export interface FaultAnswer {
  /** Milliseconds by which everything comes later. */
  readonly delay?: number;
  /** The connection breaks before anything happens. */
  readonly dropped?: boolean;
  /** Failed with this HTTP status, and with this code and message of Discord's. */
  readonly status?: number;
  readonly code?: number;
  readonly message?: string;
  /** Failed only once the effect had already happened. */
  readonly afterEffect?: boolean;
  /** For status 429: seconds, and whether all of Discord or this path alone is meant. */
  readonly retryAfter?: number;
  readonly global?: boolean;
}

/** Faults that wait for their requests, first come, first served, each counted down. */
export class Faults {
  #waiting: Fault[] = [];

  /** Lets the next fitting request (or the next `times` of them) fail as described. */
  next(fault: Fault): void {
    this.#waiting.push(...Array<Fault>(fault.times ?? 1).fill(fault));
  }

  /** How many requests still have a fault coming. */
  get pending(): number {
    return this.#waiting.length;
  }

  /** Uses up one fault that fits this request. */
  take(method: string, path: string): FaultAnswer | undefined {
    const index = this.#waiting.findIndex(
      (fault) => (fault.method ?? method) === method && (fault.path?.test(path) ?? true),
    );
    return index === -1 ? undefined : this.#waiting.splice(index, 1)[0]?.answer;
  }
}
