import type { Article, Passage } from '../articles/article.ts';
import type { Collection } from '../articles/collection.ts';
import { passagesOf } from '../articles/passages.ts';
import { UserError } from '../errors.ts';
import type { Place, Revision } from './place.ts';
import { articleFor } from './place.ts';
import type { Changed, Revisions, Since } from './since.ts';
import { articleBefore, placeOfText, since, sinceIn } from './since.ts';

/** Changed passages that are counted: of a text that is another one altogether, the number says nothing. */
const MOST_COUNTED = 100;

/** An excerpt that was shown before. */
export interface ShownBefore {
  /** Its number there. */
  readonly n: number;
  /** What became of it, or why that cannot be told. */
  readonly became: Since | UserError;
}

/** What became of the places of one reply's excerpts, each for itself. */
export async function sinceEach(
  places: readonly Place[],
  collection: Collection,
  revisions: Revisions,
): Promise<ShownBefore[]> {
  const tell = async (place: Place): Promise<Since | UserError> => {
    try {
      return await since(place, collection, revisions);
    } catch (error) {
      if (error instanceof UserError) return error;
      throw error;
    }
  };
  const became = await Promise.all(places.map(tell));
  return became.map((each, index) => ({ n: index + 1, became: each }));
}

/** An article whose text was another one, and what of that does not stand in it any more. */
export interface ArticleChanges {
  readonly article: Article;
  /** The first passages that changed, in the order of the earlier text. */
  readonly shown: readonly Changed[];
  /** How many changed beside these. */
  readonly others: number;
}

/**
 * What changed in an article since its text was that one, `null` where it still is.
 *
 * @param most how many changes are shown
 * @throws {UserError} where the article has gone, or what it said then is not known any more
 */
export async function changesOf(
  revision: Revision,
  most: number,
  collection: Collection,
  revisions: Revisions,
): Promise<ArticleChanges | null> {
  const article = articleFor(revision.key, collection);
  if (revision.revision !== '' && article.hash.startsWith(revision.revision)) return null;
  const before = await articleBefore(revision, article, revisions);
  const changed = changedPassages(before, article);
  const shown = changed
    .slice(0, most)
    .map((passage) => sinceIn(before, article, passage))
    .filter((became) => became.kind === 'changed');
  return { article, shown, others: changed.length - shown.length };
}

/** The passages of the earlier text that do not stand in the present one, the first ones of many. */
function changedPassages(before: Article, article: Article): Passage[] {
  const changed: Passage[] = [];
  let from = 0;
  for (const passage of passagesOf(before)) {
    const text = before.text.slice(passage.start, passage.end);
    // Most stand behind the one before: looking from there finds them without reading all again.
    const place = placeOfText(article, text, from) ?? placeOfText(article, text);
    if (place !== null) from = place.end;
    else if (changed.push(passage) === MOST_COUNTED) break;
  }
  return changed;
}
