import type { Subcommand } from '../../src/discord/command.ts';
import type { Services } from '../services.ts';
import { articleListReply } from '../views/article-list.ts';
import { completeOutlet, FILTER_OPTIONS, filterOf } from '../views/filter.ts';

export const list = {
  name: { en: 'list', de: 'liste' },
  description: {
    en: 'Browse the articles by outlet and date',
    de: 'Die Artikel nach Medium und Datum durchsehen',
  },
  options: FILTER_OPTIONS,
  isPrivate: () => false,
  execute(request, { collection }) {
    return Promise.resolve(
      articleListReply(filterOf(request, collection), '1', collection, request.m),
    );
  },
  complete: (_option, typed, { collection }) => completeOutlet(typed, collection),
} satisfies Subcommand<Pick<Services, 'collection'>>;
