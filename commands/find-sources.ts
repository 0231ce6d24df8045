import type { MessageCommand } from '../src/discord/command.ts';
import { md } from '../src/discord/markdown.ts';
import { QUESTION_MAX } from '../src/answers/question-length.ts';
import { UserError } from '../src/errors.ts';
import type { Services } from './services.ts';
import { answerBlocks, questionBlock, whyButtons } from './views/answer.ts';

export const findSources = {
  kind: 'message',
  name: { en: 'Find sources', de: 'Quellen suchen' },
  description: {
    en: 'Shows passages about what a message claims, only to you',
    de: 'Zeigt nur dir Textstellen zu dem, was eine Nachricht behauptet',
  },
  anywhere: true,
  async execute({ message, m, userId, settings }, { answers, questionRate }) {
    questionRate.count(userId, settings.questionsPerMinute);
    if (message.trim() === '') throw new UserError((texts) => texts.errors.noText);
    const answer = await answers.check(message);
    const isShort = message.length <= QUESTION_MAX;
    return {
      tone: answer.kind,
      blocks: [
        { kind: 'text', text: md`**${m.find.title}**` },
        ...(isShort ? [questionBlock(message)] : []),
        ...answerBlocks(answer, m.find.nothing, m),
        { kind: 'buttons', buttons: isShort ? whyButtons(answer, m) : [] },
      ],
    };
  },
} satisfies MessageCommand<Pick<Services, 'answers' | 'questionRate'>>;
