import { wordsOf } from '../../../text/words.ts';
import { randomFrom, type Random } from '../../random.ts';
import { cut, edited, followedBy, reordered } from './edits.ts';

/** What is published under a title, without more. */
export interface Text {
  readonly title: string;
  readonly text: string;
}

/** What may have become of an article elsewhere, or is another one. */
export type Pair = readonly [Text, Text];

/** Of each kind one pair for each article, the same ones each time. */
export function pairsOf(articles: readonly Text[]): ReadonlyMap<string, readonly Pair[]> {
  const words = articles.flatMap(({ text }) => text.match(/\S+/g) ?? []);
  const alongside = mostAlikeByTitle(articles);
  const kinds: Record<string, (article: Text, random: Random, index: number) => Pair> = {
    're-titled': (article, random) => [
      article,
      { ...article, title: random.oneOf(articles).title },
    ],
    cut: copied((text, random) => cut(text, 0.2 + 0.8 * random.share())),
    're-ordered': copied(reordered),
    edited: copied((text, random) => edited(text, 0.2 * random.share(), words, random)),
    'all of these': (article, random) => {
      const kept = cut(article.text, 0.7 + 0.3 * random.share());
      const text = edited(reordered(kept, random), 0.1 * random.share(), words, random);
      return [article, { title: random.oneOf(articles).title, text }];
    },
    contained: copied((text, random) => followedBy(text, random.oneOf(articles).text)),
    'same ending': (article, random) => [
      withEnding(article),
      withEnding(anotherOf(articles, article, random)),
    ],
    'same topic': (article, random, index) => [
      article,
      alongside[index] ?? anotherOf(articles, article, random),
    ],
    unrelated: (article, random) => [article, anotherOf(articles, article, random)],
  };
  return new Map(
    Object.entries(kinds).map(([kind, pairOf]) => {
      const random = randomFrom(1);
      return [kind, articles.map((article, index) => pairOf(article, random, index))];
    }),
  );
}

function copied(
  change: (text: string, random: Random) => string,
): (article: Text, random: Random) => Pair {
  return (article, random) => [article, { ...article, text: change(article.text, random) }];
}

function withEnding(article: Text): Text {
  return { ...article, text: followedBy(article.text, ENDING) };
}

const ENDING =
  'Mehr zum Thema lesen Sie morgen früh in unserem Newsletter, den die Redaktion jeden Werktag ' +
  'kostenlos verschickt. Hinweise auf Fehler nimmt sie gern entgegen. Mit Material der ' +
  'Nachrichtenagenturen. Alle Rechte vorbehalten, Nachdruck nur mit Genehmigung des Verlags.';

function anotherOf(articles: readonly Text[], article: Text, random: Random): Text {
  return random.oneOf(articles.filter((other) => other !== article));
}

/** For each article another one whose title has most of its title's rarer words, if any has one. */
function mostAlikeByTitle(articles: readonly Text[]): (Text | undefined)[] {
  const titles = articles.map(({ title }) => new Set(wordsOf(title)));
  const counts = new Map<string, number>();
  for (const word of titles.flatMap((title) => [...title])) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const weight = (word: string) => Math.log(articles.length / (counts.get(word) ?? 1));
  return titles.map((title, index) => {
    const weights = titles.map((other, place) =>
      place === index ? 0 : [...title.intersection(other)].map(weight).reduce((a, b) => a + b, 0),
    );
    const most = Math.max(...weights);
    return most > 0 ? articles[weights.indexOf(most)] : undefined;
  });
}
