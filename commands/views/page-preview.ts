import { passagesOf } from '../../src/articles/passages.ts';
import { headingsOf } from '../../src/articles/outline.ts';
import { customId } from '../../src/discord/custom-id.ts';
import { bold, joined, md } from '../../src/discord/markdown.ts';
import type { Reply } from '../../src/discord/reply.ts';
import type { Messages } from '../../src/i18n/en.ts';
import type { Understood } from '../../src/library/pages.ts';
import { shorten } from '../../src/text/shorten.ts';
import { articleLine } from './citation.ts';

/** By which the button finds the address in the message it sits on. */
export const ADDRESS_MARK = 2;

/** The name of the button that adds a page. */
export const ADD_PAGE = 'add-page';

/** How much is shown of the author, the text's beginning and its end. */
const AUTHOR_LENGTH = 100;
const PART_LENGTH = 300;

/** What a page was understood as, and the button that adds it. */
export function pagePreview(address: string, { article, state }: Understood, m: Messages): Reply {
  const { author, text, language } = article;
  const passages = passagesOf(article).length;
  const texts = m.articles;
  const lines = [
    md`**${articleLine(article, m)}**`,
    author === null ? null : md`${m.sources.author(shorten(author, AUTHOR_LENGTH))}`,
    md`-# ${texts.size(text.length, passages, headingsOf(article).length)}`,
    language === null ? null : md`-# ${texts.language(language)}`,
    md`${texts.begins} ${shorten(text.slice(0, 2 * PART_LENGTH).replaceAll(/\s+/g, ' '), PART_LENGTH)}`,
    text.length <= 2 * PART_LENGTH
      ? null
      : md`${texts.ends} …${text.slice(-PART_LENGTH).replaceAll(/\s+/g, ' ')}`,
    md`${texts.states[state]}`,
  ];
  const canAdd = state === 'new' || state === 'changed';
  return {
    tone: 'notice',
    blocks: [
      { kind: 'text', text: bold(address), mark: ADDRESS_MARK },
      { kind: 'text', text: joined(lines, '\n') },
      {
        kind: 'buttons',
        buttons: canAdd ? [{ label: m.buttons.addPage, id: customId(ADD_PAGE) }] : [],
      },
    ],
  };
}
