import { UserError } from '../errors.ts';
import type { Entry, Group } from './thesaurus-groups.ts';

/** Remarks on a member that is no synonym: broader, narrower or opposite. */
const ANOTHER_MEANING =
  /\((?:[^()]*, )?(?:Oberbegriff|Unterbegriff|Antonym|Assoziation|generic term|antonym|related term)\)/u;
/** Remarks that restrict a member (`ugs.`, `veraltet`), beside the one for the commonest. */
const RESTRICTED = /\((?!Hauptform\))[^()]*\)\s*$/u;
const REMARK = /(?<!\s)\s*\([^()]*\)/gu;
const HEADWORD = /^(?<word>.*)\|(?<meanings>\d+)$/u;

/**
 * The format of OpenThesaurus' text file: a group a line, `;` between words, `#` before comments.
 * Nothing where fewer than half of the lines are groups: prose has semicolons, too.
 */
export function parseOpenThesaurus(text: string): Entry[] {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const entries = lines
    .map((line) => membersOf(line.split(';')))
    .filter((words) => words.length > 1)
    .map((words) => ({ words, group: () => words }));
  return entries.length * 2 < lines.length ? [] : entries;
}

/**
 * The format of MyThes: a line with the encoding, then `word|2` and as many lines of a meaning each,
 * `-|synonym|synonym`.
 *
 * @param name of the file, for the error
 * @throws {UserError} naming the first line that is something else
 */
export function parseMyThes(text: string, name: string): Entry[] {
  const lines = text.split(/\r?\n/u);
  const entries: Entry[] = [];
  for (let index = 1; index < lines.length;) {
    const line = lines[index++] ?? '';
    if (line.trim() === '') continue;
    const { word, meanings } = HEADWORD.exec(line)?.groups ?? {};
    if (word === undefined) throw malformed(name, index, '“word|number of meanings”');
    for (let rest = Number(meanings); rest > 0; rest--) {
      const meaning = lines[index++];
      if (!meaning?.includes('|')) throw malformed(name, index, '“-|synonym|synonym”');
      entries.push({ words: [word], group: () => membersOf(meaning.split('|').slice(1)) });
    }
  }
  return entries;
}

/** Without remarks, the restricted ones last. */
function membersOf(members: readonly string[]): Group {
  const synonyms = members.filter((member) => !ANOTHER_MEANING.test(member));
  return synonyms
    .toSorted((a, b) => Number(RESTRICTED.test(a)) - Number(RESTRICTED.test(b)))
    .map((member) => member.replace(REMARK, '').trim())
    .filter((word) => word !== '');
}

function malformed(name: string, line: number, wanted: string): UserError {
  return new UserError(`${name}, line ${line}, should be ${wanted}, as in a MyThes file.`);
}
