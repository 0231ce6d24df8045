import { articlesTitled, findArticle } from '../../src/answers/find-article.ts';
import { keyOf } from '../../src/articles/collection.ts';
import type { Subcommand } from '../../src/discord/command.ts';
import { CHOICES } from '../../src/discord/command.ts';
import { shorten } from '../../src/text/shorten.ts';
import { UserError } from '../../src/errors.ts';
import type { Services } from '../services.ts';
import { articleReply } from '../views/article.ts';

/** How much of what was written an error repeats. */
const WRITTEN_LENGTH = 100;

export const show = {
  name: { en: 'show', de: 'zeigen' },
  description: {
    en: 'Show one article: outlet, author, date, sections, opening',
    de: 'Einen Artikel zeigen: Medium, Verfasser, Datum, Abschnitte, Anfang',
  },
  options: [
    {
      name: { en: 'article', de: 'artikel' },
      description: {
        en: 'Its title, or words that occur in it',
        de: 'Sein Titel oder Wörter, die darin vorkommen',
      },
      type: 'text',
      required: true,
      autocomplete: true,
    },
  ],
  isPrivate: () => false,
  async execute(request, { answers, collection, fullText }) {
    const written = request.text('article') ?? '';
    const shown = shorten(written, WRITTEN_LENGTH);
    const found = await findArticle(written, collection, answers);
    if (found === null) throw new UserError((m) => m.errors.noArticle(shown));
    const note = found.exact ? null : request.m.sources.notExact(shown);
    return articleReply(found.article, note, fullText, request.m);
  },
  async complete(_option, typed, { collection }) {
    const titled = await articlesTitled(typed.trim(), collection, CHOICES);
    return titled.map(({ id, title }) => ({ label: title, value: keyOf(id) }));
  },
} satisfies Subcommand<Pick<Services, 'answers' | 'collection' | 'fullText'>>;
