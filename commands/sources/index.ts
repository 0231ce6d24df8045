import type { CommandGroup } from '../../src/discord/command.ts';
import type { Services } from '../services.ts';
import { list } from './list.ts';
import { search } from './search.ts';
import { show } from './show.ts';

export const sources = {
  kind: 'group',
  name: { en: 'sources', de: 'quellen' },
  description: {
    en: 'Look up passages and articles',
    de: 'Textstellen und Artikel nachschlagen',
  },
  anywhere: true,
  subcommands: [search, list, show],
} satisfies CommandGroup<Services>;
