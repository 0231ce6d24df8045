import type { Article } from '../../articles/article.ts';
import { splitSentences } from '../../text/sentences.ts';
import { plainArticle } from '../eval/plain-article.ts';
import { randomFrom } from '../random.ts';
import { writerLike } from './news-like.ts';

/** The day that bears it all, `YYYY-MM-DD`. */
export const BENCH_DAY = '2026-01-15';

/** Articles about one event: most events have one or two, every tenth as many as this. */
const LARGE_EVENT = 30;

/** Words of what is known of an event, and of what an article has of its own. */
const EVENT_WORDS = 300;
const OWN_WORDS = 150;

/** Share of what is known of its event that an article says. */
const SAID = 0.6;

const OUTLETS = 40;
const QUESTIONS = 200;
const QUESTION_WORDS = 5;

/**
 * So many articles of one day, made of the words of the given texts, with questions about them.
 * Several are about one event: they share sentences, each in an order of its own, among others.
 */
export function dayOfNews(
  texts: readonly string[],
  articles: number,
): { readonly news: readonly Article[]; readonly questions: readonly string[] } {
  const random = randomFrom(1);
  const write = writerLike(texts, random);
  const news: Article[] = [];
  while (news.length < articles) {
    const size = random.share() < 0.1 ? random.below(LARGE_EVENT) + 1 : random.below(2) + 1;
    const known = sentencesOf(write(EVENT_WORDS));
    for (let n = 0; n < size && news.length < articles; n++) {
      const said = known.filter(() => random.share() < SAID);
      const sentences = random.shuffled([...said, ...sentencesOf(write(OWN_WORDS))]);
      const id = `news-${String(news.length)}`;
      const title = known[0]?.split(' ').slice(0, 8).join(' ') ?? id;
      news.push({
        ...plainArticle(id, title, sentences.join(' ')),
        ...{ published: BENCH_DAY, outlet: `Outlet ${String(random.below(OUTLETS))}` },
      });
    }
  }
  const questions = Array.from({ length: QUESTIONS }, () => write(QUESTION_WORDS));
  return { news, questions };
}

function sentencesOf(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}
