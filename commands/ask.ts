import type { SlashCommand } from '../src/discord/command.ts';
import { QUESTION_MAX, QUESTION_MIN } from '../src/answers/question-length.ts';
import type { Services } from './services.ts';
import { answerReply } from './views/answer.ts';
import { completeOutlet, FILTER_OPTIONS, filterOf, isFiltered } from './views/filter.ts';

export const ask = {
  kind: 'slash',
  name: { en: 'ask', de: 'frage' },
  description: {
    en: 'Ask a question and see the passages that answer it',
    de: 'Eine Frage stellen und die Textstellen mit der Antwort sehen',
  },
  anywhere: true,
  options: [
    {
      name: { en: 'question', de: 'frage' },
      description: { en: 'What do you want to know?', de: 'Was möchtest du wissen?' },
      type: 'text',
      length: { min: QUESTION_MIN, max: QUESTION_MAX },
      required: true,
    },
    ...FILTER_OPTIONS,
    {
      name: { en: 'private', de: 'privat' },
      description: {
        en: 'Show the answer only to you',
        de: 'Die Antwort ist nur für dich sichtbar',
      },
      type: 'flag',
    },
  ],
  isPrivate: (request) => request.flag('private') ?? request.settings.privateAnswers,
  async execute(request, { answers, collection, questionRate, audience }) {
    questionRate.count(request.userId, request.settings.questionsPerMinute);
    const question = request.text('question') ?? '';
    const filter = filterOf(request, collection);
    const answer = await answers.ask(question, filter);
    // With a filter, the collection may well know.
    if (answer.kind === 'nothing' && !isFiltered(filter)) {
      await audience.unanswered(request.guild?.id ?? null, question);
    }
    return answerReply(question, filter, answer, 0, request.m);
  },
  complete: (_option, typed, { collection }) => completeOutlet(typed, collection),
} satisfies SlashCommand<Pick<Services, 'answers' | 'collection' | 'questionRate' | 'audience'>>;
