/** Why a file is no article; a code, since the words people read are made in their language. */
export type SkipReason =
  | 'empty'
  | 'binary'
  | 'encoding'
  | 'unreadable'
  | 'too-large'
  | 'unsupported'
  | 'front-matter'
  | 'json'
  | 'scanned'
  | 'too-costly'
  | 'no-text'
  | 'unidentified'
  | 'same-id'
  | 'too-many';

export interface Refusal {
  readonly reason: SkipReason;
  /** In English, for the log. */
  readonly detail?: string;
  /** Set where the articles that were read of it before stay. */
  readonly keepsArticles?: true;
}

/** The path that stands for the folder itself among what is skipped. */
export const WHOLE_FOLDER = '.';

export interface Skipped extends Refusal {
  /** Below the folder (`.` for all of it), with `/` between the parts, and with `:LINE` in a file of several articles. */
  readonly path: string;
}
