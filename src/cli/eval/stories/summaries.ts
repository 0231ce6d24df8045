import { leansOnPrevious } from '../../../answers/leaning.ts';
import type { Article } from '../../../articles/article.ts';
import { summarise } from '../../../digests/summary/summarise.ts';
import { splitSentences } from '../../../text/sentences.ts';
import { mean } from '../figures.ts';
import type { Figures } from '../measure.ts';
import type { GoldArticle } from './gold.ts';
import type { Facts } from './stated.ts';
import { factsAmong } from './stated.ts';

/** A story's articles; the first one stands for the most central. */
export type GoldStory = readonly Article[];

/** The articles of each story in the order in which they came. */
export function storiesOf(days: readonly (readonly GoldArticle[])[]): GoldStory[] {
  const stories = Map.groupBy(days.flat(), ({ story }) => story);
  return [...stories.values()].map((story) => story.map(({ article }) => article));
}

export const SUMMARIES_DEFINITION = `
Summaries: of the facts (names, numbers, dates) that two or more of a story's articles state,
the share that its sentences carry, mean over the stories that have such facts; they are found
in a simpler way than summaries find theirs. Beside it, what the first sentences of its first
article carry: as many of them, and as many as are not longer together, at least one. Leaning:
share of sentences that open with a pronoun or connector pointing to the one before.`.trim();

const CONNECTOR =
  /^(?:Auch|Außerdem|Zudem|Allerdings|Jedoch|Doch|Aber|Denn|Und|Danach|Anschließend|Später|So|Gleichzeitig|Trotzdem|Dennoch|Zuvor|Inzwischen|Weiter|Weiterhin|Ferner)(?=[ ,])/u;

/** Measures the summaries of stories as `SUMMARIES_DEFINITION` says. */
export function measureSummaries(stories: readonly GoldStory[]): Figures {
  const factsOf = factsAmong(stories.flatMap((story) => story.map(({ text }) => text)));
  const measured = stories.flatMap((story) => {
    const facts = sharedFacts(story, factsOf);
    return facts.size === 0 ? [] : [measureStory(story, facts, factsOf)];
  });
  const meanOf = (value: (story: Measured) => number) => mean(measured.map(value));
  const ours = measured.flatMap(({ sentences }) => sentences);
  const leads = measured.flatMap(({ lead }) => lead);
  return {
    shares: {
      facts: meanOf(({ facts }) => facts),
      'lead, as many': meanOf(({ factsInLead }) => factsInLead),
      'lead, as long': meanOf(({ factsInLongLead }) => factsInLongLead),
      leaning: mean(ours.map((sentence) => Number(leans(sentence)))),
      'leaning, lead': mean(leads.map((sentence) => Number(leans(sentence)))),
    },
    counts: {
      stories: measured.length,
      sentences: ours.length,
      'characters a story': Math.round(meanOf(({ sentences }) => lengthOf(sentences))),
      'characters, lead': Math.round(meanOf(({ lead }) => lengthOf(lead))),
    },
  };
}

interface Measured {
  readonly sentences: readonly string[];
  readonly lead: readonly string[];
  readonly facts: number;
  readonly factsInLead: number;
  readonly factsInLongLead: number;
}

function measureStory(story: GoldStory, facts: ReadonlySet<string>, factsOf: Facts): Measured {
  const articles = story.map((article) => ({ article, centrality: 1 }));
  const sentences = summarise({ articles, earlier: [] }).sentences.map(({ text }) => text);
  const text = story[0]?.text ?? '';
  const all = splitSentences(text).map(({ start, end }) => text.slice(start, end));
  const lead = all.slice(0, sentences.length);
  const fitting = all.findIndex((_, at) => lengthOf(all.slice(0, at + 1)) > lengthOf(sentences));
  const longLead = all.slice(0, fitting < 0 ? all.length : Math.max(1, fitting));
  const shareIn = (some: readonly string[]) =>
    new Set(some.flatMap((sentence) => [...factsOf(sentence)])).intersection(facts).size /
    facts.size;
  return {
    sentences,
    lead,
    facts: shareIn(sentences),
    factsInLead: shareIn(lead),
    factsInLongLead: shareIn(longLead),
  };
}

function sharedFacts(story: GoldStory, factsOf: Facts): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { text } of story) {
    for (const fact of factsOf(text)) (seen.has(fact) ? shared : seen).add(fact);
  }
  return shared;
}

function lengthOf(sentences: readonly string[]): number {
  return sentences.reduce((sum, sentence) => sum + sentence.length, 0);
}

function leans(sentence: string): boolean {
  return leansOnPrevious(sentence) || CONNECTOR.test(sentence);
}
