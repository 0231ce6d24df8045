import { type Block, isProse, REMOVED } from './blocks.ts';
import { isMasthead } from './clutter/masthead.ts';
import { asHeading, looksLikeHeading } from './headings.ts';

/** Words up to which a line above a longer one is taken for that headline's kicker. */
const LONGEST_KICKER = 4;
/** How many times as long as its kicker a headline is at least. */
const HEADLINE_TO_KICKER = 2;

/** Lines above the text in which its title is looked for. */
const MOST_LINES = 12;

const SUFFIX = /\s+\|\s+(?<name>.+)$/u;
const WORD = /[\p{L}\p{N}]+/gu;

export interface Headline {
  readonly title: string | null;
  /** The outlet named above the title or behind its bar; what only may be one is null. */
  readonly outlet: string | null;
}

/** The title declared by the file, else a headline that is repeated, else the first above the text. */
export function findTitle(blocks: readonly Block[], declared: string | null): Headline {
  const title = blocks.find(({ kind }) => kind === 'title')?.text;
  const lines = headLines(blocks);
  const [first, second] = lines;
  const masthead =
    first !== undefined && (second ?? title ?? declared) && isMasthead(first) ? first : null;
  const candidates = masthead === null ? lines : lines.slice(1);
  const headline =
    title ?? repeated(candidates) ?? belowKicker(candidates) ?? candidates[0] ?? null;
  return {
    title: declared ?? (headline && withoutSuffix(headline)),
    outlet: masthead ?? (headline && suffixOutlet(headline)),
  };
}

/** The blocks without all copies of the title and the masthead; a kicker above it becomes a heading. */
export function withoutTitle(blocks: readonly Block[], { title, outlet }: Headline): Block[] {
  const key = titleKey(title ?? '');
  const isTitle = ({ text }: Block) => text === outlet || hasTitleKey(text, key);
  const first = blocks.findIndex(isTitle);
  const headEnd = first < blocks.findIndex(isProse) ? first : 0;
  return blocks.map((block, at) => {
    if (isTitle(block)) return REMOVED;
    const isKicker = at < headEnd && looksLikeHeading(block);
    return isKicker || block.kind === 'title' ? asHeading(block) : block;
  });
}

function headLines(blocks: readonly Block[]): string[] {
  const textStart = blocks.findIndex(isProse);
  return blocks
    .slice(0, textStart === -1 ? blocks.length : textStart)
    .filter(({ kind }) => kind === 'paragraph' || kind === 'heading')
    .slice(0, MOST_LINES)
    .map(({ text }) => text);
}

function repeated(lines: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return lines.find((line) => seen.size === seen.add(titleKey(line)).size);
}

function belowKicker([first, second]: readonly string[]): string | undefined {
  if (first === undefined || second === undefined) return undefined;
  const isKicker = first.split(' ').length <= LONGEST_KICKER;
  return isKicker && second.length >= first.length * HEADLINE_TO_KICKER ? second : undefined;
}

function withoutSuffix(title: string): string {
  return (title.includes('|') ? title.replace(SUFFIX, '') : title).trim() || title;
}

function suffixOutlet(title: string): string | null {
  const name =
    SUFFIX.exec(title)
      ?.groups?.['name']?.split(/\s+\|\s+/u)
      .at(-1) ?? '';
  return isMasthead(name) ? name : null;
}

/** What copies of a title have in common, whatever their suffix, marks and case. */
function titleKey(title: string): string {
  return [...wordsOfTitle(title)].join(' ');
}

/** Whether a text has this `titleKey`; most texts that have another are known by their first word. */
function hasTitleKey(text: string, key: string): boolean {
  const words = key === '' ? [] : key.split(' ');
  let at = 0;
  for (const word of wordsOfTitle(text)) if (words[at++] !== word) return false;
  return at === words.length;
}

function* wordsOfTitle(title: string): Generator<string> {
  for (const [word] of withoutSuffix(title).toLowerCase().matchAll(WORD)) yield word;
}
