/** Characters of a message; the document allows the 4000 of a paying person. */
export const MAX_CONTENT = 2000;

/** Characters that a person can type into an option. */
export const MAX_TYPED = 6000;
