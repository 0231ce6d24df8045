import type { Collection } from '../articles/collection.ts';
import type { Excerpt } from './answer.ts';
import { publicationOf } from './excerpt.ts';
import type { Filter } from './filter.ts';
import { accepts } from './filter.ts';
import { isSaidIn } from './repeats.ts';

/** How many copies are read for what they say: a notice instead of an article may have thousands. */
const COPIES_READ = 20;

/** The excerpt with those copies of its article that the filter accepts and that say the same. */
export function withCopies(excerpt: Excerpt, collection: Collection, filter: Filter): Excerpt {
  const copies = collection
    .groupOf(excerpt.articleId)
    .values()
    .filter((id) => id !== excerpt.articleId)
    .map((id) => collection.get(id))
    .filter((copy) => copy !== undefined)
    .filter((copy) => accepts(filter, copy))
    .take(COPIES_READ)
    .filter((copy) => isSaidIn(excerpt.text, copy.text));
  return { ...excerpt, alsoIn: [...copies.map(publicationOf)] };
}
