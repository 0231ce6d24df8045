import type { Press } from '../../src/discord/command.ts';
import type { Services } from '../services.ts';
import { articleListReply, LIST_PAGE } from '../views/article-list.ts';
import { filterFromValues } from '../views/filter.ts';

/** Another page of `/sources list`. */
export const listPage = {
  name: LIST_PAGE,
  turnsPage: true,
  execute({ values, m }, { collection }) {
    const [page = '1', ...filterValues] = values;
    const filter = filterFromValues(filterValues, collection);
    return Promise.resolve(articleListReply(filter, page, collection, m));
  },
} satisfies Press<Pick<Services, 'collection'>>;
