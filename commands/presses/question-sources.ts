import type { Press } from '../../src/discord/command.ts';
import { md } from '../../src/discord/markdown.ts';
import { UserError } from '../../src/errors.ts';
import type { Services } from '../services.ts';
import { QUESTION_MARK, QUESTION_SOURCES, questionBlock } from '../views/answer.ts';
import { articleSelect } from '../views/article-select.ts';
import { articleList } from '../views/citation.ts';
import { filterFromValues } from '../views/filter.ts';

/** How many articles are named. */
const SOURCES_LISTED = 8;

/** The articles behind the question that the message shows. */
export const questionSources = {
  name: QUESTION_SOURCES,
  turnsPage: false,
  async execute({ values, m, marked }, { answers, collection }) {
    const question = marked(QUESTION_MARK);
    if (question === null) throw new UserError((texts) => texts.errors.unknownButton);
    const counts = await answers.sourcesOf(question, filterFromValues(values, collection));
    const listed = [...counts].slice(0, SOURCES_LISTED).flatMap(([id, count]) => {
      const article = collection.get(id);
      return article === undefined ? [] : [{ article, count }];
    });
    if (listed.length === 0) {
      return { tone: 'nothing', blocks: [{ kind: 'text', text: md`${m.sources.none}` }] };
    }
    const articles = listed.map(({ article }) => article);
    const list = articleList(articles, m, (i) => ` · ${m.sources.passages(listed[i]?.count ?? 0)}`);
    return {
      tone: 'found',
      blocks: [
        questionBlock(question),
        { kind: 'text', text: md`${m.sources.ofQuestion}\n${list}` },
        ...articleSelect(articles, m),
      ],
    };
  },
} satisfies Press<Pick<Services, 'answers' | 'collection'>>;
