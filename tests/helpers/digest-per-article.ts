import { createHash } from 'node:crypto';
import type { Article } from '../../src/articles/article.ts';
import { customId } from '../../src/discord/custom-id.ts';
import { md } from '../../src/discord/markdown.ts';
import type { Block, Reply } from '../../src/discord/reply.ts';
import type { Digest, DigestStory, DigestWish } from '../../src/digests/digest.ts';
import type { MessagesFor } from '../../src/subscriptions/deliveries.ts';
import { excerpt } from './article.ts';

/** A digest in which every article is a story of its own, told by its first sentence. */
export function digestOf({ period, topic }: DigestWish, articles: readonly Article[]): Digest {
  return {
    ...{ period, topic, storiesLeftOut: 0, articles: articles.length, outlets: 1 },
    stories: articles.map((article, n) => storyOf(article, n + 1)),
    days: [{ day: period.to.slice(0, 10), articles: articles.length, isInPeriod: true }],
    latest: period.to,
    failedFeeds: [],
  };
}

function storyOf(article: Article, n: number): DigestStory {
  const sentence = excerpt(article, /^.*?\./.exec(article.text)?.[0] ?? article.text, n);
  return {
    id: createHash('sha256').update(article.id).digest('base64url').slice(0, 11),
    headline: article.title,
    sentences: [{ ...sentence, isNew: false }],
    ...{ articles: 1, outlets: 1, goesOn: null },
  };
}

/** A message a story, the first one with a picture. */
export const messagePerStory: MessagesFor<Reply> = ({ stories }, _subscription, { id }) =>
  stories.map((story, n): Reply => {
    const quotes = story.sentences.map((quotation): Block => ({ kind: 'quote', quotation }));
    const picture = { kind: 'picture', png: PNG, name: 'days.png', alt: 'Ein Punkt' } as const;
    const choices = [{ label: story.headline, value: story.id }];
    return {
      tone: 'found',
      blocks: [
        { kind: 'text', text: md`**${story.headline}**` },
        ...(n === 0 ? [picture] : []),
        ...quotes,
        { kind: 'select', id: customId('story', id, n + 1), placeholder: 'Öffnen', choices },
      ],
    };
  });

/** One dark dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
