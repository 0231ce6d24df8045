/** Characters of a message; the document allows the 4000 of a paying person. */
export const MAX_CONTENT = 2000;

/** Bytes of a file that a person may attach; an interaction carries it as `attachment_size_limit`. */
export const MAX_FILE = 10 * 1024 * 1024;

/** Characters that a person can type into an option. */
export const MAX_TYPED = 6000;
