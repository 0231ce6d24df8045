import { sectionAt } from '../articles/article.ts';
import type { Collection } from '../articles/collection.ts';
import type { RankedHit, RankedSearch, Understood } from '../search/ranked.ts';
import { mapWithPauses } from '../search/with-pauses.ts';
import { ANSWERING } from '../tuning.ts';
import { UserError } from '../errors.ts';
import { withCopies } from './also-in.ts';
import type { Answer, Excerpt, Why } from './answer.ts';
import { excerptAt, excerptOf } from './excerpt.ts';
import type { Filter } from './filter.ts';
import { accepts, NO_FILTER, restricts, undatedLeftOut } from './filter.ts';
import type { Place } from './place.ts';
import { articleAt } from './place.ts';
import { checkedQuestion, folded } from './question-length.ts';
import { withoutRepeats } from './repeats.ts';
import { isShown, stretchAround } from './unshown.ts';
import { whyShown } from './why.ts';

/** How many excerpts one reply shows. */
export const EXCERPTS_SHOWN = 3;

/** How many passages can be shown for one question, page after page. */
const MOST_PASSAGES = 100;

/** Passages found for some words, and how many there are beside those shown. */
export interface Finding {
  readonly excerpts: readonly Excerpt[];
  readonly total: number;
  /** Articles that a date filter left out because they carry no date. */
  readonly undatedLeftOut: number;
}

/** What may be quoted, and whether that is enough to answer. */
export interface Answers {
  /**
   * @param skip how many of the excerpts that answer were shown before
   * @throws {UserError} for a question that is too short or too long
   */
  ask(question: string, filter?: Filter, skip?: number): Promise<Answer>;
  /** What `ask` finds for a text of any length, such as somebody's message. */
  check(claim: string): Promise<Answer>;
  /** All passages that match a word, without deciding whether they answer anything. */
  lookUp(words: string, filter: Filter, skip: number, limit: number): Promise<Finding>;
  /** Every article with a passage that answers, as ids, the best first, with the number of passages. */
  sourcesOf(question: string, filter: Filter): Promise<ReadonlyMap<string, number>>;
  /**
   * Which words of the question shown excerpts have, by their places; numbered in that order.
   * @throws {UserError} where an article has gone or its text is another one by now
   */
  why(question: string, places: readonly Place[]): Promise<Why[]>;
}

export function createAnswers(collection: Collection, engine: RankedSearch): Answers {
  async function search(
    question: Understood,
    filter: Filter,
    limit = MOST_PASSAGES,
  ): Promise<RankedHit[]> {
    const accept = (articleId: string) => {
      const article = collection.get(articleId);
      return article !== undefined && accepts(filter, article);
    };
    return await engine.find(question, restricts(filter) ? { limit, accept } : { limit });
  }
  /** Whether its article is there: it may have gone meanwhile. */
  function isHeld({ passage }: RankedHit): boolean {
    return collection.get(passage.articleId) !== undefined;
  }

  /** In the order of the hits, numbered from 1; what one of them shows, no other does. */
  function* excerptsOf(
    hits: readonly RankedHit[],
    keepsFocus: boolean,
  ): Generator<{
    readonly excerpt: Excerpt;
    readonly terms: readonly string[];
  }> {
    const excerpts: Excerpt[] = [];
    for (const hit of hits) {
      const { articleId } = hit.passage;
      const { focus } = hit;
      const article = collection.get(articleId);
      const shown = excerpts.filter((excerpt) => excerpt.articleId === articleId);
      // A correction may come in while a question is answered.
      if (article?.hash !== hit.hash || isShown(focus, shown)) continue;
      const { sentences, matches, termsIn } = hit.nearby;
      const unshown = stretchAround(focus, sentences, shown);
      const source = { focus, sentences: unshown, matches, keepsFocus };
      const excerpt = excerptOf(article, source, excerpts.length + 1);
      excerpts.push(excerpt);
      yield { excerpt, terms: termsIn(excerpt) };
    }
  }

  /** At most `limit` that each add something. */
  function answeringExcerpts(hits: readonly RankedHit[], limit: number): Excerpt[] {
    const found = withoutRepeats(excerptsOf(hits, false)).take(limit);
    return [...found.map(({ excerpt }) => excerpt)];
  }

  async function answer(text: string, filter: Filter, skip: number): Promise<Answer> {
    const question = await engine.understand(text);
    // Those of articles that have gone are found out as they are about to be shown: most never are.
    const hits = await search(question, filter);
    const best = hits.find(isHeld);
    const evidence = {
      certainty: best?.certainty ?? 0,
      coverage: collection.coverage(),
      undatedLeftOut: undatedLeftOut(filter, collection),
      unknown: question.unknown,
      untranslated: question.untranslated,
    };
    const end = skip + EXCERPTS_SHOWN;
    const answering = answeringExcerpts(answeringHits(hits, best), end + 1);
    const shown = (excerpts: readonly Excerpt[]) =>
      numbered(excerpts).map((excerpt) => withCopies(excerpt, collection, filter));
    const excerpts = shown(answering.slice(skip, end));
    if (excerpts.length === 0) {
      const nearest = shown(answeringExcerpts(hits, EXCERPTS_SHOWN));
      return { kind: 'nothing', excerpts: [], nearest, ...evidence };
    }
    return {
      kind: 'found',
      excerpts,
      nearest: [],
      more: answering.length > end,
      ...evidence,
    };
  }

  return {
    ask: async (question, filter = NO_FILTER, skip = 0) =>
      await answer(checkedQuestion(question), filter, skip),
    check: async (claim) => await answer(claim, NO_FILTER, 0),
    async lookUp(words, filter, skip, limit) {
      const question = await engine.understand(words);
      const found = await search(question, filter, Infinity);
      const held = await mapWithPauses(found, isHeld);
      const hits = found.filter((_, at) => held[at]);
      const page = hits.slice(skip, skip + limit);
      return {
        excerpts: [...excerptsOf(page, true).map(({ excerpt }) => excerpt)],
        total: hits.length,
        undatedLeftOut: undatedLeftOut(filter, collection),
      };
    },
    async sourcesOf(question, filter) {
      const found = await search(await engine.understand(question), filter);
      const hits = found.filter(isHeld);
      const counts = new Map<string, number>();
      for (const { passage } of answeringHits(hits, hits[0])) {
        counts.set(passage.articleId, (counts.get(passage.articleId) ?? 0) + 1);
      }
      return counts;
    },
    async why(question, places) {
      const understood = await engine.understand(folded(question));
      return places.map((place, index) => {
        const article = articleAt(place, collection);
        if (place.end <= place.start || sectionAt(article, place) === null) {
          throw new UserError((m) => m.errors.unknownButton);
        }
        return whyShown(understood, excerptAt(article, place, index + 1));
      });
    },
  };
}

function numbered(excerpts: readonly Excerpt[]): Excerpt[] {
  return excerpts.map((excerpt, index) => ({ ...excerpt, n: index + 1 }));
}

/** None where the best is not certain enough; else those that come near it. */
function answeringHits(hits: readonly RankedHit[], best: RankedHit | undefined): RankedHit[] {
  const most = best?.certainty ?? 0;
  if (most < ANSWERING.certainty) return [];
  return hits.filter(({ certainty }) => certainty >= most * ANSWERING.furtherShare);
}
