import { type Block, isProse } from '../blocks.ts';
import type { ClutterRule } from './rule.ts';

/** Characters of the longest caption whose credit is bracketed, and of any other caption. */
const LONGEST_BRACKETED = 300;
const LONGEST_CAPTION = 200;
/** Blocks below a line with `© dpa` in which text must go on: at an article's end this signs the text. */
const LOOKAHEAD = 3;

const CREDIT = '[^.!?©]{2,60}';
const PICTURE =
  '(?:file|archiv(?:bild|foto)?|symbol(?:bild|foto)|fotos?|bild(?:er|quelle|rechte)?|photos?|image|picture|credit|grafik|screenshot)';
const AGENCY =
  '(?:dpa(?:-[a-zäöü]+)?|afp|ap|apa|reuters|epa|kna|epd|kcna|tass|yonhap|xinhua|sputnik|ansa|keystone|imago|zuma|anadolu|getty(?: images)?|picture[- ]alliance)';

const BRACKETED_CREDIT = new RegExp(`[[(]${PICTURE}\\s*:[^\\])]*[\\])]\\.?$`, 'i');
const SURE_CREDITS = [
  /[[(](?:archiv|archivbild|archivfoto|symbolbild|symbolfoto|file|file photo)[\])]\.?$/i,
  new RegExp(`©[^.!?©]*/${CREDIT}$`, 'i'),
  new RegExp(`(?:/|\\bvia )${AGENCY}$`, 'i'),
  new RegExp(`^\\(?${AGENCY}(?:[/, ]+${AGENCY})*\\)?$`, 'i'),
];
const LABELLED_CREDIT = new RegExp(
  `(?:^|[.!?…(|–-]\\s*)${PICTURE}: (?<credit>${CREDIT}?)\\)?$`,
  'i',
);
const NAME = new RegExp(
  `^(?:\\p{Lu}.*|©|\\d+|via|und|von|privat|picture|alliance|(?i:${AGENCY}))$`,
  'u',
);
const SIGNATURE = new RegExp(`\\s*©${CREDIT}$`, 'u');
const SIGNED_SENTENCE = new RegExp(`(?<=[.!?]["'”“»«]?)${SIGNATURE.source}`, 'u');

/** A picture's caption, known by its credit, with the copy of it that stood for the picture. */
export const captions: ClutterRule = (blocks, at) => {
  const [first, second] = [blocks[at], blocks[at + 1]];
  if (isCaption(blocks, at)) return second && repeats(second, first) ? 2 : 1;
  return isCaption(blocks, at + 1) && repeats(first, second) ? 2 : 0;
};

function isCaption(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block?.kind !== 'paragraph') return false;
  const { text } = block;
  if (text.length <= LONGEST_BRACKETED && BRACKETED_CREDIT.test(text)) return true;
  if (text.length > LONGEST_CAPTION) return false;
  if (SURE_CREDITS.some((credit) => credit.test(text)) || hasLabelledCredit(text)) return true;
  return SIGNATURE.test(text) && blocks.slice(at + 1, at + 1 + LOOKAHEAD).some(isProse);
}

/** `Foto: Erika Muster/dpa`; in a sentence behind such a label, not all words are names. */
function hasLabelledCredit(text: string): boolean {
  const words = LABELLED_CREDIT.exec(text)?.groups?.['credit']?.split(/[\s/,|&-]+/u);
  return words?.every((word) => word === '' || NAME.test(word)) ?? false;
}

function repeats(copy: Block | undefined, caption: Block | undefined): boolean {
  if (copy?.kind !== 'paragraph' || !caption) return false;
  return caption.text.startsWith(copy.text.replace(/\.$/u, ''));
}

/** A paragraph without the `© agency` that signs it at its end. */
export function withoutSignature(text: string): string {
  return text.includes('©') ? text.replace(SIGNED_SENTENCE, '') : text;
}
