import type { Answers } from '../../answers/answers.ts';
import { createAnswers } from '../../answers/answers.ts';
import { NO_FILTER } from '../../answers/filter.ts';
import type { Collection } from '../../articles/collection.ts';
import { createCollection } from '../../articles/collection.ts';
import { oneLine } from '../../articles/characters.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { OnProgress } from '../../progress-bar.ts';
import type { SearchEngine } from '../../search/engine.ts';
import { createSegmentedEngine } from '../../search/segments/segmented.ts';
import { createRankedSearch } from '../../search/ranked.ts';
import type { Benchmark, Question } from './benchmark.ts';
import type { Rank } from './figures.ts';
import {
  coverage,
  discountedGain,
  mean,
  percentile,
  reciprocalRank,
  separation,
  success,
} from './figures.ts';
import type { Figures } from './measure.ts';

export const DEFINITION = `
How well questions are answered: each paragraph of a file in SQuAD format is an article, and its
questions are asked as /ask would be.
success@1, @3, MRR@10, nDCG@10: a passage of the question's own paragraph among the first 1, 3 or
10; only the first such passage counts.
visible@1, @3: an answer's words stand in the first excerpt, or the first three, as they are shown
(as answers or as what comes nearest).
answered, answered without: the share that is answered, and the share that still is where all
paragraphs of the question's entry in "data" are left out.
abstention AUROC: whether the certainty tells these two apart.
coverage at 0.95: the largest share of both that can be answered, the surest first, with 95 % of
the answers correct; correct is visible among three and not left out.
near misses answered, AUROC: the same for questions that only look answerable.
memory: of the whole process, all that was measured before included.`.trim();

/** How many passages are looked at. */
const LOOKED_AT = 10;

interface Outcome {
  readonly rank: Rank;
  /** The place of the first excerpt that shows an answer. */
  readonly visible: Rank;
  readonly answered: boolean;
  readonly certainty: number;
  readonly milliseconds: number;
}

interface Asked {
  readonly answered: boolean;
  readonly certainty: number;
}

/** Passages from which `isPacked` has the index packed: fewer than any benchmark has. */
const PACKED_FROM = 100;

/**
 * The figures that `DEFINITION` defines.
 *
 * @param isPacked has passages kept as those of an archive are, however few
 */
export async function measureAnswers(
  benchmark: Benchmark,
  lexicon: Lexicon,
  onProgress: OnProgress = () => {},
  isPacked = false,
): Promise<Figures> {
  const { articles, questions, nearMisses } = benchmark;
  const segments = createSegmentedEngine({ liveLimit: isPacked ? PACKED_FROM : Infinity });
  const engine = createRankedSearch(segments, lexicon);
  const collection = createCollection(articles);
  await engine.load(articles, (done, total) => {
    onProgress(done, total, 'articles');
  });
  const answers = createAnswers(collection, engine);
  const passages = await engine.passages();

  const toAsk = 2 * questions.length + nearMisses.length;
  let done = 0;
  const tell = () => {
    onProgress(++done, toAsk, 'questions');
  };
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    outcomes.push(await outcomeOf(question, answers));
    tell();
  }
  const missed: Asked[] = [];
  for (const text of nearMisses) {
    missed.push(await ask(text, answers));
    tell();
  }
  const without = await askWithoutTopics(questions, answers, collection, engine, tell);
  await segments.settled();
  const counts = {
    questions: questions.length,
    articles: articles.length,
    passages,
    'memory, MB': Math.round(process.memoryUsage.rss() / 2 ** 20),
  };
  return { ...figuresOf(outcomes, without, missed), counts };
}

async function outcomeOf(question: Question, answers: Answers): Promise<Outcome> {
  const { excerpts: ranked } = await answers.lookUp(question.text, NO_FILTER, 0, LOOKED_AT);
  const start = performance.now();
  const answer = await answers.ask(question.text);
  const milliseconds = performance.now() - start;
  const wanted = question.answers.map(oneLine);
  return {
    rank: rankWhere(ranked, ({ articleId }) => articleId === question.articleId),
    visible: rankWhere([...answer.excerpts, ...answer.nearest], ({ text }) =>
      wanted.some((words) => oneLine(text).includes(words)),
    ),
    answered: answer.kind === 'found',
    certainty: answer.certainty,
    milliseconds,
  };
}

async function ask(text: string, answers: Answers): Promise<Asked> {
  const { kind, certainty } = await answers.ask(text);
  return { answered: kind === 'found', certainty };
}

/** Each question in a collection that lacks all articles of its topic. */
async function askWithoutTopics(
  questions: readonly Question[],
  answers: Answers,
  collection: Collection,
  engine: SearchEngine,
  tell: () => void,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const sameTopic of Map.groupBy(questions, ({ topic }) => topic.join('\n')).values()) {
    const removed = (sameTopic[0]?.topic ?? []).flatMap((id) => collection.get(id) ?? []);
    for (const { id } of removed) {
      collection.remove(id);
      await engine.remove(id);
    }
    for (const { text } of sameTopic) {
      asked.push(await ask(text, answers));
      tell();
    }
    for (const article of removed) {
      collection.put(article);
      await engine.put(article);
    }
  }
  return asked;
}

function figuresOf(
  outcomes: readonly Outcome[],
  without: readonly Asked[],
  missed: readonly Asked[],
): Omit<Figures, 'counts'> {
  const ranks = outcomes.map(({ rank }) => rank);
  const visible = outcomes.map((outcome) => outcome.visible);
  const surest = certainties(outcomes);
  const times = outcomes.map(({ milliseconds }) => milliseconds);
  return {
    shares: {
      'success@1': success(ranks, 1),
      'success@3': success(ranks, 3),
      'MRR@10': reciprocalRank(ranks),
      'nDCG@10': discountedGain(ranks),
      'visible@1': success(visible, 1),
      'visible@3': success(visible, 3),
      answered: answeredShare(outcomes),
      'answered without': answeredShare(without),
      'abstention AUROC': separation(surest, certainties(without)),
      'coverage at 0.95': coverage([
        ...outcomes.map((outcome) => ({
          certainty: outcome.certainty,
          correct: outcome.visible !== null,
        })),
        ...without.map(({ certainty }) => ({ certainty, correct: false })),
      ]),
      ...(missed.length > 0 && {
        'near misses answered': answeredShare(missed),
        'near misses AUROC': separation(surest, certainties(missed)),
      }),
    },
    milliseconds: { p50: percentile(times, 0.5), p99: percentile(times, 0.99) },
  };
}

function rankWhere<T>(shown: readonly T[], holds: (item: T) => boolean): Rank {
  const index = shown.findIndex(holds);
  return index < 0 ? null : index + 1;
}

function certainties(asked: readonly Asked[]): number[] {
  return asked.map(({ certainty }) => certainty);
}

function answeredShare(asked: readonly Asked[]): number {
  return mean(asked.map(({ answered }) => Number(answered)));
}
