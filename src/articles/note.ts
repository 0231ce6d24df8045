/** What a declared value had to be. */
export type Expected = 'text' | 'day' | 'address' | 'language';

/** What readers of an article's file should know; the words people read are made in their language. */
export type Note =
  | { readonly kind: 'ignored'; readonly field: string; readonly expected: Expected }
  /** The day on which the file was made was taken for want of another. */
  | { readonly kind: 'dated'; readonly day: string }
  /** Places that are no characters in the charset. */
  | { readonly kind: 'broken'; readonly places: number; readonly charset: string };
