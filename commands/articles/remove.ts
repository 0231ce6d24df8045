import { keyOf } from '../../src/articles/collection.ts';
import type { Subcommand } from '../../src/discord/command.ts';
import { md } from '../../src/discord/markdown.ts';
import { fold } from '../../src/text/fold.ts';
import { shorten } from '../../src/text/shorten.ts';
import type { Services } from '../services.ts';

/** How much of a title is shown. */
const TITLE_LENGTH = 200;

export const remove = {
  name: { en: 'remove', de: 'entfernen' },
  description: {
    en: 'Take an article that was added out of the collection, with all its revisions',
    de: 'Einen aufgenommenen Artikel samt allen früheren Fassungen aus der Sammlung entfernen',
  },
  options: [
    {
      name: { en: 'article', de: 'artikel' },
      description: { en: 'Its title or address', de: 'Titel oder Adresse' },
      type: 'text',
      required: true,
      autocomplete: true,
    },
  ],
  isPrivate: () => true,
  async execute(request, { added }) {
    const { title } = await added.remove((request.text('article') ?? '').trim());
    const text = md`${request.m.articles.removed(shorten(title, TITLE_LENGTH))}`;
    return { tone: 'notice', blocks: [{ kind: 'text', text }] };
  },
  complete(_option, typed, { added }) {
    const wanted = fold(typed.trim());
    return added
      .all()
      .map(({ article }) => article)
      .filter(({ title, url }) => fold(`${title} ${url ?? ''}`).includes(wanted))
      .map(({ id, title }) => ({ label: title, value: keyOf(id) }));
  },
} satisfies Subcommand<Pick<Services, 'added'>>;
