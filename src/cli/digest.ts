import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { verifyQuotation } from '../answers/verify.ts';
import { parseDate, parseDay } from '../articles/dates.ts';
import { configFrom, environment } from '../config.ts';
import type { Period } from '../digests/digest.ts';
import { createDigests } from '../digests/digests.ts';
import { storiesInMemory } from '../digests/story-store.ts';
import { naming, UserError } from '../errors.ts';
import type { Days } from './digest-output.ts';
import { digestAsText } from './digest-output.ts';
import { openArticles } from './open-articles.ts';
import { runInTerminal } from './terminal.ts';

const HELP = `Usage: npm run digest [-- --from DATE --to DATE --topic TEXT --articles DIR --json]

Shows what happened on some days, as /digest does in Discord: the stories of the articles of these
days, those that weigh most first, each in a few sentences of its articles. Articles without a day
always count.

Options
  --from DATE     The first day, such as 2025-04-28 or 28.4.2025. Default: the day before the last.
  --to DATE       The last day. Default: today.
  --topic TEXT    Only what is about this, in a few words.
  --articles DIR  From this folder alone. Default: ARTICLES_DIR, else seeds, and DATA_DIR.
  --json          The digest as JSON, each sentence with its offsets in the article's text.
  --help          Shows this.

Example
  npm run digest -- --from 2025-04-28 --to 2025-04-29`;

await runInTerminal('digest', HELP, async () => {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      topic: { type: 'string' },
      articles: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const topic = values.topic?.trim() ?? null;
  if (topic === '') throw new UserError('--topic: say what it is about, in a few words.');
  const days = await daysFrom(values);
  const config = configFrom(environment().variables);
  const { collection, engine } = await openArticles(values.articles, config);
  const digests = createDigests({
    ...{ collection, engine, stories: storiesInMemory(), arrivedSince: null },
    failedFeeds: () => [],
    now: () => performance.now(),
  });
  const digest = await digests.make({
    ...{ period: periodOf(days), by: 'day', topic, told: new Map() },
  });
  await digests.close();
  for (const sentence of digest.stories.flatMap(({ sentences }) => sentences))
    verifyQuotation(sentence, collection.get(sentence.articleId) ?? null);
  console.log(
    values.json
      ? JSON.stringify(digest, null, 2)
      : digestAsText(digest, days, (to) => again(to, values.articles)),
  );
});

/** @throws {UserError} for what is no day, and days in the wrong order */
async function daysFrom(given: { readonly from?: string; readonly to?: string }): Promise<Days> {
  const last = (await naming('--to', () => dayOf(given.to))) ?? Temporal.Now.plainDateISO();
  const first = (await naming('--from', () => dayOf(given.from))) ?? last.subtract({ days: 1 });
  const days = { from: first.toString(), to: last.toString() };
  if (days.from > days.to) throw new UserError((m) => m.errors.daysReversed(days.from, days.to));
  return days;
}

function dayOf(written: string | undefined): Temporal.PlainDate | null {
  if (written === undefined) return null;
  const day = parseDay(written) ?? parseDate(written);
  if (day === null) throw new UserError((m) => m.errors.notADay(written));
  return Temporal.PlainDate.from(day);
}

function periodOf({ from, to }: Days): Period {
  const timeZone = Temporal.Now.timeZoneId();
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).toInstant().toString();
  return {
    from: startOf(Temporal.PlainDate.from(from)),
    to: startOf(Temporal.PlainDate.from(to).add({ days: 1 })),
    timeZone,
  };
}

function again(to: string, articles: string | undefined): string {
  const folder = articles === undefined ? '' : ` --articles ${articles}`;
  return `npm run digest -- --to ${to}${folder}`;
}
