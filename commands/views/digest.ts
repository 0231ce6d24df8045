import type { Digest, DigestStory } from '../../src/digests/digest.ts';
import { customId } from '../../src/discord/custom-id.ts';
import type { Markdown } from '../../src/discord/markdown.ts';
import { joined, md } from '../../src/discord/markdown.ts';
import type { Block, Reply } from '../../src/discord/reply.ts';
import { splitReply } from '../../src/discord/split.ts';
import { localEnd } from '../../src/i18n/moments.ts';
import type { Messages } from '../../src/i18n/en.ts';
import type { Paint } from '../../src/pictures/painter.ts';
import { shorten } from '../../src/text/shorten.ts';
import { digestPicture } from './digest-picture.ts';
import { storyBlocks } from './digest-story.ts';
import { failedFeedsLine } from './failed-feeds.ts';

/** Names of what can be pressed below a digest. */
export const OPEN_STORY = 'story';
export const LATEST = 'latest';

/** What Discord allows in a select. */
const LABEL_LENGTH = 100;

/** What a digest is shown with. */
export interface DigestSetting {
  /** Each of its messages bears it, with its number from 1, in a `custom_id`. */
  readonly id: string;
  /** Small print below its title. */
  readonly note: string | null;
  readonly m: Messages;
  readonly paint: Paint;
}

/** A digest as one message, or as many as it takes: no story is torn apart. */
export async function digestReply(digest: Digest, setting: DigestSetting): Promise<Reply> {
  const { stories } = digest;
  const { id, m } = setting;
  const head: Block[] = [
    { kind: 'text', text: headOf(digest, setting) },
    ...(await digestPicture(digest.days, m, setting.paint)),
  ];
  const end = endOf(digest, m);
  if (stories.length === 0) {
    const latest = { label: m.digests.latestArticles, id: customId(LATEST, id, 1) };
    return {
      tone: 'nothing',
      blocks: [...head, ...end, { kind: 'buttons', buttons: [latest] }],
    };
  }
  return splitReply('found', stories, (shown, number) => [
    ...(number === 0 ? head : []),
    ...shown.flatMap((story) => storyBlocks(story, m)),
    ...(shown.at(-1) === stories.at(-1) ? end : []),
    storySelect(shown, customId(OPEN_STORY, id, number + 1), m),
  ]);
}

function headOf(digest: Digest, { note, m }: DigestSetting): Markdown {
  const { period, articles, outlets } = digest;
  const { from, to, timeZone } = period;
  const covered = [m.digests.span(from, to, timeZone)];
  if (articles > 0) covered.push(m.digests.size(articles, outlets));
  return joined(
    [
      md`## ${m.digests.title(localEnd(to, timeZone).day)}`,
      md`-# ${covered.join(' · ')}`,
      note === null ? null : md`-# ${note}`,
      subjectText(digest, m),
    ],
    '\n',
  );
}

/** The topic or, where nothing happened, that. */
function subjectText({ topic, latest, stories }: Digest, m: Messages): Markdown | null {
  const { nothing, nothingOn, noneDated } = m.digests;
  if (stories.length > 0) return topic === null ? null : md`${m.digests.topic(topic)}`;
  return joined(
    [
      md`${topic === null ? nothing : nothingOn(topic)}`,
      md`${latest === null ? noneDated : m.digests.latest(latest)}`,
    ],
    '\n',
  );
}

/** What was left out, and the feeds that failed. */
function endOf({ storiesLeftOut, failedFeeds }: Digest, m: Messages): Block[] {
  const leftOut = storiesLeftOut === 0 ? null : md`${m.digests.leftOut(storiesLeftOut)}`;
  const failed = failedFeedsLine(failedFeeds, m);
  if (leftOut === null && failed === null) return [];
  return [{ kind: 'text', text: joined([leftOut, failed], '\n') }];
}

function storySelect(stories: readonly DigestStory[], id: string, m: Messages): Block {
  const choices = stories.map((story) => ({
    label: shorten(story.headline, LABEL_LENGTH),
    value: story.id,
    description: m.digests.size(story.articles, story.outlets),
  }));
  return { kind: 'select', id, placeholder: m.digests.openStory, choices };
}
