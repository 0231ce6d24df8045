import { setImmediate } from 'node:timers/promises';
import type { Article } from '../articles/article.ts';
import type { RankedSearch, Understood, WordMatch } from '../search/ranked.ts';
import { termsOf } from '../text/terms.ts';
import { TOPIC } from '../tuning.ts';

/** Articles that are looked at without a pause: some 5 ms. */
const AT_ONCE = 100;

/**
 * The ids of the articles that have enough of a topic's words in one place. Whether a passage answers
 * something is another question: two words need not say much to be a topic.
 */
export async function articlesAbout(
  topic: string,
  articles: readonly Article[],
  engine: RankedSearch,
): Promise<Set<string>> {
  const question = await engine.understand(topic);
  const about = new Set<string>();
  for (const [index, article] of articles.entries()) {
    // Answers under way go on in between.
    if (index % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const inTitle = foundIn(article.title, question.matchesIn(article.title));
    const inSentences = engine
      .matchesBySentence(question, article.id)
      .map((matches) => foundIn(article.text, matches));
    if (isAbout(question, inTitle, inSentences)) about.add(article.id);
  }
  return about;
}

/** A word that stands for one of the topic. */
interface Found extends Pick<WordMatch, 'index' | 'relation'> {
  /** Its term and its form as `termsOf` has them. */
  readonly term: string;
  readonly form: string;
}

function foundIn(text: string, matches: readonly WordMatch[]): Found[] {
  return matches.map(({ index, relation, start, end }) => {
    const [word] = termsOf(text.slice(start, end));
    return { index, relation, term: word?.term ?? '', form: word?.form ?? '' };
  });
}

function isAbout(
  question: Understood,
  inTitle: readonly Found[],
  inSentences: readonly (readonly Found[])[],
): boolean {
  if (shareOf(question, inTitle) >= TOPIC.share) return true;
  return inSentences.some((found, at) => {
    if (found.length === 0) return false;
    const place = inSentences.slice(at, at + TOPIC.sentences).flat();
    return shareOf(question, [...inTitle, ...place]) >= TOPIC.share;
  });
}

/** Of what the topic's words tell, the share that is found. */
function shareOf(question: Understood, found: readonly Found[]): number {
  if (found.length === 0) return 0;
  let all = 0;
  let sum = 0;
  for (const [index, information] of question.information.entries()) {
    const own = found.filter((one) => one.index === index);
    all += information;
    sum += information * worthOf(question, index, own);
  }
  return sum / all;
}

/** How much what is found has of one word, 0 to 1: of a compound's parts, both are needed. */
function worthOf({ words, unknown }: Understood, index: number, found: readonly Found[]): number {
  const word = words[index];
  if (word === undefined) return 0;
  const parts = new Set<string>();
  let worth = 0;
  for (const { relation, term, form } of found) {
    switch (relation) {
      case 'same':
      case 'inflected':
      case 'name':
        return 1;
      case 'synonym':
      case 'translation':
        worth = TOPIC.other;
        break;
      case 'spelling':
        // What is spelled like a word that the collection has is another word.
        if (unknown.includes(word.written)) worth = TOPIC.other;
        break;
      case 'compound':
        if (form.includes(word.form)) worth = TOPIC.other;
        else if (word.senses.get(term)?.relation === 'part') parts.add(term);
    }
  }
  return parts.size > 1 ? TOPIC.other : worth;
}
