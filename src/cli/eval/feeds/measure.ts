import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemOf, UserError } from '../../../errors.ts';
import { decodeText } from '../../../articles/charsets/decode.ts';
import { absolute } from '../../../feeds/formats/links.ts';
import { parseFeed } from '../../../feeds/formats/parse-feed.ts';
import type { OnProgress } from '../../../progress-bar.ts';
import type { Figures } from '../measure.ts';
import { expectsNothing, isRight } from './comparison.ts';
import { type Expectations, readExpectations } from './expectations.ts';
import { type FeedResult, figuresOf } from './figures.ts';

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
Files below a folder "wellformed" and the others apart; "visible" are the fields of which any
text is expected: much of feedparser's markup shows nothing. Each feed is read with its "Header:"
Content-Type and Content-Location, as if it came from http://127.0.0.1:8097/feeds/.`.trim();

/** @throws {UserError} where the folder cannot be read or holds no feeds */
export async function measureFeeds(
  dir: string,
  onProgress: OnProgress = () => {},
): Promise<Figures> {
  const results: FeedResult[] = [];
  const paths = feedFiles(dir);
  for (const path of paths) {
    results.push(await examine(path, readFileSync(join(dir, path))));
    onProgress(results.length, paths.length, 'feeds');
  }
  return figuresOf(results);
}

function feedFiles(dir: string): string[] {
  try {
    const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' });
    const feeds = paths.filter((path) => /\.(?:xml|json)$/u.test(path)).sort();
    if (feeds.length > 0) return feeds;
  } catch (error) {
    throw new UserError(`${dir} cannot be read: ${problemOf(error)}.`, { cause: error });
  }
  throw new UserError(`${dir} holds no feeds.`);
}

/** What one file expects, and where that differs from what is read. */
export async function examine(path: string, bytes: Uint8Array): Promise<FeedResult> {
  const header = (name: string): string | null =>
    new RegExp(`^\\s*Header:\\s*${name}:(.*)$`, 'imu').exec(source)?.[1]?.trim() ?? null;
  const decoded = await decodeText(bytes, { markup: 'xml' });
  const source = 'reason' in decoded ? '' : decoded.text;
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
