/** One quality of the program, measured on a file of examples with known answers. */
export interface Measure {
  /** What is counted, and how: some lines, shown by `--help`. */
  readonly definition: string;
  /** @throws UserError where the file cannot be used */
  readonly measure: (path: string) => Figures;
}

/** Named numbers in the order in which they are shown. */
export interface Figures {
  /** From 0 to 1. */
  readonly shares: Readonly<Record<string, number>>;
  readonly counts: Readonly<Record<string, number>>;
}
