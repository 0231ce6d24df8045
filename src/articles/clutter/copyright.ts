import { type ClutterRule, isUndeclared, run } from './rule.ts';

/** Characters of the longest line that states who holds the rights, and of the longest legal notice. */
const LONGEST_LINE = 120;
const LONGEST_NOTICE = 300;

const YEAR = '(?:19|20)\\d\\d';
const HOLDER = new RegExp(
  `^(?:©|\\(c\\)\\s|copyright\\s*(?:©|\\(c\\)|${YEAR}(?:[\\s,.–-]|$)))`,
  'i',
);
const RIGHTS = /^(?:alle rechte vorbehalten|all rights reserved)\b/i;
const LEGAL = [
  /\b(?:weiterverwendung|weiterverbreitung|vervielfältigung|reproduktion|nachdruck|nutzung|verwertung|veröffentlichung)\b.*\b(?:nicht (?:gestattet|erlaubt)|untersagt|verboten|unzulässig|nur mit|bedarf)/i,
  /\b(?:published|reproduced|redistributed|reproduction|distribution)\b.*\b(?:permission|consent|prohibited)/i,
];

const DATED = new RegExp(`\\b${YEAR}\\b`, 'u');
const BESIDES_NAME = new RegExp(
  `©|\\(c\\)|\\bcopyright\\b|\\bby\\b|${YEAR}(?:\\s*[-–]\\s*${YEAR})?|(?:alle rechte vorbehalten|all rights reserved).*$`,
  'giu',
);
const COMPANY = /\b(?:gmbh|ag|se|kg|ltd|llc|inc|corp|plc|verlag)\b/i;
const NAME = /^\p{L}[\p{L}\d .&'’-]{1,48}$/u;

/** A footer that states who holds the rights, with the legal notice below it. */
export const copyright: ClutterRule = (blocks, at) => {
  const block = blocks[at];
  if (!block || !isUndeclared(block) || !isCopyrightLine(block.text)) return 0;
  return 1 + run(blocks, at + 1, ({ text }) => isCopyrightLine(text) || isLegalNotice(text));
};

/** The outlet that a copyright line with a year names. A company or a bare `© agency` is none. */
export function outletOfCopyright(text: string): string | null {
  if (!HOLDER.test(text) || text.length > LONGEST_LINE || !DATED.test(text)) return null;
  const name = text.replace(BESIDES_NAME, ' ').replace(/^[\s,.–|-]+|[\s,.–|-]+$/gu, '');
  return NAME.test(name) && !COMPANY.test(name) ? name : null;
}

function isCopyrightLine(text: string): boolean {
  return (text.length <= LONGEST_LINE && HOLDER.test(text)) || isRightsNotice(text);
}

function isRightsNotice(text: string): boolean {
  return text.length <= LONGEST_NOTICE && RIGHTS.test(text);
}

function isLegalNotice(text: string): boolean {
  return text.length <= LONGEST_NOTICE && LEGAL.some((notice) => notice.test(text));
}
