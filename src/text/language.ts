import { kindAt, LETTER } from './characters.ts';

/** The commonest words of a language that few others here share. */
const COMMON_WORDS: Readonly<Record<string, string>> = {
  de: 'der die das und ist nicht ein eine mit den dem auf für von sich auch es an werden aus er hat dass nach bei',
  en: 'the of and to is that for it with as was on are this by be at have from not or which but they has',
  fr: 'le la les et des est une un du dans pour que qui sur pas par au avec ce sont plus il elle ne aux',
  es: 'el la los las y que en un una es por con para del se no su al lo como más pero sus le ha',
  it: 'il di che è la un una per non con sono del della gli le si da nel alla più anche come dei ha questo',
  nl: 'de het een en van is dat niet op te zijn voor met die aan er maar ook bij uit nog naar om wordt heeft',
  pl: 'i w nie na się z do jest to że o jak po ale co tak za od przez dla są już był oraz jego',
  ru: 'и в не на что с по как это он из но за от для так же все его было бы к только о был',
  uk: 'і в не на що з до як це та за від але його для про був вже ще або й у був є які',
};
/** Words of a text that are looked at: more do not make the answer surer. */
const LOOKED_AT = 500;
/** Common words that a text must hold for its language to be said. */
const FEWEST_FOUND = 3;
/** Their share of the words: where it is smaller, the language is none of these. */
const SMALLEST_SHARE = 0.12;
/** How many times as many they are as the next language's. */
const AHEAD = 1.3;

const LANGUAGES = Object.keys(COMMON_WORDS);
/** Of each common word the places of its languages, most often one. */
const PLACES = placesOfWords();
const LONGEST_COMMON = Math.max(...PLACES.keys().map(({ length }) => length));

/** The ISO 639-1 code of the language that a text is written in, null where that is unclear. */
export function detectLanguage(text: string): string | null {
  const { words, found } = countCommon(text.slice(0, LOOKED_AT * 10).toLowerCase());
  const [first, second] = LANGUAGES.map((code, place) => ({
    code,
    found: found[place] ?? 0,
  })).sort((a, b) => b.found - a.found);
  const few = Math.max(FEWEST_FOUND, words * SMALLEST_SHARE);
  if (!first || !second || first.found < few) return null;
  return first.found >= second.found * AHEAD ? first.code : null;
}

/** How many words are looked at, and how many of them each language has among its common ones. */
function countCommon(lower: string): { words: number; found: number[] } {
  const found = LANGUAGES.map(() => 0);
  let words = 0;
  let start = -1;
  for (let at = 0; at <= lower.length && words < LOOKED_AT; at++) {
    const isLetter = at < lower.length && kindAt(lower, at) === LETTER;
    if (isLetter && start < 0) start = at;
    if (isLetter || start < 0) continue;
    words += 1;
    const places = at - start > LONGEST_COMMON ? undefined : PLACES.get(lower.slice(start, at));
    for (const place of places ?? []) found[place] = (found[place] ?? 0) + 1;
    start = -1;
  }
  return { words, found };
}

function placesOfWords(): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, words] of Object.values(COMMON_WORDS).entries()) {
    for (const word of new Set(words.split(' '))) {
      places.set(word, [...(places.get(word) ?? []), place]);
    }
  }
  return places;
}
