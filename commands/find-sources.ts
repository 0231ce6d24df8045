import type { MessageCommand } from '../src/discord/command.ts';
import { md } from '../src/discord/markdown.ts';
import { UserError } from '../src/errors.ts';
import type { Services } from './services.ts';
import { answerBlocks } from './views/answer.ts';

export const findSources = {
  kind: 'message',
  name: { en: 'Find sources', de: 'Quellen suchen' },
  description: {
    en: 'Shows passages about what a message claims, only to you',
    de: 'Zeigt nur dir Textstellen zu dem, was eine Nachricht behauptet',
  },
  anywhere: true,
  async execute({ message, m }, { answers }) {
    if (message.trim() === '') throw new UserError((texts) => texts.errors.noText);
    const answer = await answers.check(message);
    return {
      tone: answer.kind,
      blocks: [
        { kind: 'text', text: md`**${m.find.title}**` },
        ...answerBlocks(answer, m.find.nothing, m),
      ],
    };
  },
} satisfies MessageCommand<Pick<Services, 'answers'>>;
