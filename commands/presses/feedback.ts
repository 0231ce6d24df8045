import type { Press } from '../../src/discord/command.ts';
import { md } from '../../src/discord/markdown.ts';
import { UserError } from '../../src/errors.ts';
import type { Services } from '../services.ts';
import { FEEDBACK, HELPFUL, QUESTION_MARK } from '../views/answer.ts';

/** Keeps whether an answer helped; a second press changes one's mind. */
export const feedback = {
  name: FEEDBACK,
  turnsPage: false,
  async execute({ m, marked, messageId, userId, guild, values }, { audience }) {
    const question = marked(QUESTION_MARK);
    if (question === null) throw new UserError((texts) => texts.errors.unknownButton);
    const isHelpful = values[0] === HELPFUL;
    await audience.feedback({ guildId: guild?.id ?? null, messageId, userId, question, isHelpful });
    const text = md`${isHelpful ? m.feedback.helpful : m.feedback.notHelpful}`;
    return { tone: 'notice', blocks: [{ kind: 'text', text }] };
  },
} satisfies Press<Pick<Services, 'audience'>>;
