import { opensSentence } from '../../text/function-words.ts';
import { soundsLike } from '../../text/phonetics.ts';
import { sameName } from '../../text/same-name.ts';
import type { Term } from '../../text/terms.ts';

/** A sentence with its words. */
export interface Worded {
  readonly text: string;
  readonly terms: readonly Term[];
}

/** Letters of the longest word that is looked at in front of another. */
const LONGEST_WORD = 30;
const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]+s?$/u;
const WORD_BEFORE = /(?<word>[\p{L}\p{N}]+)[ \u00a0]$/u;
/** At the beginning of a sentence, or as the last part of a compound. */
const SAYS_NOTHING = /^[^\p{L}\p{N}]*$|-$/u;
/** What German sets before nouns and, but for a few, not before names: articles and numbers, … */
const DETERMINER =
  /^(?:(?:d|dies|jed|jen|manch|solch|welch)(?:er|ie|as|en|em|es|e)|(?:k?ein|mein|dein|sein|ihr|unser|eue?r)(?:e[mnrs]?)?|am|im|zum|zur|vom|beim|ins|ans|(?:all|viel|einig|mehrer|wenig|weiter|beid)e[nmrs]?|\p{N}+|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)$/iu;
/** … and inflected adjectives, whose endings few other words have. */
const ADJECTIVE =
  /^(?:\p{Ll}+(?:isch|lich|ig|bar|sam|los|haft|end)e[mnrs]?|(?!(?:über|unter|hinter|aber|oder|weder|immer|wieder|daher|nachher|vorher|bisher|seither|später|ferner|außer)$)\p{Ll}{3,}e[rsm])$/u;
const NOUN_ENDING =
  /(?:ung|heit|keit|schaft|tion|ität|ismus|nis|ment|ling|anz|enz|ungen|heiten|keiten|schaften|tionen|täten|nisse[ns]?|lingen?)$/u;
/** Countries and powers that German names with an article. */
const WITH_ARTICLE = new Set(
  'ukraine turkei schweiz slowakei mongolei niederland philippin iran irak libanon sudan jemen kongo kosovo krim kreml vatikan balkan bundestag bundesrat hamas taliban'.split(
    ' ',
  ),
);

/** How often a word stands as names do, and as other nouns do. */
interface Uses {
  readonly form: string;
  asName: number;
  alone: number;
  asNoun: number;
}

/**
 * The terms of some sentences that are names, each with the one that stands for all its spellings
 * and for the adjectives of countries.
 *
 * Every German noun has a capital, so what tells names from them is what stands before: nouns mostly
 * have an article or an adjective somewhere, names have none or follow another word with a capital
 * (`Generalstabschef Waleri Gerassimow`). Capitals throughout are a name; endings such as `-ung` are
 * none, nor are words that also stand in small letters. The word that opens a sentence says nothing.
 */
export function namesIn(sentences: readonly Worded[]): ReadonlyMap<string, string> {
  const uses = new Map<string, Uses>();
  for (const sentence of sentences) countUses(sentence, uses);
  const names = [...uses].filter(([term, use]) => isName(term, use));
  const spellings = withSpellings(names.map(([term, { form }]) => [term, form]));
  const adjectives = spellings
    .entries()
    .flatMap(([term, name]) => adjectivesOf(term).map((adjective) => [adjective, name] as const));
  return new Map([...adjectives, ...spellings]);
}

/** Stems of `nordkoreanisch`, `russisch` and `deutsch`. */
function adjectivesOf(name: string): string[] {
  const people = /^(?<people>.{3,}?)(?:en)?land$/.exec(name)?.groups?.['people'];
  return people === undefined ? [`${name}n`] : [people, `${people}isch`];
}

function countUses({ text, terms }: Worded, uses: Map<string, Uses>): void {
  for (const { term, form, start, end } of terms) {
    const written = text.slice(start, end);
    const before = text.slice(Math.max(0, start - LONGEST_WORD), start);
    if (SAYS_NOTHING.test(before) && !ACRONYM.test(written)) continue;
    const use = uses.get(term) ?? { form, asName: 0, alone: 0, asNoun: 0 };
    uses.set(term, use);
    const previous = WORD_BEFORE.exec(before)?.groups?.['word'] ?? '';
    if (ACRONYM.test(written)) use.asName += 2;
    else if (!CAPITAL.test(written) || standsBeforeNouns(previous)) use.asNoun += 1;
    else if (CAPITAL.test(previous) && !opensSentence(previous)) use.asName += 1;
    else use.alone += 1;
  }
}

function standsBeforeNouns(word: string): boolean {
  return DETERMINER.test(word) || ADJECTIVE.test(word);
}

function isName(term: string, { form, asName, alone, asNoun }: Uses): boolean {
  if (WITH_ARTICLE.has(term)) return true;
  if (asName > 0) return asName + alone > asNoun;
  return alone > 0 && asNoun === 0 && !NOUN_ENDING.test(form);
}

/** Transliterations of one name have the first one's term. */
function withSpellings(names: readonly (readonly [term: string, form: string])[]) {
  const bySound = new Map<string, [term: string, form: string][]>();
  const standsFor = new Map<string, string>();
  for (const [term, form] of names) {
    const sound = soundsLike(form);
    const alike = bySound.get(sound) ?? [];
    const same = alike.slice(0, 20).find(([, other]) => sameName(form, other));
    standsFor.set(term, same?.[0] ?? term);
    if (same === undefined) bySound.set(sound, [...alike, [term, form]]);
  }
  return standsFor;
}
