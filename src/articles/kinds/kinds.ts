import { FORMATS } from '../formats/formats.ts';
import type { ReadArticle } from '../read-article.ts';
import type { Refusal } from '../refusal.ts';
import { documentReader } from './document.ts';
import { countLines, readJsonLines } from './json-lines.ts';
import { readTextFile } from './text-file.ts';

/** What became of one article of a file. `place` is the file's path, with `:LINE` where it holds several. */
export type Outcome = (ReadArticle | Refusal) & { readonly place: string };

/** How the files of one ending are read. */
export interface FileKind {
  /** Bytes of the largest file that is read. */
  readonly largest: number;
  /** How many articles a file may hold, counted without reading any; where that is not known, none. */
  readonly most?: (bytes: Uint8Array) => number;
  /** @param path below the folder, with `/` between the parts */
  readonly read: (path: string, bytes: Uint8Array) => Promise<readonly Outcome[]>;
}

const MEGABYTE = 1024 * 1024;

/** A web page, saved or just fetched. */
export const readHtml = documentReader('html');

const HTML_FILE: FileKind = { largest: 5 * MEGABYTE, read: readHtml };

/** A long article has a hundredth of its size. */
const TEXT_FILE: FileKind = { largest: 5 * MEGABYTE, read: readTextFile };

/** By file ending, in lower case. */
export type Kinds = ReadonlyMap<string, FileKind>;

/** A new kind is a reader and a line here. */
export const KINDS: Kinds = new Map<string, FileKind>([
  ...[...FORMATS.keys()].map((ending) => [ending, TEXT_FILE] as const),
  ['.html', HTML_FILE],
  ['.htm', HTML_FILE],
  ['.jsonl', { largest: 100 * MEGABYTE, most: countLines, read: readJsonLines }],
  ['.pdf', { largest: 20 * MEGABYTE, read: documentReader('pdf') }],
  ['.docx', { largest: 20 * MEGABYTE, read: documentReader('docx') }],
]);
