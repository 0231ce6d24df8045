import type { CommandGroup } from '../../src/discord/command.ts';
import type { Services } from '../services.ts';
import { add } from './add.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';

export const articles = {
  kind: 'group',
  name: { en: 'articles', de: 'artikel' },
  description: {
    en: 'Add pages of the web to the collection, or take them out',
    de: 'Webseiten in die Sammlung aufnehmen oder daraus entfernen',
  },
  anywhere: false,
  forManagers: true,
  forCurators: true,
  subcommands: [add, list, remove],
} satisfies CommandGroup<Services>;
