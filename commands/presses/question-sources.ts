import type { Press } from '../../src/discord/command.ts';
import { md } from '../../src/discord/markdown.ts';
import type { Block } from '../../src/discord/reply.ts';
import { UserError } from '../../src/errors.ts';
import type { Services } from '../services.ts';
import { QUESTION_MARK, QUESTION_SOURCES, questionBlock } from '../views/answer.ts';
import { articleSelect } from '../views/article-select.ts';
import { articleList } from '../views/citation.ts';
import { filterFromValues } from '../views/filter.ts';
import { withChanges } from '../views/since.ts';
import { shownBefore } from './shown-before.ts';

/** How many articles are named. */
const SOURCES_LISTED = 8;

/** The articles behind the question that the message shows, and which of its excerpts have changed. */
export const questionSources = {
  name: QUESTION_SOURCES,
  turnsPage: false,
  async execute(request, services) {
    const { values, m, marked } = request;
    const { answers, collection } = services;
    const question = marked(QUESTION_MARK);
    if (question === null) throw new UserError((texts) => texts.errors.unknownButton);
    const counts = await answers.sourcesOf(question, filterFromValues(values, collection));
    const listed = [...counts].slice(0, SOURCES_LISTED).flatMap(([id, count]) => {
      const article = collection.get(id);
      return article === undefined ? [] : [{ article, count }];
    });
    const shown = await shownBefore(request, services);
    if (listed.length === 0) {
      const none: Block = { kind: 'text', text: md`${m.sources.none}` };
      return withChanges({ tone: 'nothing', blocks: [none] }, shown, m);
    }
    const articles = listed.map(({ article }) => article);
    const list = articleList(articles, m, (i) => ` · ${m.sources.passages(listed[i]?.count ?? 0)}`);
    const blocks: Block[] = [
      questionBlock(question),
      { kind: 'text', text: md`${m.sources.ofQuestion}\n${list}` },
      ...articleSelect(articles, m),
    ];
    return withChanges({ tone: 'found', blocks }, shown, m);
  },
} satisfies Press<Pick<Services, 'answers' | 'collection' | 'revisions'>>;
