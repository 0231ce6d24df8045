import { plainArticle } from '../plain-article.ts';
import type { GoldArticle } from './gold.ts';

export interface WholeArticle {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  readonly sentences: readonly string[];
}

const FEWEST_SENTENCES = 6;
const STORIES_A_DAY = 12;
const FIRST_DAY = Date.UTC(2020, 0, 1);
const MILLISECONDS_A_DAY = 86_400_000;
/** What an unknown date is in German Wikinews. */
const NO_DATE = '0001-01-01';

/**
 * Two articles of each that is dated and has six sentences or more: its odd and its even ones, without
 * its title. In the order of their dates, twelve to a made-up day, all first halves before the second.
 */
export function halvesOf(articles: readonly WholeArticle[]): GoldArticle[][] {
  const inOrder = articles
    .filter(({ sentences }) => sentences.length >= FEWEST_SENTENCES)
    .flatMap(({ id, date, sentences }) =>
      date === null || date === NO_DATE ? [] : [{ id, date, sentences }],
    )
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
  return Array.from({ length: Math.ceil(inOrder.length / STORIES_A_DAY) }, (_, day) => {
    const published = new Date(FIRST_DAY + day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
    const stories = inOrder.slice(day * STORIES_A_DAY, (day + 1) * STORIES_A_DAY);
    return [0, 1].flatMap((half) =>
      stories.map(({ id, sentences }) => {
        const text = sentences.filter((__, place) => place % 2 === half).join(' ');
        const article = plainArticle(`${id}-${String(half)}`, '', text);
        return { story: id, article: { ...article, published } };
      }),
    );
  });
}
