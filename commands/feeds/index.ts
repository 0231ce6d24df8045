import type { CommandGroup } from '../../src/discord/command.ts';
import type { Services } from '../services.ts';
import { add } from './add.ts';
import { check } from './check.ts';
import { list } from './list.ts';
import { pause } from './pause.ts';
import { remove } from './remove.ts';

export const feeds = {
  kind: 'group',
  name: { en: 'feeds', de: 'feeds' },
  description: {
    en: 'Follow feeds, whose articles come into the collection by themselves',
    de: 'Feeds verfolgen, deren Artikel von selbst in die Sammlung kommen',
  },
  anywhere: false,
  forManagers: true,
  forCurators: true,
  subcommands: [add, list, pause, check, remove],
} satisfies CommandGroup<Services>;
