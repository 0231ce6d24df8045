import type { Subcommand } from '../../src/discord/command.ts';
import { checkedWords, QUESTION_MAX, WORDS_MIN } from '../../src/answers/question-length.ts';
import type { Services } from '../services.ts';
import { completeOutlet, FILTER_OPTIONS, filterOf } from '../views/filter.ts';
import { passageListReply } from '../views/passage-list.ts';

export const search = {
  name: { en: 'search', de: 'suche' },
  description: {
    en: 'Look up passages by words',
    de: 'Textstellen nach Wörtern nachschlagen',
  },
  options: [
    {
      name: { en: 'words', de: 'wörter' },
      description: { en: 'Words to look for', de: 'Gesuchte Wörter' },
      type: 'text',
      length: { min: WORDS_MIN, max: QUESTION_MAX },
      required: true,
    },
    ...FILTER_OPTIONS,
  ],
  isPrivate: () => false,
  async execute(request, { answers, collection }) {
    const words = checkedWords(request.text('words') ?? '');
    const filter = filterOf(request, collection);
    return await passageListReply(words, filter, '1', answers, request.m);
  },
  complete: (_option, typed, { collection }) => completeOutlet(typed, collection),
} satisfies Subcommand<Pick<Services, 'answers' | 'collection'>>;
