import type { Answer, Excerpt } from '../../src/answers/answer.ts';
import { EXCERPTS_SHOWN } from '../../src/answers/answers.ts';
import type { Filter } from '../../src/answers/filter.ts';
import { placeOf } from '../../src/answers/place.ts';
import { customId } from '../../src/discord/custom-id.ts';
import { bold, md } from '../../src/discord/markdown.ts';
import type { Block, Reply } from '../../src/discord/reply.ts';
import { coverageText } from '../../src/i18n/coverage.ts';
import type { Messages } from '../../src/i18n/en.ts';
import { shorten } from '../../src/text/shorten.ts';
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
  return {
    tone: answer.kind,
    blocks: [
      questionBlock(question),
      ...(restricted === null ? [] : [{ kind: 'text', text: restricted } as const]),
      ...(answer.kind === 'nothing' && skip > 0
        ? [{ kind: 'text', text: md`${m.ask.noMore}` } as const]
        : answerBlocks(answer, m.ask.nothing, m)),
      ...undatedBlocks(answer, m),
      ...(answer.kind === 'found' ? [furtherButtons(filter, answer.more, skip, m)] : []),
    ],
  };
}

/** The excerpts, or that there are none, what comes nearest, and what the collection covers. */
export function answerBlocks(answer: Answer, nothing: string, m: Messages): Block[] {
  if (answer.kind === 'found') return answer.excerpts.map((excerpt) => excerptBlock(excerpt, m));
  const near = answer.nearest.length > 0 ? m.ask.nearest : m.ask.noneNear;
  return [
    { kind: 'text', text: md`${nothing}\n${near}` },
    ...answer.nearest.map((excerpt) => excerptBlock(excerpt, m)),
    { kind: 'text', text: md`-# ${coverageText(answer.coverage, m)}` },
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
    button: { label: m.buttons.context, id: customId(CONTEXT, key, revision, start, end) },
  };
}

/** How many articles a date filter left out for want of a date; nothing where there is none. */
export function undatedBlocks(
  { undatedLeftOut }: { readonly undatedLeftOut: number },
  m: Messages,
): Block[] {
  if (undatedLeftOut === 0) return [];
  return [{ kind: 'text', text: md`-# ${m.ask.undatedLeftOut(undatedLeftOut)}` }];
}

function furtherButtons(filter: Filter, more: boolean, skip: number, m: Messages): Block {
  const values = filterValues(filter);
  const sources = { label: m.buttons.sources, id: customId(QUESTION_SOURCES, ...values) };
  const next = customId(MORE, skip + EXCERPTS_SHOWN, ...values);
  return {
    kind: 'buttons',
    buttons: [...(more ? [{ label: m.buttons.more, id: next }] : []), sources],
  };
}
