import type { Block } from '../blocks.ts';
import { mainText } from './main-text.ts';
import { type Metadata, metadataOf } from './metadata.ts';
import { elementsIn, parseTree } from './tree.ts';

/** A web page as an article's parts, plain data that a worker can send. */
export interface WebPage extends Metadata {
  readonly blocks: readonly Block[];
}

export interface Origin {
  /** Where the page came from. */
  readonly url?: string;
}

/**
 * Reads an HTML page of at most a few megabytes: its article's text with headings and removed
 * places, and what the page says about it. Nothing is fetched, and no script runs.
 * @throws RangeError where elements are nested too deeply
 */
export function readPage(html: string, { url }: Origin = {}): WebPage {
  const page = parseTree(html);
  const body = [...elementsIn(page)].find(({ tag }) => tag === 'body') ?? page;
  return { ...metadataOf(page, url ?? null), blocks: mainText(body) };
}
