import type { Answer, Excerpt } from '../../src/answers/answer.ts';
import { EXCERPTS_SHOWN } from '../../src/answers/answers.ts';
import type { Filter } from '../../src/answers/filter.ts';
import type { Place } from '../../src/answers/place.ts';
import { placeOf } from '../../src/answers/place.ts';
import { customId } from '../../src/discord/custom-id.ts';
import { bold, joined, md } from '../../src/discord/markdown.ts';
import type { Block, Button, Reply } from '../../src/discord/reply.ts';
import { coverageText } from '../../src/i18n/coverage.ts';
import type { Messages } from '../../src/i18n/en.ts';
import { questionNotes } from '../../src/i18n/question-notes.ts';
import { shorten } from '../../src/text/shorten.ts';
import { alsoInLine } from './also-in.ts';
import { citationLine } from './citation.ts';
import { filterLine, filterValues } from './filter.ts';

/** By which a button's press finds the question in the message it sits on. */
export const QUESTION_MARK = 1;

/** How much of a heading is shown. */
const HEADING_LENGTH = 100;

/** Names of the buttons below an answer. */
export const CONTEXT = 'context';
export const MORE = 'more';
export const QUESTION_SOURCES = 'origins';
export const WHY = 'why';
export const FEEDBACK = 'feedback';

/** What a button of feedback says. */
export const HELPFUL = '1';
export const NOT_HELPFUL = '0';

export function questionBlock(question: string): Block {
  return { kind: 'text', text: bold(question.replace(/\s+/g, ' ').trim()), mark: QUESTION_MARK };
}

/** @param skip how many excerpts that answer were shown before these */
export function answerReply(
  question: string,
  filter: Filter,
  answer: Answer,
  skip: number,
  m: Messages,
): Reply {
  const restricted = filterLine(filter, m);
  const isExhausted = answer.kind === 'nothing' && skip > 0;
  return {
    tone: answer.kind,
    blocks: [
      questionBlock(question),
      ...(restricted === null ? [] : [{ kind: 'text', text: restricted } as const]),
      ...(isExhausted
        ? [{ kind: 'text', text: md`${m.ask.noMore}` } as const]
        : answerBlocks(answer, m.ask.nothing, m)),
      ...undatedBlocks(answer, m),
      { kind: 'buttons', buttons: isExhausted ? [] : lowerRow(filter, answer, skip, m) },
    ],
  };
}

/**
 * The excerpts, or that there are none, what comes nearest and what the collection covers; and what
 * of the question could not be searched for.
 */
export function answerBlocks(answer: Answer, nothing: string, m: Messages): Block[] {
  const notes = questionNotes(answer, m).map((note) => md`-# ${note}`);
  if (answer.kind === 'found') {
    return [
      ...answer.excerpts.map((excerpt) => excerptBlock(excerpt, m)),
      ...(notes.length === 0 ? [] : [{ kind: 'text', text: joined(notes, '\n') } as const]),
    ];
  }
  const near = answer.nearest.length > 0 ? m.ask.nearest : m.ask.noneNear;
  const covered = md`-# ${coverageText(answer.coverage, m)}`;
  return [
    { kind: 'text', text: md`${nothing}\n${near}` },
    ...answer.nearest.map((excerpt) => excerptBlock(excerpt, m)),
    { kind: 'text', text: joined([...notes, covered], '\n') },
  ];
}

export function excerptBlock(excerpt: Excerpt, m: Messages): Block {
  const { key, revision, start, end } = placeOf(excerpt);
  return {
    kind: 'quote',
    ...(excerpt.heading === null
      ? {}
      : { heading: md`-# ${shorten(excerpt.heading, HEADING_LENGTH)}` }),
    quotation: excerpt,
    caption: citationLine(excerpt, m),
    note: alsoInLine(excerpt, m),
    button: { label: m.buttons.context, id: customId(CONTEXT, key, revision, start, end) },
  };
}

/** Where the excerpt stands that a context button sits beside. */
export function placeFromValues(values: readonly string[]): Place {
  const [key = '', revision = '', start, end] = values;
  return { key, revision, start: Number(start), end: Number(end) };
}

/** The button that explains the excerpts shown, for a message with a `questionBlock`; none without. */
export function whyButtons({ excerpts, nearest }: Answer, m: Messages): Button[] {
  if (excerpts.length + nearest.length === 0) return [];
  return [{ label: m.buttons.why, id: customId(WHY) }];
}

/** How many articles a date filter left out for want of a date; nothing where there is none. */
export function undatedBlocks(
  { undatedLeftOut }: { readonly undatedLeftOut: number },
  m: Messages,
): Block[] {
  if (undatedLeftOut === 0) return [];
  return [{ kind: 'text', text: md`-# ${m.ask.undatedLeftOut(undatedLeftOut)}` }];
}

function lowerRow(filter: Filter, answer: Answer, skip: number, m: Messages): Button[] {
  const why = whyButtons(answer, m);
  if (answer.kind === 'nothing') return why;
  const values = filterValues(filter);
  const next = customId(MORE, skip + EXCERPTS_SHOWN, ...values);
  const sources = customId(QUESTION_SOURCES, ...values);
  return [
    ...(answer.more ? [{ label: m.buttons.more, id: next }] : []),
    { label: m.buttons.sources, id: sources },
    ...why,
    { label: m.buttons.helpful, id: customId(FEEDBACK, HELPFUL) },
    { label: m.buttons.notHelpful, id: customId(FEEDBACK, NOT_HELPFUL) },
  ];
}
