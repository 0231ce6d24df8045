import type { Press } from '../../src/discord/command.ts';
import { UserError } from '../../src/errors.ts';
import type { Services } from '../services.ts';
import { answerReply, MORE, QUESTION_MARK } from '../views/answer.ts';
import { filterFromValues } from '../views/filter.ts';

/** Further excerpts for the question that the message shows. */
export const more = {
  name: MORE,
  turnsPage: false,
  async execute({ values, m, marked }, { answers, collection }) {
    const [skip, ...filterValues] = values;
    const question = marked(QUESTION_MARK);
    if (question === null) throw new UserError((texts) => texts.errors.unknownButton);
    const filter = filterFromValues(filterValues, collection);
    const answer = await answers.ask(question, filter, Number(skip));
    return answerReply(question, filter, answer, Number(skip), m);
  },
} satisfies Press<Pick<Services, 'answers' | 'collection'>>;
