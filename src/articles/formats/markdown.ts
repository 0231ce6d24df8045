import type { ListItem, Nodes, RootContent } from 'mdast';
import { type Block, REMOVED } from '../blocks.ts';
import { oneLine } from '../characters.ts';

/** Stands in visible text where an image was: a noncharacter, which no text holds. */
const IMAGE = '\uFFFF';
const NUMBER = /^\d+[.)]/u;

/** Markdown's visible text: without marks, addresses, images, code blocks and HTML. */
export async function parseMarkdown(body: string): Promise<Block[]> {
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

/** A block, or several with a removed place between them for each image. */
function pieces(node: Nodes, kind: Block['kind']): Block[] {
  return visibleText(node)
    .split(IMAGE)
    .flatMap((text, at): Block[] => [
      ...(at > 0 ? [REMOVED] : []),
      ...(text.trim() === '' ? [] : [{ kind, text: oneLine(text) }]),
    ]);
}

function visibleText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'image' || node.type === 'imageReference') return IMAGE;
  return 'children' in node ? node.children.map(visibleText).join('') : '';
}
