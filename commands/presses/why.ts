import type { Press } from '../../src/discord/command.ts';
import { UserError } from '../../src/errors.ts';
import type { Services } from '../services.ts';
import { CONTEXT, placeFromValues, QUESTION_MARK, WHY } from '../views/answer.ts';
import { whyReply } from '../views/why.ts';

/** Which words of the question the message's excerpts have, and which they have not. */
export const why = {
  name: WHY,
  turnsPage: false,
  async execute({ m, marked, siblings }, { answers }) {
    const question = marked(QUESTION_MARK);
    const places = siblings(CONTEXT).map(placeFromValues);
    if (question === null || places.length === 0) {
      throw new UserError((texts) => texts.errors.unknownButton);
    }
    return whyReply(await answers.why(question, places), m);
  },
} satisfies Press<Pick<Services, 'answers'>>;
