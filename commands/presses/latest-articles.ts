import { NO_FILTER } from '../../src/answers/filter.ts';
import type { Press } from '../../src/discord/command.ts';
import type { Services } from '../services.ts';
import { articleListReply } from '../views/article-list.ts';
import { LATEST } from '../views/newest.ts';

/** The newest articles, below a digest that has none of them to tell of. */
export const latestArticles = {
  name: LATEST,
  turnsPage: false,
  execute: ({ m }, { collection }) =>
    Promise.resolve(articleListReply(NO_FILTER, '1', collection, m)),
} satisfies Press<Pick<Services, 'collection'>>;
