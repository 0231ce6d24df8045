import { contextOf } from '../../src/answers/context.ts';
import { sectionAt } from '../../src/articles/article.ts';
import { articleAt } from '../../src/answers/place.ts';
import type { Press } from '../../src/discord/command.ts';
import { joined, md } from '../../src/discord/markdown.ts';
import { UserError } from '../../src/errors.ts';
import type { Services } from '../services.ts';
import { CONTEXT, placeFromValues } from '../views/answer.ts';
import { articleLine } from '../views/citation.ts';

/** The sentences around an excerpt, with the quoted part in bold. */
export const context = {
  name: CONTEXT,
  turnsPage: false,
  execute({ values, m }, { collection }) {
    const place = placeFromValues(values);
    const article = articleAt(place, collection);
    if (sectionAt(article, place) === null || place.end <= place.start) {
      throw new UserError((texts) => texts.errors.unknownButton);
    }
    const heading = sectionAt(article, place)?.heading ?? null;
    const title = joined(
      [md`**${m.context.title}**`, heading === null ? null : md`-# ${m.context.heading(heading)}`],
      '\n',
    );
    return Promise.resolve({
      tone: 'found',
      blocks: [
        { kind: 'text', text: title },
        {
          kind: 'quote',
          quotation: contextOf(article, place),
          caption: md`-# ${articleLine(article, m)}`,
        },
      ],
    });
  },
} satisfies Press<Pick<Services, 'collection'>>;
