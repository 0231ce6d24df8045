import type { Article } from '../articles/article.ts';
import type { Collection } from '../articles/collection.ts';
import type { Candidate } from './candidates.ts';

/** What a period has of a story. */
export interface PeriodStory {
  readonly id: string;
  /** Copies of one another among them. */
  readonly articles: readonly Article[];
  /** Of the articles, one of each text that the story did not have before. */
  readonly news: readonly Article[];
  /** How many texts it had before. */
  readonly earlier: number;
}

/**
 * The stories of a period that have something new: where all is a copy of what was there before,
 * nothing happened.
 *
 * @param storyOf story ids by article id
 */
export function periodStories(
  candidates: readonly Candidate[],
  storyOf: ReadonlyMap<string, string>,
  isWanted: (article: Article) => boolean,
  { groupOf }: Pick<Collection, 'groupOf'>,
): PeriodStory[] {
  const textOf = ({ id }: Article) => groupOf(id)[0] ?? id;
  const byStory = Map.groupBy(candidates, ({ article }) => storyOf.get(article.id));
  return [...byStory].flatMap(([id, own]) => {
    const articlesOn = (wanted: Candidate['side']) =>
      own.filter(({ side }) => side === wanted).map(({ article }) => article);
    const before = new Set(articlesOn('before').map(textOf));
    const articles = articlesOn('within').filter(isWanted);
    const texts = Map.groupBy(articles, textOf);
    const news = [...texts].flatMap(([text, [first, ...copies]]) => {
      if (first === undefined || before.has(text)) return [];
      return [[first, ...copies].find((copy) => copy.id === text) ?? first];
    });
    if (id === undefined || news.length === 0) return [];
    return [{ id, articles, news, earlier: before.size }];
  });
}

/** The names of the outlets that articles are from. */
export function outletsOf(articles: readonly Article[]): ReadonlySet<string> {
  return new Set(articles.flatMap(({ outlet }) => outlet ?? []));
}
