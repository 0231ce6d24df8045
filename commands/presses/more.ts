import type { Press } from '../../src/discord/command.ts';
import { UserError } from '../../src/errors.ts';
import type { Services } from '../services.ts';
import { answerReply, MORE, QUESTION_MARK } from '../views/answer.ts';
import { filterFromValues } from '../views/filter.ts';
import { withChanges } from '../views/since.ts';
import { shownBefore } from './shown-before.ts';

/** Further excerpts for the question that the message shows, and which of its own have changed. */
export const more = {
  name: MORE,
  turnsPage: false,
  async execute(request, services) {
    const { values, m, marked } = request;
    const { answers, collection } = services;
    const [skip, ...filterValues] = values;
    const question = marked(QUESTION_MARK);
    if (question === null) throw new UserError((texts) => texts.errors.unknownButton);
    const filter = filterFromValues(filterValues, collection);
    const answer = await answers.ask(question, filter, Number(skip));
    const shown = await shownBefore(request, services);
    return withChanges(answerReply(question, filter, answer, Number(skip), m), shown, m);
  },
} satisfies Press<Pick<Services, 'answers' | 'collection' | 'revisions'>>;
