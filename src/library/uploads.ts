import { extname } from 'node:path/posix';
import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../articles/article.ts';
import { oneLine } from '../articles/characters.ts';
import type { Collection } from '../articles/collection.ts';
import type { Reading, Skipped } from '../articles/folder.ts';
import type { FileKind, Kinds, Outcome } from '../articles/kinds/kinds.ts';
import type { Warning } from '../articles/reading.ts';
import { readingOf } from '../articles/reading.ts';
import { UserError } from '../errors.ts';
import { reasonText } from '../i18n/skipped.ts';
import type { Source } from '../store/store.ts';
import { LONGEST_TEXT } from '../tuning.ts';
import type { Library } from './library.ts';

/** Files that people hand over. */
export interface Uploads {
  /**
   * Reads a file and adds its articles; those of an earlier file of that name get their new text.
   *
   * @throws {UserError} where nothing in it can be read
   */
  add(file: GivenFile): Promise<Uploaded>;
}

/** A file as its sender describes it. */
export interface GivenFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly address: string;
}

/** What became of a file's articles. */
export interface Uploaded {
  /** The file's, on one line. */
  readonly name: string;
  readonly added: readonly Article[];
  readonly changed: readonly Article[];
  readonly same: readonly Article[];
  /** From lines that an earlier file of that name had and this one has not. */
  readonly removed: readonly Article[];
  /** Articles that are there from elsewhere and stay as they are. */
  readonly held: readonly Held[];
  readonly skipped: readonly Skipped[];
  readonly warnings: readonly Warning[];
}

export interface Held {
  readonly article: Article;
  readonly source: Exclude<Source, 'upload'>;
}

export interface UploadParts {
  /** @throws {UserError} */
  readonly fetch: (address: string) => Promise<Uint8Array>;
  readonly kinds: Kinds;
  readonly collection: Collection;
  readonly library: Library;
}

const MEGABYTE = 1024 * 1024;

/** Bytes of the largest file that is taken, as of whatever is fetched. */
const LARGEST = 5 * MEGABYTE;

/** Articles of one file: each takes its turn in the store and in the index. */
const MOST_ARTICLES = 2000;

export function createUploads({ fetch, kinds, collection, library }: UploadParts): Uploads {
  async function read(name: string, { size, address }: GivenFile): Promise<Reading> {
    const kind = kinds.get(extname(name).toLowerCase());
    if (kind === undefined) {
      throw new UserError((m) => m.uploads.unknownEnding(name, [...kinds.keys()]));
    }
    if (size > LARGEST) {
      throw new UserError((m) => m.uploads.tooLarge(name, LARGEST / MEGABYTE));
    }
    const bytes = await fetch(address);
    refuseMany(name, kind.most?.(bytes) ?? 1);
    const place = placeOf(name);
    const reading = readingOf(await outcomesOf(kind, place, bytes));
    const whole = reading.skipped.find(({ path }) => path === place);
    if (whole !== undefined) {
      throw new UserError((m) => m.uploads.unreadable(name, reasonText(whole, m)));
    }
    refuseMany(name, reading.articles.length);
    return reading;
  }

  function heldBy(article: Article): Held[] {
    const source = library.sourceOf(article.id);
    return source === undefined || source === 'upload' ? [] : [{ article, source }];
  }

  /** Lines have no names: what stood in one that is gone would stay for ever. */
  function outdated(place: string, { articles, skipped }: Reading): Article[] {
    const present = new Set([...articles.map(({ id }) => id), ...skipped.map(({ path }) => path)]);
    return collection
      .all()
      .filter(({ id }) => id.startsWith(`${place}:`) && /^\d+$/.test(id.slice(place.length + 1)))
      .filter(({ id }) => library.sourceOf(id) === 'upload' && !present.has(id));
  }

  return {
    async add(file) {
      const name = nameOf(file.name);
      const reading = await read(name, file);
      const place = placeOf(name);
      const held = reading.articles.flatMap(heldBy);
      const free = reading.articles.filter((article) => heldBy(article).length === 0);
      const isNew = ({ id }: Article) => collection.get(id) === undefined;
      const isSame = (article: Article) => isDeepStrictEqual(collection.get(article.id), article);
      const uploaded = {
        name,
        added: free.filter(isNew),
        changed: free.filter((article) => !isNew(article) && !isSame(article)),
        same: free.filter(isSame),
        removed: outdated(place, reading),
        held,
        skipped: reading.skipped.map((skipped) => ({
          ...skipped,
          path: withoutFolder(skipped.path),
        })),
        warnings: reading.warnings.map((told) => ({ ...told, path: withoutFolder(told.path) })),
      };
      await library.put([...uploaded.added, ...uploaded.changed], 'upload');
      await library.remove(uploaded.removed.map(({ id }) => id));
      return uploaded;
    },
  };
}

function refuseMany(name: string, articles: number): void {
  if (articles <= MOST_ARTICLES) return;
  throw new UserError((m) => m.uploads.tooMany(name, MOST_ARTICLES));
}

/** What the file brings about is for its sender to know, not a bug. */
async function outcomesOf(
  kind: FileKind,
  place: string,
  bytes: Uint8Array,
): Promise<readonly Outcome[]> {
  if (bytes.length === 0) return [{ place, reason: 'empty' }];
  try {
    const outcomes = await kind.read(place, bytes);
    return outcomes.map((outcome) =>
      'article' in outcome && outcome.article.text.length > LONGEST_TEXT
        ? { place: outcome.place, reason: 'too-large' }
        : outcome,
    );
  } catch (error) {
    return [{ place, reason: 'unreadable', detail: String(error) }];
  }
}

const FOLDER = 'upload/';

/** Stands for the path that a file of the operator has. */
function placeOf(name: string): string {
  return FOLDER + name;
}

function withoutFolder(path: string): string {
  return path.slice(FOLDER.length);
}

/** On one line, without what would make a path of it. */
function nameOf(given: string): string {
  return oneLine(given).replaceAll(/[/\\]/g, '_');
}
