/** Named numbers in the order in which they are shown. */
export interface Figures {
  /** From 0 to 1. */
  readonly shares: Readonly<Record<string, number>>;
  readonly milliseconds?: Readonly<Record<string, number>>;
  readonly counts: Readonly<Record<string, number>>;
}
