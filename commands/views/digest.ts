import type { Digest, DigestStory } from '../../src/digests/digest.ts';
import { customId } from '../../src/discord/custom-id.ts';
import type { Markdown } from '../../src/discord/markdown.ts';
import { joined, md } from '../../src/discord/markdown.ts';
import type { Block, Reply } from '../../src/discord/reply.ts';
import { splitReply } from '../../src/discord/split.ts';
import { localEnd } from '../../src/i18n/moments.ts';
import { shortened } from '../../src/i18n/word-list.ts';
import type { Messages } from '../../src/i18n/en.ts';
import type { Paint } from '../../src/pictures/painter.ts';
import { shorten } from '../../src/text/shorten.ts';
import { digestPicture } from './digest-picture.ts';
import { storyBlocks } from './digest-story.ts';
import { failedFeedsLine } from './failed-feeds.ts';
import { newestButtons, newestDayBefore } from './newest.ts';

/** Name of the select below a digest. */
export const OPEN_STORY = 'story';

/** What Discord allows in a select. */
const LABEL_LENGTH = 100;

/** What a digest is shown with. */
export interface DigestSetting {
  /** Each of its messages bears it, with its number from 1, in a `custom_id`. */
  readonly id: string;
  /** Small print below its title. */
  readonly note: string | null;
  /** Whether somebody waits for it, who is led to the newest articles where these are of earlier days. */
  readonly isAsked: boolean;
  readonly m: Messages;
  readonly paint: Paint;
}

/** A digest as one message, or as many as it takes: no story is torn apart. */
export async function digestReply(digest: Digest, setting: DigestSetting): Promise<Reply> {
  const { stories } = digest;
  const { id, isAsked, m } = setting;
  const ended = isAsked ? newestDayBefore(digest) : null;
  const head: Block[] = [
    { kind: 'text', text: headOf(digest, ended, setting) },
    ...(await digestPicture(digest.days, m, setting.paint)),
  ];
  const end = endOf(digest, m);
  if (stories.length === 0) {
    return { tone: 'nothing', blocks: [...head, ...end, newestButtons(ended, digest, [id, 1], m)] };
  }
  return splitReply('found', stories, (shown, number) => {
    const isLast = shown.at(-1) === stories.at(-1);
    return [
      ...(number === 0 ? head : []),
      ...shown.flatMap((story) => storyBlocks(story, m)),
      ...(isLast ? end : []),
      storySelect(shown, customId(OPEN_STORY, id, number + 1), m),
      ...(isLast && ended !== null ? [newestButtons(ended, digest, [id, number + 1], m)] : []),
    ];
  });
}

function headOf(digest: Digest, ended: string | null, { note, m }: DigestSetting): Markdown {
  const { period, articles, outlets } = digest;
  const { from, to, timeZone } = period;
  const covered = [m.digests.span(from, to, timeZone)];
  if (articles > 0) covered.push(m.digests.size(articles, outlets));
  return joined(
    [
      md`## ${m.digests.title(localEnd(to, timeZone).day)}`,
      md`-# ${covered.join(' · ')}`,
      note === null ? null : md`-# ${note}`,
      ...subjectLines(digest, ended, m).map((line) => md`${line}`),
    ],
    '\n',
  );
}

/** The topic or, where nothing happened, that; and where the articles end, if that is of interest. */
function subjectLines(digest: Digest, ended: string | null, m: Messages): string[] {
  const { topic, latest, stories, misspelt = [] } = digest;
  const texts = m.digests;
  if (stories.length === 0) {
    return [
      topic === null ? texts.nothing : texts.nothingOn(topic),
      ...misspelt.map(({ written, nearest }) => spellingNote(written, nearest, m)),
      latest === null ? texts.noneDated : texts.latest(latest),
    ];
  }
  return [
    ...(topic === null ? [] : [texts.topic(topic)]),
    ...(ended === null ? [] : [texts.latest(ended)]),
  ];
}

function spellingNote(written: string, nearest: string | null, m: Messages): string {
  if (nearest === null) return m.ask.unknown(shortened(written));
  return m.digests.misspelt(shortened(written), shortened(nearest));
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
