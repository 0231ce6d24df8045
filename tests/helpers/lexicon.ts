import { openLexicon, OWN_WORDS } from '../../src/lexicon/open.ts';

/** What comes with Fundstelle, without files of an operator's own. */
export const lexicon = await openLexicon(OWN_WORDS);
