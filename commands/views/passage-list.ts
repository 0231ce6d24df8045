import type { Answers } from '../../src/answers/answers.ts';
import { EXCERPTS_SHOWN } from '../../src/answers/answers.ts';
import type { Filter } from '../../src/answers/filter.ts';
import { md } from '../../src/discord/markdown.ts';
import type { Reply } from '../../src/discord/reply.ts';
import type { Messages } from '../../src/i18n/en.ts';
import { excerptBlock, questionBlock, undatedBlocks } from './answer.ts';
import { filterLine, filterValues } from './filter.ts';
import { pageButtons, pageFrom, pagesFor } from './pages.ts';

export const SEARCH_PAGE = 'search';

/** One page of the passages that hold any of the words. */
export async function passageListReply(
  words: string,
  filter: Filter,
  wantedPage: string,
  answers: Pick<Answers, 'lookUp'>,
  m: Messages,
): Promise<Reply> {
  const restricted = filterLine(filter, m);
  const top = [
    questionBlock(words),
    ...(restricted === null ? [] : [{ kind: 'text', text: restricted } as const]),
  ];
  const asked = pageFrom(wantedPage, Number.MAX_SAFE_INTEGER);
  const skip = (asked - 1) * EXCERPTS_SHOWN;
  const found = await answers.lookUp(words, filter, skip, EXCERPTS_SHOWN);
  const { excerpts, total } = found;
  const undated = undatedBlocks(found, m);
  if (excerpts.length === 0) {
    const none = asked > 1 ? m.ask.noMore : m.sources.noPassages;
    return { tone: 'nothing', blocks: [...top, { kind: 'text', text: md`${none}` }, ...undated] };
  }
  const pages = pagesFor(total, EXCERPTS_SHOWN);
  return {
    tone: 'found',
    blocks: [
      ...top,
      { kind: 'text', text: md`-# ${m.sources.found(total, asked, pages)}` },
      ...excerpts.map((excerpt) => excerptBlock(excerpt, m)),
      ...undated,
      pageButtons(SEARCH_PAGE, asked, pages, filterValues(filter), m),
    ],
  };
}
