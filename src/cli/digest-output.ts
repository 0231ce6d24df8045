import { styleText } from 'node:util';
import type { Digest, DigestStory } from '../digests/digest.ts';
import { DIGESTS } from '../i18n/digests.ts';
import { formatsOf } from '../i18n/format.ts';
import { citation, emboldened } from './excerpt-output.ts';

const { day, count } = formatsOf('en');

/** Days of a digest as a person writes them, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** A digest for people to read. @param again the command that shows the days up to another one */
export function digestAsText(digest: Digest, days: Days, again: (to: string) => string): string {
  const { stories, storiesLeftOut, latest, misspelt = [] } = digest;
  const isOutdated = latest !== null && latest < days.from;
  return [
    heading(digest, days),
    ...misspelt.flatMap(({ written, nearest }) =>
      nearest === null ? [] : [DIGESTS.en.misspelt(written, nearest)],
    ),
    ...stories.map((story, index) => shownStory(story, index + 1)),
    ...(storiesLeftOut > 0 ? [`And ${count(storiesLeftOut, 'more story', 'more stories')}.`] : []),
    ...(isOutdated
      ? [`The newest dated article is from ${day(latest)}. What happened then:\n  ${again(latest)}`]
      : []),
  ].join('\n\n');
}

function heading({ topic, stories, storiesLeftOut, articles, outlets }: Digest, days: Days) {
  const period = days.from === days.to ? day(days.from) : `${day(days.from)} to ${day(days.to)}`;
  const about = topic === null ? '' : ` about “${topic}”`;
  if (stories.length === 0) return `No article${about} from ${period}.`;
  const counts = [
    count(stories.length + storiesLeftOut, 'story', 'stories'),
    ...countsOf({ articles, outlets }),
  ];
  return `${styleText('bold', `${period}${about}`)}\n${counts.join(' · ')}`;
}

function shownStory({ headline, sentences, goesOn, ...story }: DigestStory, n: number): string {
  const since =
    goesOn === null
      ? []
      : [`goes on from ${day(goesOn.day)} (${count(goesOn.articles, 'article', 'articles')})`];
  return [
    `${String(n)}. ${styleText('bold', headline)}`,
    [...countsOf(story), ...since].join(' · '),
    '',
    ...sentences.map((sentence) => {
      const isNew = sentence.isNew ? 'New: ' : '';
      return `${isNew}“${emboldened(sentence)}” [${String(sentence.n)}]`;
    }),
    ...sentences.map(citation),
  ].join('\n');
}

function countsOf({ articles, outlets }: { articles: number; outlets: number }): string[] {
  const named = outlets === 0 ? [] : [count(outlets, 'outlet', 'outlets')];
  return [count(articles, 'article', 'articles'), ...named];
}
