import { opensSentence } from '../../text/function-words.ts';
import type { Mention } from './mentions.ts';
import type { StoryText } from './sentences.ts';

const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^\p{Lu}{2,}/u;

/** How a name stands somewhere: `Robert Wood`, `Botschafter Wood` or `Wood`. */
type Form = 'full' | 'titled' | 'bare';

/** Keys of the names that articles introduce: their first mention there has a first name before it. */
export interface Introductions {
  readonly byOne: ReadonlySet<string>;
  /** No article begins to mention them without; whom one does is known: `Putin`. */
  readonly byAll: ReadonlySet<string>;
}

/** @param sentences of each article in the order of its text */
export function introductionsIn(sentences: readonly StoryText[]): Introductions {
  const articles = Map.groupBy(sentences, ({ article }) => article);
  const firsts = [...articles.values()].flatMap((own) => [...firstForms(own)]);
  const withForm = (wanted: Form) =>
    new Set(firsts.filter(([, form]) => form === wanted).map(([key]) => key));
  const byOne = withForm('full');
  return { byOne, byAll: byOne.difference(withForm('bare')) };
}

/** Keys of the names that a sentence has without anything that says who that is. */
export function bareNamesIn(sentence: StoryText): ReadonlySet<string> {
  const forms = firstForms([sentence]);
  return new Set([...forms].filter(([, form]) => form === 'bare').map(([key]) => key));
}

function firstForms(sentences: readonly StoryText[]): Map<string, Form> {
  const forms = new Map<string, Form>();
  for (const { text, mentions } of sentences) {
    for (const [at, { key, kind }] of mentions.entries()) {
      if (kind === 'name' && !forms.has(key)) forms.set(key, formOf(text, mentions, at));
    }
  }
  return forms;
}

function formOf(text: string, mentions: readonly Mention[], at: number): Form {
  const [before, name, behind] = [mentions[at - 1], mentions[at], mentions[at + 1]];
  if (areBeside(text, before, name)) {
    return before?.kind === 'name' && !startsWith(ACRONYM, text, before) ? 'full' : 'titled';
  }
  const isFirstPart = behind?.kind === 'name' && areBeside(text, name, behind);
  return isFirstPart || startsWith(ACRONYM, text, name) ? 'titled' : 'bare';
}

/** Whether two words with capitals stand side by side: `Laut Wood` has its first one from the sentence. */
function areBeside(text: string, first: Mention | undefined, last: Mention | undefined): boolean {
  return (
    first !== undefined &&
    last !== undefined &&
    last.start - first.end === 1 &&
    startsWith(CAPITAL, text, first) &&
    startsWith(CAPITAL, text, last) &&
    !opensSentence(text.slice(first.start, first.end))
  );
}

function startsWith(pattern: RegExp, text: string, place: Mention | undefined): boolean {
  return place !== undefined && pattern.test(text.slice(place.start, place.end));
}
