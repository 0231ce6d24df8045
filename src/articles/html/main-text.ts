import { PAGE } from '../../tuning.ts';
import { type Block, endsSentence } from '../blocks.ts';
import { endOfArticle, isInvitation } from './endings.ts';
import { findFurniture } from './furniture.ts';
import { isBlank, type Line, linesOf, removed } from './lines.ts';
import { chooseTexts } from './readability.ts';
import { ancestorsOf, type PageElement, type PageText } from './tree.ts';

/** Characters of the longest link that is no sentence of its own. */
const LONGEST_LINK = 80;
/** Lines below the headline among which the lead is. */
const LEAD_LINES = 10;

/** The blocks of a page's article, with a removed place for each other text in between. */
export function mainText(body: PageElement): Block[] {
  const { texts, isSkipped } = choose(body);
  const lines = linesOf(body, isSkipped);
  const isChosen = ({ texts: pieces }: Line) =>
    pieces.some((piece) => texts.has(piece) && !isBlank(piece));
  const start = lines.findIndex(isChosen);
  const headline = lines.slice(0, Math.max(0, start)).findLastIndex(({ kind }) => kind === 'title');
  const scope = scopeOf(texts);

  function belongs(line: Line, at: number): boolean {
    if (line.kind === 'removed') return true;
    if (isInvitation(line)) return false;
    if (isChosen(line) && !isLink(line)) return true;
    const isHeadOfText = headline !== -1 && at >= headline && at < start;
    if (isHeadOfText && at < headline + LEAD_LINES && (at === headline || isLead(line)))
      return true;
    return isText(line) && line.texts.some((piece) => isWithin(piece, scope));
  }

  const kept = lines.map((line, at) => (belongs(line, at) ? line : removed()));
  return kept.slice(0, endOfArticle(kept)).map(blockOf);
}

/** What a worker can send: the rest of a line is the page itself. */
function blockOf({ kind, text, withinLine }: Line): Block {
  return withinLine ? { kind, text, withinLine } : { kind, text };
}

/** Tries that leave out less and less of the page, until one finds an article. */
function choose(body: PageElement) {
  const isFurniture = findFurniture(body);
  const isNavigation = ({ tag }: PageElement) => ['nav', 'footer', 'form'].includes(tag);
  let best = { texts: new Set<PageText>(), isSkipped: isFurniture };
  for (const { isSkipped, withNames } of [
    { isSkipped: isFurniture, withNames: true },
    { isSkipped: isFurniture, withNames: false },
    { isSkipped: isNavigation, withNames: true },
    { isSkipped: () => false, withNames: false },
  ]) {
    const texts = chooseTexts({ body, isSkipped, withNames });
    if (lengthOf(texts) > lengthOf(best.texts) * PAGE.better) best = { texts, isSkipped };
    if (lengthOf(texts) >= PAGE.enough) break;
  }
  return best;
}

function lengthOf(texts: ReadonlySet<PageText>): number {
  let length = 0;
  for (const { text } of texts) length += text.trim().length;
  return length;
}

/** The `<article>` around all chosen texts, or else an element a little wider than they are. */
function scopeOf(texts: ReadonlySet<PageText>): PageElement | null {
  let common: PageElement[] | undefined;
  for (const text of texts) {
    if (isBlank(text)) continue;
    const path = [...ancestorsOf(text)].reverse();
    const fork = common?.findIndex((element, at) => element !== path[at]) ?? -1;
    common = fork === -1 ? (common ?? path) : common?.slice(0, fork);
  }
  return common?.findLast(({ tag }) => tag === 'article') ?? common?.at(-1 - PAGE.wider) ?? null;
}

function isWithin(text: PageText, scope: PageElement | null): boolean {
  for (const element of ancestorsOf(text)) if (element === scope) return true;
  return false;
}

function isText({ kind, text, linked }: Line): boolean {
  if (linked >= PAGE.fewLinks) return false;
  if (kind === 'title' || kind === 'heading') return true;
  return text.length >= PAGE.sentence && endsSentence(text);
}

function isLead({ text, linked }: Line): boolean {
  return text.length >= PAGE.lead && linked < PAGE.fewLinks;
}

function isLink({ text, linked }: Line): boolean {
  return linked > PAGE.mostlyLinks && (text.length <= LONGEST_LINK || !endsSentence(text));
}
