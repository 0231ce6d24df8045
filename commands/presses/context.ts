import type { Article } from '../../src/articles/article.ts';
import { sectionAt } from '../../src/articles/article.ts';
import { contextOf } from '../../src/answers/context.ts';
import { since } from '../../src/answers/since.ts';
import type { Press } from '../../src/discord/command.ts';
import type { Markdown } from '../../src/discord/markdown.ts';
import { joined, md } from '../../src/discord/markdown.ts';
import type { Block, Reply } from '../../src/discord/reply.ts';
import type { Messages } from '../../src/i18n/en.ts';
import type { Span } from '../../src/text/span.ts';
import type { Services } from '../services.ts';
import { CONTEXT, placeFromValues } from '../views/answer.ts';
import { articleLine } from '../views/citation.ts';
import { bothWordings } from '../views/since.ts';

/** The sentences around an excerpt, with the quoted part in bold; where it changed, both wordings. */
export const context = {
  name: CONTEXT,
  turnsPage: false,
  async execute({ values, m }, { collection, revisions }): Promise<Reply> {
    const found = await since(placeFromValues(values), collection, revisions);
    const { article } = found;
    if (found.kind === 'same') {
      const note = found.hasChanged ? md`${m.since.elsewhere}` : null;
      return { tone: 'found', blocks: contextBlocks(article, found.place, note, m) };
    }
    return {
      tone: 'notice',
      blocks: [
        { kind: 'text', text: md`**${m.since.title}**` },
        ...bothWordings(found, m),
        { kind: 'text', text: md`-# ${articleLine(article, m)}` },
      ],
    };
  },
} satisfies Press<Pick<Services, 'collection' | 'revisions'>>;

function contextBlocks(article: Article, place: Span, note: Markdown | null, m: Messages): Block[] {
  const heading = sectionAt(article, place)?.heading ?? null;
  const title = joined(
    [
      md`**${m.context.title}**`,
      note,
      heading === null ? null : md`-# ${m.context.heading(heading)}`,
    ],
    '\n',
  );
  return [
    { kind: 'text', text: title },
    {
      kind: 'quote',
      quotation: contextOf(article, place),
      caption: md`-# ${articleLine(article, m)}`,
    },
  ];
}
