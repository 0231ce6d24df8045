import type { CommandGroup } from '../../src/discord/command.ts';
import type { Services } from '../services.ts';
import { edit } from './edit.ts';
import { list } from './list.ts';
import { now } from './now.ts';
import { pause } from './pause.ts';
import { preview } from './preview.ts';
import { remove } from './remove.ts';
import { subscribe } from './subscribe.ts';

export const digest = {
  kind: 'group',
  name: { en: 'digest', de: 'zusammenfassung' },
  description: {
    en: 'What happened, told now or by itself at the hour that a channel chose',
    de: 'Was geschehen ist: sofort oder von selbst zu einer gewählten Uhrzeit',
  },
  anywhere: false,
  forManagers: true,
  serverDecides: true,
  subcommands: [now, subscribe, list, edit, pause, remove, preview],
} satisfies CommandGroup<Services>;
