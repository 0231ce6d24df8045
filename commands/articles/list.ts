import type { Subcommand } from '../../src/discord/command.ts';
import type { Services } from '../services.ts';
import { addedReply } from '../views/added.ts';

export const list = {
  name: { en: 'list', de: 'liste' },
  description: {
    en: 'The articles that were added, the newest first, and where each is from',
    de: 'Die aufgenommenen Artikel, die neuesten zuerst, und woher sie stammen',
  },
  options: [],
  isPrivate: () => true,
  execute: ({ m }, { added }) => Promise.resolve(addedReply(added.all(), '1', m)),
} satisfies Subcommand<Pick<Services, 'added'>>;
