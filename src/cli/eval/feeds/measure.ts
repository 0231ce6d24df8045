import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../../errors.ts';
import { decodeFeed } from '../../../feeds/formats/decode.ts';
import { absolute } from '../../../feeds/formats/links.ts';
import { parseFeed } from '../../../feeds/formats/parse-feed.ts';
import type { Figures } from '../measure.ts';
import { expectsNothing, isRight } from './comparison.ts';
import { type Expectation, type Expectations, readExpectations } from './expectations.ts';

export const FEEDS_DEFINITION = `
A folder of small feeds, each with a comment "Expect:" that says in Python what feedparser
makes of it. Compared are the title, link, id, author, dates and summary of the feed and of its
entries, the entries' content, the feed's language and ttl; every condition on something else
("not compared") and every file without any of these is counted and left out. That the XML is
well-formed or not ("bozo") is not compared. A file is right where every condition compared is.
  Texts: their visible text with white space collapsed, since feedparser gives sanitised markup;
    as written where the file declares a plain type. A summary that is missing is the content,
    as in feedparser. Missing and empty are the same.
  Links: as an absolute address in its standard spelling. Ids, languages, ttl: as written.
  Authors: names without the e-mail address beside them, several joined by commas.
  Dates: the instant; an update that is missing is the publication.
Files below a folder "wellformed" and the others apart. Each feed is read with its "Header:"
Content-Type and Content-Location, as if it came from http://127.0.0.1:8097/feeds/.`.trim();

/** One file of the folder, with what came of it. */
export interface FeedResult {
  readonly path: string;
  readonly wellFormed: boolean;
  /** Null where the file states none, or none that is understood. */
  readonly expectations: Expectations | null;
  readonly wrong: readonly Expectation[];
  /** Those that a reader which finds nothing would meet. */
  readonly blank: readonly Expectation[];
  /** The sentence with which the feed was refused. */
  readonly refusal: string | null;
}

/** @throws {UserError} where the folder cannot be read or holds no feeds */
export async function measureFeeds(dir: string): Promise<Figures> {
  const results: FeedResult[] = [];
  for (const path of feedFiles(dir)) {
    results.push(await examine(path, readFileSync(join(dir, path))));
  }
  return figuresOf(results);
}

function feedFiles(dir: string): string[] {
  try {
    const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' });
    const feeds = paths.filter((path) => /\.(?:xml|json)$/u.test(path)).sort();
    if (feeds.length > 0) return feeds;
  } catch (error) {
    throw new UserError(`${dir} cannot be read: ${String(error)}.`, { cause: error });
  }
  throw new UserError(`${dir} holds no feeds.`);
}

/** What one file expects, and where that differs from what is read. */
export async function examine(path: string, bytes: Uint8Array): Promise<FeedResult> {
  const header = (name: string): string | null =>
    new RegExp(`^\\s*Header:\\s*${name}:(.*)$`, 'imu').exec(source)?.[1]?.trim() ?? null;
  const source = decodeFeed(bytes);
  const charset = /charset\s*=\s*["']?([\w-]+)/iu.exec(header('Content-Type') ?? '')?.[1] ?? null;
  const address = `http://127.0.0.1:8097/feeds/${encodeURI(path)}`;
  const url = absolute(header('Content-Location') ?? '', address) ?? address;

  const expectations = expectationsIn(source);
  const expected = expectations?.compared ?? [];
  const plain = /\stype\s*=\s*["'](?:text|plain|text\/plain)["']/iu.test(source);
  const file = {
    path,
    wellFormed: /(?:^|[\\/])wellformed[\\/]/u.test(path),
    blank: expected.filter((each) => expectsNothing(each, plain)),
  };
  try {
    const feed = await parseFeed(bytes, { url, charset });
    const wrong = expected.filter((each) => !isRight(feed, each, plain));
    return { ...file, expectations, wrong, refusal: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...file, expectations, wrong: expected, refusal: error.message };
  }
}

function expectationsIn(source: string): Expectations | null {
  const stated = /Expect:[ \t]*(?<expression>.*?)\s*(?:-->|$)/mu.exec(source)?.groups?.[
    'expression'
  ];
  if (stated === undefined) return null;
  try {
    return readExpectations(stated);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function figuresOf(results: readonly FeedResult[]): Figures {
  const groups = Object.entries({
    'well-formed': results.filter(({ wellFormed }) => wellFormed),
    others: results.filter(({ wellFormed }) => !wellFormed),
  });
  const compared = results.flatMap((result) => result.expectations?.compared ?? []);
  const fields = [...new Set(compared.map(({ field }) => field))].sort();
  return {
    shares: {
      ...named(groups, 'files', (group) => share(group.filter(isCompared), isFileRight)),
      ...named(groups, 'fields', (group) => shareOfFields(group, () => true)),
      ...Object.fromEntries(
        fields.map((name) => [name, shareOfFields(results, ({ field }) => field === name)]),
      ),
    },
    counts: {
      files: results.length,
      ...named(groups, 'files compared', (group) => group.filter(isCompared).length),
      ...named(groups, 'fields compared', (group) => sum(group, comparedIn)),
      'conditions on other things': sum(results, ({ expectations }) => expectations?.others ?? 0),
      'files without expectation': results.filter(({ expectations }) => !expectations).length,
      'fields without visible text': sum(results, ({ blank }) => blank.length),
      'feeds refused': results.filter(({ refusal }) => refusal !== null).length,
    },
  };
}

type Group = readonly FeedResult[];

/** A figure of each group that has files. */
function named(
  groups: readonly (readonly [string, Group])[],
  name: string,
  figure: (group: Group) => number,
): Record<string, number> {
  const present = groups.filter(([, group]) => group.some(isCompared));
  return Object.fromEntries(present.map(([group, files]) => [`${name}, ${group}`, figure(files)]));
}

function shareOfFields(group: Group, isMeant: (expectation: Expectation) => boolean): number {
  const all = group.flatMap(({ expectations }) => expectations?.compared ?? []).filter(isMeant);
  const wrong = new Set(group.flatMap((result) => result.wrong));
  return share(all, (expectation) => !wrong.has(expectation));
}

function isCompared(result: FeedResult): boolean {
  return comparedIn(result) > 0;
}

function isFileRight({ wrong }: FeedResult): boolean {
  return wrong.length === 0;
}

function comparedIn({ expectations }: FeedResult): number {
  return expectations?.compared.length ?? 0;
}

function share<T>(all: readonly T[], isCounted: (one: T) => boolean): number {
  return all.filter(isCounted).length / all.length;
}

function sum(group: Group, count: (result: FeedResult) => number): number {
  return group.reduce((total, result) => total + count(result), 0);
}
