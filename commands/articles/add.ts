import type { Subcommand } from '../../src/discord/command.ts';
import type { Services } from '../services.ts';
import { fetching } from '../views/fetching.ts';
import { pagePreview } from '../views/page-preview.ts';

/** Longest address that is taken: escaped, it stands in a message beside the rest. */
const ADDRESS_LENGTH = 1000;

export const add = {
  name: { en: 'add', de: 'hinzufügen' },
  description: {
    en: 'Read a page of the web and, once you confirm, add it as an article',
    de: 'Eine Webseite lesen und nach Bestätigung als Artikel aufnehmen',
  },
  options: [
    {
      name: { en: 'url', de: 'adresse' },
      description: { en: 'Address of the page', de: 'Adresse der Seite' },
      type: 'text',
      length: { min: 8, max: ADDRESS_LENGTH },
      required: true,
    },
  ],
  isPrivate: () => true,
  async execute(request, { pages }) {
    const address = (request.text('url') ?? '').trim();
    request.progress(fetching(address, request.m));
    return pagePreview(address, await pages.read(address), request.m);
  },
} satisfies Subcommand<Pick<Services, 'pages'>>;
