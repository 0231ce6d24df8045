import type { Subcommand } from '../../src/discord/command.ts';
import type { Services } from '../services.ts';
import { addedReply } from '../views/added.ts';

export const list = {
  name: { en: 'list', de: 'liste' },
  description: {
    en: 'The pages that were added, the newest first',
    de: 'Die aufgenommenen Webseiten, die neuesten zuerst',
  },
  options: [],
  isPrivate: () => true,
  execute: ({ m }, { pages }) => Promise.resolve(addedReply(pages.all(), '1', m)),
} satisfies Subcommand<Pick<Services, 'pages'>>;
