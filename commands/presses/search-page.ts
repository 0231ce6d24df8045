import type { Press } from '../../src/discord/command.ts';
import { UserError } from '../../src/errors.ts';
import type { Services } from '../services.ts';
import { QUESTION_MARK } from '../views/answer.ts';
import { filterFromValues } from '../views/filter.ts';
import { passageListReply, SEARCH_PAGE } from '../views/passage-list.ts';
import { withChanges } from '../views/since.ts';
import { shownBefore } from './shown-before.ts';

/** Another page of `/sources search` for the words that the message shows, and which of its passages have changed. */
export const searchPage = {
  name: SEARCH_PAGE,
  turnsPage: true,
  async execute(request, services) {
    const { values, m, marked } = request;
    const { answers, collection } = services;
    const [page = '1', ...filterValues] = values;
    const words = marked(QUESTION_MARK);
    if (words === null) throw new UserError((texts) => texts.errors.unknownButton);
    const filter = filterFromValues(filterValues, collection);
    const shown = await shownBefore(request, services);
    return withChanges(await passageListReply(words, filter, page, answers, m), shown, m);
  },
} satisfies Press<Pick<Services, 'answers' | 'collection' | 'revisions'>>;
