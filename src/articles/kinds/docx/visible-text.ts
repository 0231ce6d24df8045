import { SaxesParser } from 'saxes';
import type { Block } from '../../blocks.ts';
import { REMOVED, REMOVED_WITHIN_LINE } from '../../blocks.ts';
import { oneLine } from '../../characters.ts';
import { superscript } from '../../superscript.ts';

const KINDS: ReadonlyMap<string, Block['kind']> = new Map([
  ['p', 'paragraph'],
  ['li', 'item'],
  ['h1', 'title'],
  ...['h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'heading'] as const),
]);

/** What is no running text and leaves a gap in it. */
const GAPS = new Set(['table', 'img', 's']);
/** A note, the number that refers to it, and the arrow back. */
const NOTE = /^#?(?:foot|end)note-/u;

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The blocks of the HTML that mammoth makes, which is well-formed; its first `h1` is the title. */
export function visibleText(html: string): Block[] {
  const blocks: Block[] = [];
  let kind: Block['kind'] = 'paragraph';
  let text = '';
  /** How many elements deep the parser is in what is left out; 0 where it is in none. */
  let unread = 0;
  let isRaised = false;

  function endBlock(): void {
    const line = oneLine(text);
    if (line !== '') blocks.push({ kind: titleOnce(kind, blocks), text: line });
    text = '';
  }
  function open(tag: Tag): void {
    if (tag.name === 'sup') isRaised = true;
    const isGap = GAPS.has(tag.name);
    if (unread > 0 || isGap || isNote(tag)) unread += 1;
    if (unread === 1 && isGap) {
      const breaksLine = tag.name === 's' && text.trim() !== '';
      endBlock();
      blocks.push(breaksLine ? REMOVED_WITHIN_LINE : REMOVED);
    }
    const begins = KINDS.get(tag.name);
    if (unread > 0 || begins === undefined) {
      if (tag.name === 'br') text += '\n';
      return;
    }
    endBlock();
    kind = begins;
  }
  function close({ name }: Tag): void {
    if (name === 'sup') isRaised = false;
    if (unread > 0) unread -= 1;
    else if (KINDS.has(name)) endBlock();
  }

  const parser = new SaxesParser();
  parser.on('opentag', open);
  parser.on('closetag', close);
  parser.on('text', (piece) => {
    if (unread === 0) text += isRaised ? superscript(piece) : piece;
  });
  parser.write(`<html>${html}</html>`).close();
  return blocks;
}

function isNote({ attributes }: Tag): boolean {
  return NOTE.test(attributes['href'] ?? '') || NOTE.test(attributes['id'] ?? '');
}

function titleOnce(kind: Block['kind'], before: readonly Block[]): Block['kind'] {
  const isSecond = kind === 'title' && before.some((block) => block.kind === 'title');
  return isSecond ? 'heading' : kind;
}
