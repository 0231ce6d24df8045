import type { Excerpt } from '../../src/answers/answer.ts';
import type { DigestStory, Earlier, StorySentence } from '../../src/digests/digest.ts';
import type { Markdown } from '../../src/discord/markdown.ts';
import { joined, md } from '../../src/discord/markdown.ts';
import type { Block } from '../../src/discord/reply.ts';
import type { Messages } from '../../src/i18n/en.ts';
import { shorten } from '../../src/text/shorten.ts';
import { linked } from './citation.ts';

/** How much of a headline, an outlet and a title is shown. */
const HEADLINE_LENGTH = 200;
const OUTLET_LENGTH = 60;

/** A story as a digest tells it: what it is about, how much it rests on, and what it says. */
export function storyBlocks(story: DigestStory, m: Messages): Block[] {
  const { headline, sentences, articles, outlets, goesOn } = story;
  const size = [m.digests.size(articles, outlets)];
  if (goesOn !== null) size.push(m.digests.goesOn(goesOn.day, goesOn.articles));
  const title = md`### ${shorten(headline, HEADLINE_LENGTH)}`;
  return [
    { kind: 'text', text: joined([title, md`-# ${size.join(' · ')}`], '\n') },
    ...sentences.map((sentence, index) =>
      quoteBlock(
        sentence,
        labelOf(sentence, sentences[index - 1], goesOn, m),
        sourceLine(sentence, headline, m),
      ),
    ),
  ];
}

/** Sets what is new off from what was known, where one begins. */
function labelOf(
  { isNew }: StorySentence,
  before: StorySentence | undefined,
  goesOn: Earlier | null,
  m: Messages,
): Markdown | null {
  if (goesOn === null || isNew === (before?.isNew ?? false)) return null;
  return md`${isNew ? m.digests.newSince(goesOn.day) : m.digests.knownBefore}`;
}

function quoteBlock(sentence: StorySentence, label: Markdown | null, caption: Markdown): Block {
  return {
    kind: 'quote',
    ...(label !== null && { heading: label }),
    quotation: sentence,
    caption,
  };
}

/**
 * `[n] outlet · date` in small print; its title where the outlet is unknown.
 * @param headline that stands above it
 */
export function sourceLine(excerpt: Excerpt, headline: string, m: Messages): Markdown {
  const { n, outlet, title, published, url } = excerpt;
  const name = outlet ?? (title === headline ? m.unknownOutlet : title);
  const day = published === null ? m.undated : m.day(published);
  const label = [shorten(name, OUTLET_LENGTH), day].join(' · ');
  return md`-# ${`[${String(n)}]`} ${linked(label, url)}`;
}
