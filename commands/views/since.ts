import type { ArticleChanges, ShownBefore } from '../../src/answers/changes.ts';
import type { Changed } from '../../src/answers/since.ts';
import { customId } from '../../src/discord/custom-id.ts';
import { joined, md } from '../../src/discord/markdown.ts';
import { fits } from '../../src/discord/render.ts';
import type { Block, Reply } from '../../src/discord/reply.ts';
import { UserError } from '../../src/errors.ts';
import type { Messages } from '../../src/i18n/en.ts';
import { revisionValues, TEXT_PAGE } from './article.ts';
import { articleLine, citationLine } from './citation.ts';

/** What was quoted, and what stands there now. */
export function bothWordings({ before, now }: Changed, m: Messages): Block[] {
  return [
    { kind: 'quote', heading: md`-# ${m.since.before}`, quotation: before },
    now === null
      ? { kind: 'text', text: md`${m.since.gone}` }
      : { kind: 'quote', heading: md`-# ${m.since.now}`, quotation: now },
  ];
}

/**
 * The reply, below it what became of the excerpts of the message that was pressed on: both wordings
 * where there is room for them, else where to find them.
 */
export function withChanges(reply: Reply, shown: readonly ShownBefore[], m: Messages): Reply {
  let { blocks } = reply;
  for (const { n, became } of shown) {
    if (!(became instanceof UserError) && became.kind === 'same') continue;
    const hint = md`-# ${`[${String(n)}]`} ${m.since.seeContext}`;
    const notes = [noteOn(n, became, m), [{ kind: 'text', text: hint } as const]];
    blocks = notes.map((note) => [...blocks, ...note]).find(fits) ?? blocks;
  }
  return { ...reply, blocks };
}

function noteOn(n: number, became: Changed | UserError, m: Messages): Block[] {
  if (became instanceof UserError) {
    return [{ kind: 'text', text: md`-# ${`[${String(n)}]`} ${became.in(m)}` }];
  }
  const title = md`**${m.since.title}**`;
  const text = joined([title, citationLine({ ...became.article, n }, m)], '\n');
  return [{ kind: 'text', text }, ...bothWordings(became, m)];
}

/** What changed in an article, and the way to the same page of its text as it is now. */
export function changesReply(
  { article, shown, others }: ArticleChanges,
  page: string | undefined,
  m: Messages,
): Reply {
  const title = [md`**${m.since.article}**`, md`${articleLine(article, m)}`];
  const note = others > 0 ? m.since.others(others) : m.since.nothingGone;
  const id = customId(TEXT_PAGE, page ?? '1', ...revisionValues(article));
  return {
    tone: 'notice',
    blocks: [
      { kind: 'text', text: joined(title, '\n') },
      ...shown.flatMap((changed) => bothWordings(changed, m)),
      ...(others === 0 && shown.length > 0
        ? []
        : [{ kind: 'text', text: md`-# ${note}` } as const]),
      { kind: 'buttons', buttons: [{ label: m.buttons.fullText, id }] },
    ],
  };
}
