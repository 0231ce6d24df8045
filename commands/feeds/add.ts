import type { Subcommand } from '../../src/discord/command.ts';
import { MINUTES } from '../../src/feeds/feed-list.ts';
import type { Services } from '../services.ts';
import { addedFeedReply } from '../views/feed-check.ts';
import { fetching } from '../views/fetching.ts';

/** Longest address that is taken: longer ones are none. */
const ADDRESS_LENGTH = 2000;

export const add = {
  name: { en: 'add', de: 'hinzufügen' },
  description: {
    en: 'Read an RSS, Atom or JSON feed and follow it from now on',
    de: 'Einen RSS-, Atom- oder JSON-Feed lesen und ab jetzt verfolgen',
  },
  options: [
    {
      name: { en: 'url', de: 'adresse' },
      description: {
        en: 'Address of the feed, or of a page that names it',
        de: 'Adresse des Feeds oder einer Seite, die ihn nennt',
      },
      type: 'text',
      length: { min: 8, max: ADDRESS_LENGTH },
      required: true,
    },
    {
      name: { en: 'minutes', de: 'minuten' },
      description: {
        en: 'Minutes between two checks (15 unless told otherwise)',
        de: 'Minuten zwischen zwei Prüfungen (ohne Angabe 15)',
      },
      type: 'number',
      range: MINUTES,
    },
  ],
  isPrivate: () => true,
  async execute({ text, number, progress, m, locale }, { feeds }) {
    const address = (text('url') ?? '').trim();
    progress(fetching(address, m));
    const check = await feeds.add(address, number('minutes'), (done, total) => {
      progress(m.feeds.pagesRead(done, total));
    });
    return addedFeedReply(address, check, { m, locale });
  },
} satisfies Subcommand<Pick<Services, 'feeds'>>;
