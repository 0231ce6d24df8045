import type { Mention } from './mentions.ts';
import type { StoryText } from './sentences.ts';

const CONNECTOR =
  /^[^;:]*(?<!\p{L})(?:allerdings|also|anschließend|auch|außerdem|dabei|dafür(?!,)|dagegen|daher|damit|daraufhin|davon|dazu|demnach|dennoch|deshalb|ebenfalls|ebenso|hingegen|indes|inzwischen|jedoch|mittlerweile|schließlich|trotzdem|weiterhin|wiederum|zudem|zuvor)(?!\p{L})/u;
/** `Die Maschine gehört …`, `Der 51-Jährige …`; not `Die Zahl der …`. */
const KNOWN_SUBJECT =
  /^(?:Der|Die|Das|Den|Dem) (?:\d+-[Jj]ährige|(?:\p{Ll}+ )?\p{Lu}[\p{L}-]+ (?=\p{Ll})(?!(?:der|des|von|vom|für|in|im|zur|zum|auf|über|gegen|an|am|um|mit|zwischen|aus|bei|nach|wegen) ))/u;
const PERSON = /(?<!\p{L})(?:er|ihn|ihm|ihnen)(?!\p{L})/u;
const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^\p{Lu}{2,}/u;

/**
 * How many signs a sentence bears of going on from others, though it can be read alone: a connector,
 * a pronoun or something known for its subject, a person whom another sentence introduces.
 *
 * @param surnames see `surnamesIn`
 */
export function looseEnds({ text, mentions }: StoryText, surnames: ReadonlySet<string>): number {
  return [
    CONNECTOR.test(text),
    KNOWN_SUBJECT.test(text) || PERSON.test(text),
    mentions.some((name, at) => surnames.has(name.key) && !isIntroduced(text, mentions, at)),
  ].filter(Boolean).length;
}

/** Keys of the names that stand behind first names somewhere: `Selenskyj` in `Wolodymyr Selenskyj`. */
export function surnamesIn(sentences: readonly StoryText[]): ReadonlySet<string> {
  return new Set(
    sentences.flatMap(({ text, mentions }) =>
      mentions.filter((_, at) => followsFirstName(text, mentions, at)).map(({ key }) => key),
    ),
  );
}

function followsFirstName(text: string, mentions: readonly Mention[], at: number): boolean {
  const [first, last] = [mentions[at - 1], mentions[at]];
  return (
    first?.kind === 'name' &&
    last?.kind === 'name' &&
    isNameBeside(text, first, last) &&
    !ACRONYM.test(text.slice(first.start, first.end))
  );
}

/** Whether a name has its first name or a title before it, or is the first part itself. */
function isIntroduced(text: string, mentions: readonly Mention[], at: number): boolean {
  const [before, name, behind] = [mentions[at - 1], mentions[at], mentions[at + 1]];
  if (name === undefined || ACRONYM.test(text.slice(name.start, name.end))) return true;
  return [before, behind].some(
    (other) => other !== undefined && isNameBeside(text, ...inOrder(name, other)),
  );
}

function inOrder(one: Mention, other: Mention): [Mention, Mention] {
  return one.start < other.start ? [one, other] : [other, one];
}

function isNameBeside(text: string, first: Mention, last: Mention): boolean {
  return (
    last.start - first.end === 1 &&
    CAPITAL.test(text.slice(first.start)) &&
    CAPITAL.test(text.slice(last.start))
  );
}
