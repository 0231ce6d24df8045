import type { Answers } from '../src/answers/answers.ts';
import type { Revisions } from '../src/answers/since.ts';
import type { Collection } from '../src/articles/collection.ts';
import type { Skipped } from '../src/articles/folder.ts';
import type { Digests } from '../src/digests/digest.ts';
import type { Command } from '../src/discord/command.ts';
import type { Audience } from '../src/guilds/audience.ts';
import type { Guilds } from '../src/guilds/guilds.ts';
import type { QuestionRate } from '../src/guilds/question-rate.ts';
import type { Feeds } from '../src/library/feeds/feeds.ts';
import type { Added } from '../src/library/added.ts';
import type { Pages } from '../src/library/pages.ts';
import type { Uploads } from '../src/library/uploads.ts';
import type { Paint } from '../src/pictures/painter.ts';
import type { Subscriptions } from '../src/subscriptions/subscriptions.ts';

/** What commands can ask for; each declares the part that it needs. */
export interface Services {
  readonly answers: Answers;
  readonly collection: Collection;
  readonly revisions: Revisions;
  /** Whether whole articles may be shown. */
  readonly fullText: boolean;
  /** Files that were not read as articles. */
  readonly skipped: readonly Skipped[];
  /** How many passages can be found. */
  readonly passages: () => Promise<number>;
  /** Of the program, as in `package.json`. */
  readonly version: string;
  readonly pages: Pages;
  readonly feeds: Feeds;
  readonly uploads: Uploads;
  readonly added: Added;
  readonly digests: Digests;
  readonly subscriptions: Subscriptions;
  readonly paint: Paint;
  readonly guilds: Guilds;
  readonly questionRate: QuestionRate;
  readonly audience: Audience;
  readonly clock: () => Date;
  readonly commands: readonly Command<never>[];
}
