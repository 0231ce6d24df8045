import { changesOf } from '../../src/answers/changes.ts';
import { articleFor } from '../../src/answers/place.ts';
import type { Stretch } from '../../src/answers/text-pages.ts';
import { textPagesOf } from '../../src/answers/text-pages.ts';
import type { Press } from '../../src/discord/command.ts';
import { md } from '../../src/discord/markdown.ts';
import type { Block } from '../../src/discord/reply.ts';
import { shorten } from '../../src/text/shorten.ts';
import { UserError } from '../../src/errors.ts';
import type { Services } from '../services.ts';
import { revisionValues, TEXT_PAGE } from '../views/article.ts';
import { articleLine } from '../views/citation.ts';
import { changesReply } from '../views/since.ts';
import { pageButtons, pageFrom } from '../views/pages.ts';

/** How many changes of the text are shown. */
const CHANGES_SHOWN = 3;

/** How much of a heading is shown. */
const HEADING_LENGTH = 60;

/** A page of an article's whole text, where that may be shown; first what changed in it, where it did. */
export const textPage = {
  name: TEXT_PAGE,
  turnsPage: true,
  async execute({ values, m }, { collection, revisions, fullText }) {
    if (!fullText) throw new UserError((texts) => texts.errors.fullTextOff);
    const [wanted, key = '', revision = ''] = values;
    const changes = await changesOf({ key, revision }, CHANGES_SHOWN, collection, revisions);
    if (changes !== null) return changesReply(changes, wanted, m);
    const article = articleFor(key, collection);
    const pages = textPagesOf(article);
    const page = pageFrom(wanted, pages.length);
    return {
      tone: 'found',
      blocks: [
        { kind: 'text', text: md`**${articleLine(article, m)}**` },
        ...stretchBlocks(pages[page - 1] ?? []),
        { kind: 'text', text: md`-# ${m.sources.page(page, pages.length)}` },
        pageButtons(TEXT_PAGE, page, pages.length, revisionValues(article), m),
      ],
    };
  },
} satisfies Press<Pick<Services, 'collection' | 'revisions' | 'fullText'>>;

function stretchBlocks(stretches: readonly Stretch[]): Block[] {
  return stretches.flatMap(({ heading, quotation }, index): Block[] => {
    const shownBefore = index > 0 && stretches[index - 1]?.heading === heading;
    const title = heading === null || shownBefore ? [] : [heading];
    return [
      ...title.map((text): Block => ({
        kind: 'text',
        text: md`**${shorten(text, HEADING_LENGTH)}**`,
      })),
      { kind: 'quote', quotation },
    ];
  });
}
