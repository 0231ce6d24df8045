import type { ListItem, Nodes, RootContent } from 'mdast';
import { type Block, REMOVED } from '../blocks.ts';
import { oneLine } from '../characters.ts';
import { unmarkedBlocks } from './unmarked.ts';

/** Stands in visible text where something was removed: a noncharacter, which no text holds. */
const GAP = '\uFFFF';
/** Where a tag begins or ends whose content nobody reads. */
const UNREAD = '\uFFFE';
const UNREAD_TAG = /^<\/?(?:script|style)\b/i;
const LINE_BREAK = /^<br\b/i;
/** Tags that hold no text of their own: what stands between them stays. */
const BARE_TAG = /^<\/?(?:a|abbr|b|cite|em|i|mark|q|s|small|span|strong|sub|sup|u)\b/i;
const NUMBER = /^\d+[.)]/u;
/** Lists and quotations within one another: the parser takes the square of their depth. */
const TOO_DEEP = /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])[ \t]?){50}/m;

/** Markdown's visible text: without marks, addresses, images, code blocks and HTML. */
export async function parseMarkdown(body: string): Promise<Block[]> {
  const unmarked = unmarkedBlocks(body);
  if (unmarked !== null) return unmarked;
  if (TOO_DEEP.test(body)) throw new RangeError('lists or quotations are nested too deeply');
  const { fromMarkdown } = await import('mdast-util-from-markdown');
  const nodes = fromMarkdown(body).children;
  const title = nodes.find((node) => node.type === 'heading' && node.depth === 1);
  return nodes.flatMap((node) =>
    node === title ? pieces(node, 'title') : blocksOf(node, 'paragraph', body),
  );
}

function blocksOf(node: RootContent, kind: Block['kind'], source: string): Block[] {
  if (node.type === 'heading') return pieces(node, 'heading');
  if (node.type === 'paragraph') return pieces(node, kind);
  if (node.type === 'definition') return [];
  if (node.type === 'blockquote')
    return node.children.flatMap((child) => blocksOf(child, kind, source));
  if (node.type === 'list') return node.children.flatMap((item) => itemBlocks(item, source));
  return [REMOVED];
}

/** Numbers stay as they are written: to Markdown, the line `14. Oktober 2024` is an item of a list. */
function itemBlocks({ children, position }: ListItem, source: string): Block[] {
  const start = position?.start.offset ?? 0;
  const [number] = NUMBER.exec(source.slice(start, start + 12)) ?? [];
  const kind = number === undefined ? 'item' : 'paragraph';
  const blocks = children.flatMap((child) => blocksOf(child, kind, source));
  return blocks.map((block, at) =>
    at === 0 && number !== undefined && block.kind !== 'removed'
      ? { ...block, text: `${number} ${block.text}` }
      : block,
  );
}

/** A block, or several with a removed place between them for each image or foreign tag. */
function pieces(node: Nodes, kind: Block['kind']): Block[] {
  return visibleText(node)
    .replace(/\uFFFE[^\uFFFE]*\uFFFE?/g, GAP)
    .split(GAP)
    .flatMap((text, at): Block[] => [
      ...(at > 0 ? [REMOVED] : []),
      ...(oneLine(text) === '' ? [] : [{ kind, text: oneLine(text) }]),
    ]);
}

function visibleText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'image' || node.type === 'imageReference') return GAP;
  if (node.type === 'html') return ofTag(node.value);
  return 'children' in node ? node.children.map(visibleText).join('') : '';
}

function ofTag(tag: string): string {
  if (LINE_BREAK.test(tag)) return '\n';
  if (UNREAD_TAG.test(tag)) return UNREAD;
  return BARE_TAG.test(tag) ? '' : GAP;
}
