import type { Skipped } from '../src/articles/folder.ts';
import type { SlashCommand, SlashRequest } from '../src/discord/command.ts';
import type { Markdown } from '../src/discord/markdown.ts';
import { channelMention, joined, md, timeFromNow } from '../src/discord/markdown.ts';
import { shorten } from '../src/text/shorten.ts';
import { coverageText } from '../src/i18n/coverage.ts';
import { skippedList } from '../src/i18n/skipped.ts';
import type { Messages } from '../src/i18n/en.ts';
import type { Report } from '../src/guilds/audience.ts';
import type { Feed, Subscription } from '../src/store/store.ts';
import type { Services } from './services.ts';

/** How many skipped files are listed. */
const SKIPPED_LISTED = 10;
/** How much of a question is shown. */
const QUESTION_LENGTH = 150;

export const status = {
  kind: 'slash',
  name: { en: 'status', de: 'status' },
  description: {
    en: 'What the collection holds, which files were skipped, and whether all is in order',
    de: 'Was die Sammlung enthält, welche Dateien übergangen wurden und ob alles in Ordnung ist',
  },
  anywhere: false,
  options: [],
  isPrivate: () => true,
  async execute(request, services) {
    const { m, guild } = request;
    const { collection, skipped, passages, feeds, subscriptions, version, audience } = services;
    const coverage = collection.coverage();
    const size = m.status.size(coverage.articles, await passages());
    const lines = [
      md`**${m.status.title}**`,
      md`${size}`,
      md`-# ${coverageText(coverage, m)}`,
      ...skippedLines(skipped, m),
      feedsLine(feeds.all(), m),
      guild === null ? null : digestsLine(subscriptions.of(guild.id), m),
      permissionLine(request),
      ...(guild?.mayManage === true
        ? reportLines(await audience.report(guild.mayCurate ? null : guild.id), m)
        : []),
      md`-# ${m.status.version(version)}`,
    ];
    return { tone: 'notice', blocks: [{ kind: 'text', text: joined(lines, '\n') }] };
  },
} satisfies SlashCommand<
  Pick<
    Services,
    'collection' | 'skipped' | 'passages' | 'feeds' | 'subscriptions' | 'version' | 'audience'
  >
>;

function skippedLines(skipped: readonly Skipped[], m: Messages): Markdown[] {
  if (skipped.length === 0) return [md`${m.status.nothingSkipped}`];
  return [
    md`${m.status.skipped(skipped.length)}`,
    ...skippedList(skipped, SKIPPED_LISTED, m).map((line) => md`- ${line}`),
  ];
}

function feedsLine(feeds: readonly Feed[], m: Messages): Markdown | null {
  if (feeds.length === 0) return null;
  const failing = feeds.filter(({ health, isPaused }) => health.failures > 0 && !isPaused).length;
  return md`${m.status.feeds(feeds.length, failing)}`;
}

function digestsLine(subscriptions: readonly Subscription[], m: Messages): Markdown | null {
  if (subscriptions.length === 0) return null;
  const count = md`${m.digests.status(subscriptions.length)}`;
  const next = subscriptions.find(({ isPaused }) => !isPaused);
  if (next === undefined) return count;
  return md`${count}, ${m.digests.statusNext} ${timeFromNow(next.next)} (${channelMention(next.channelId)})`;
}

function reportLines({ helpful, notHelpful, unanswered }: Report, m: Messages): Markdown[] {
  return [
    ...(helpful + notHelpful > 0 ? [md`${m.status.feedback(helpful, notHelpful)}`] : []),
    ...(unanswered.length > 0 ? [md`${m.status.unanswered}`] : []),
    ...unanswered.map(
      ({ question, times }) =>
        md`- ${shorten(question.replaceAll(/\s+/g, ' '), QUESTION_LENGTH)} (${m.status.times(times)})`,
    ),
  ];
}

function permissionLine({ lacks, m }: SlashRequest): Markdown {
  if (lacks.length === 0) return md`${m.status.permissions}`;
  return md`${m.status.lacks(lacks.map((name) => m.status.permissionNames[name]))}`;
}
