import { type Block, REMOVED, REMOVED_WITHIN_LINE } from '../blocks.ts';
import { oneLine } from '../characters.ts';
import { superscript } from '../superscript.ts';
import { isNoteMark } from './note-marks.ts';
import {
  ancestorsOf,
  isData,
  isElement,
  type PageElement,
  type PageNode,
  type PageText,
} from './tree.ts';

/** A block of a page with the texts that it is made of. */
export interface Line extends Block {
  readonly texts: readonly PageText[];
  /** The share of its characters that lead to another page, from 0 to 1. */
  readonly linked: number;
}

/** Characters above which a heading is a paragraph that only looks like one. */
const LONGEST_HEADING = 160;

/** Elements that do not end a line. */
const INLINE = new Set([
  ...['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'dfn', 'em'],
  ...['font', 'i', 'img', 'ins', 'kbd', 'mark', 'picture', 'q', 'ruby', 'samp', 'script'],
  ...['small', 'source', 'span', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr'],
]);
/** Elements whose text no longer holds, or means something in its own order alone. */
const LEFT_OUT = new Set(['del', 'math', 's', 'strike']);
const HEADING = /^h[2-6]$/u;

/** The lines in an element, in order, with a removed place for what is skipped, struck or a formula. */
export function linesOf(root: PageElement, isSkipped: (element: PageElement) => boolean): Line[] {
  const lines: Line[] = [];
  let texts: PageText[] = [];
  let breaks = 0;

  function endLine(): void {
    const line = lineOf(texts);
    if (line) lines.push(line);
    texts = [];
    breaks = 0;
  }

  function visit(node: PageNode): void {
    if (!isElement(node)) {
      texts.push(node);
      if (!isBlank(node)) breaks = 0;
    } else if (isNoteMark(node)) {
      return;
    } else if (node.tag === 'br') {
      breaks += 1;
      if (breaks > 1) endLine();
      else texts.push({ text: '\n', parent: node });
    } else if (isSkipped(node) || LEFT_OUT.has(node.tag)) {
      if (!hasText(node)) return;
      const breaksLine = LEFT_OUT.has(node.tag) && !texts.every(isBlank);
      endLine();
      lines.push(removed(breaksLine ? REMOVED_WITHIN_LINE : REMOVED));
    } else if (!isData(node)) {
      const isInline = INLINE.has(node.tag);
      if (!isInline) endLine();
      node.children.forEach(visit);
      if (!isInline) endLine();
    }
  }

  root.children.forEach(visit);
  endLine();
  return lines;
}

/** A place where a line, or what was skipped, is left out. */
export function removed(place: Block = REMOVED): Line {
  return { ...place, texts: [], linked: 0 };
}

export function isBlank({ text }: PageText): boolean {
  return text.trim() === '';
}

function lineOf(texts: readonly PageText[]): Line | null {
  const text = oneLine(texts.map(written).join(''));
  const first = texts.find((piece) => !isBlank(piece));
  if (text === '' || !first) return null;
  const kind = kindOf(first);
  const isHeading = kind === 'title' || kind === 'heading';
  return {
    kind: isHeading && text.length > LONGEST_HEADING ? 'paragraph' : kind,
    text,
    texts,
    linked: lengthOf(texts.filter((piece) => isInLink(piece, kind))) / text.length,
  };
}

function written(text: PageText): string {
  for (const { tag } of ancestorsOf(text)) {
    if (tag === 'sup') return superscript(text.text);
    if (!INLINE.has(tag)) break;
  }
  return text.text;
}

function kindOf(text: PageText): Block['kind'] {
  for (const { tag } of ancestorsOf(text)) {
    if (tag === 'h1') return 'title';
    if (HEADING.test(tag)) return 'heading';
    if (tag === 'li') return 'item';
  }
  return 'paragraph';
}

function lengthOf(texts: readonly PageText[]): number {
  return texts.reduce((sum, { text }) => sum + text.trim().length, 0);
}

/** Links within the page count in lists alone: there they are its contents, elsewhere notes. */
function isInLink(text: PageText, kind: Block['kind']): boolean {
  for (const { tag, attributes } of ancestorsOf(text)) {
    if (tag === 'a') return kind === 'item' || !(attributes.get('href') ?? '#').startsWith('#');
    if (!INLINE.has(tag)) return false;
  }
  return false;
}

function hasText(node: PageNode): boolean {
  if (!isElement(node)) return !isBlank(node);
  return !isData(node) && node.children.some(hasText);
}
