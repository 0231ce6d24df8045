import type { CommandGroup } from '../../src/discord/command.ts';
import type { Services } from '../services.ts';
import { add } from './add.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';
import { upload } from './upload.ts';

export const articles = {
  kind: 'group',
  name: { en: 'articles', de: 'artikel' },
  description: {
    en: 'Add pages of the web and files to the collection, or take them out',
    de: 'Webseiten und Dateien in die Sammlung aufnehmen oder daraus entfernen',
  },
  anywhere: false,
  forManagers: true,
  forCurators: true,
  subcommands: [add, upload, list, remove],
} satisfies CommandGroup<Services>;
