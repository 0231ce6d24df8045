import dotenv from 'dotenv';
import { z } from 'zod';
import { isMissing, UserError } from './errors.ts';

const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;

const PORT_RANGE = 'must be a whole number from 0 to 65535';
const HOURS_RANGE = 'must be a whole number of hours from 1 to 24';

function listed(list: string): string[] {
  return list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Every setting, as `.env.example` and the README describe it; an empty value counts as left out. */
const settings = z.object({
  DISCORD_TOKEN: z
    .string()
    .trim()
    .transform((token) => token.replace(/^Bot\s+/i, ''))
    .pipe(z.string().regex(/^[!-~]+$/, 'must be one word of plain characters'))
    .optional(),
  ARTICLES_DIR: z.string().default('seeds'),
  DATA_DIR: z.string().default('data'),
  FEEDS_FILE: z.string().default('feeds.txt'),
  ADMIN_GUILDS: z
    .string()
    .default('')
    .transform(listed)
    .refine(
      (ids) => ids.every((id) => /^\d{17,20}$/.test(id)),
      'must be IDs of servers (17 to 20 digits), separated by commas',
    ),
  DICTIONARIES: z.string().default('').transform(listed),
  THESAURUS: z.string().optional(),
  FULL_TEXT: z
    .enum(['on', 'off'], 'must be "on" or "off"')
    .default('off')
    .transform((value) => value === 'on'),
  CONTACT_URL: z
    .url({ protocol: /^https?$/, normalize: true, error: 'must be an http or https address' })
    .optional(),
  DIGEST_LATE_HOURS: z
    .string()
    .regex(/^\d+$/, HOURS_RANGE)
    .transform(Number)
    .pipe(z.number().min(1, HOURS_RANGE).max(24, HOURS_RANGE))
    .default(12),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  PORT: z
    .string()
    .regex(/^\d+$/, PORT_RANGE)
    .transform(Number)
    .pipe(z.number().max(65_535, PORT_RANGE))
    .default(8787),
  DISCORD_API_URL: z
    .url({
      protocol: /^http$/,
      hostname: /^(127(\.\d+){3}|localhost|\[::1\])$/,
      error:
        'must be an http address on this machine (127.0.0.1, [::1] or localhost): it is for testing alone',
    })
    .optional(),
});

/** Names of the settings, for the documentation's test. */
export const SETTING_NAMES: readonly string[] = Object.keys(settings.shape);

/** What to do where a command needs the token. */
export const NO_TOKEN =
  'DISCORD_TOKEN is not set: create an application at https://discord.com/developers/applications and put its bot token into .env (the README shows how).';

export interface Config {
  readonly token: string | null;
  /** Folder of the articles, relative to the working directory or absolute. */
  readonly articlesDir: string;
  /** Folder for what the bot must remember, relative to the working directory or absolute. */
  readonly dataDir: string;
  /** File of the feeds to follow, relative to the working directory or absolute; need not be there. */
  readonly feedsFile: string;
  /** IDs of the servers from which the collection may be changed. */
  readonly adminGuilds: readonly string[];
  /** Files of words in other languages with their German ones, in Ding's format or FreeDict's. */
  readonly dictionaries: readonly string[];
  /** A file of German synonyms, in OpenThesaurus or MyThes format. */
  readonly thesaurus: string | null;
  /** Whether whole articles may be shown. */
  readonly fullText: boolean;
  /** Page that says who runs this bot, told to every server that something is fetched from. */
  readonly contact: string | null;
  /** Hours for which a digest that was missed is made up for. */
  readonly digestLateHours: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Where the playground's page is served on 127.0.0.1; 0 for any free port. */
  readonly port: number;
  /** The REST address of a stand-in for Discord on this machine; `null` for Discord itself. */
  readonly discordApiUrl: string | null;
}

/** @throws {UserError} naming each bad variable and what it must be, never its value */
export function configFrom(environment: Readonly<Record<string, string | undefined>>): Config {
  const { data, error } = settings.safeParse(withoutBlanks(environment));
  if (error !== undefined) {
    const problems = new Set(
      error.issues.map(({ path, message }) => `${path.join('.')} ${message}`),
    );
    throw new UserError(
      `Please correct the settings in .env or the environment: ${[...problems].join('; ')}.`,
    );
  }
  return {
    token: data.DISCORD_TOKEN ?? null,
    articlesDir: data.ARTICLES_DIR,
    dataDir: data.DATA_DIR,
    feedsFile: data.FEEDS_FILE,
    adminGuilds: data.ADMIN_GUILDS,
    dictionaries: data.DICTIONARIES,
    thesaurus: data.THESAURUS ?? null,
    fullText: data.FULL_TEXT,
    contact: data.CONTACT_URL ?? null,
    digestLateHours: data.DIGEST_LATE_HOURS,
    logLevel: data.LOG_LEVEL,
    port: data.PORT,
    discordApiUrl: data.DISCORD_API_URL ?? null,
  };
}

/**
 * The process's environment over the file `.env` of the working directory.
 *
 * @returns the variables, and names in the file that mean nothing to Fundstelle
 * @throws {UserError} for a file that is there and cannot be read
 */
export function environment(): {
  variables: Record<string, string | undefined>;
  unknown: string[];
} {
  const { parsed = {}, error } = dotenv.config({ processEnv: {}, quiet: true });
  if (error !== undefined && !isMissing(error)) {
    throw new UserError(`The file .env cannot be read: ${error.message}.`, { cause: error });
  }
  return {
    variables: { ...parsed, ...withoutBlanks(process.env) },
    unknown: Object.keys(parsed).filter((name) => !SETTING_NAMES.includes(name)),
  };
}

function withoutBlanks(
  variables: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
}
