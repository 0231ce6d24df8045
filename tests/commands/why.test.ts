import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { why } from '../../commands/presses/why.ts';
import { excerptBlock } from '../../commands/views/answer.ts';
import { whyReply } from '../../commands/views/why.ts';
import type { Why, WordFound } from '../../src/answers/answer.ts';
import type { Place } from '../../src/answers/place.ts';
import { placeOf } from '../../src/answers/place.ts';
import { createCollection } from '../../src/articles/collection.ts';
import { UserError } from '../../src/errors.ts';
import { messagesIn } from '../../src/i18n/locale.ts';
import { answersThat } from '../helpers/answers.ts';
import { article, excerpt } from '../helpers/article.ts';
import { shownText, valuesOf } from '../helpers/replies.ts';
import { pressRequest } from '../helpers/requests.ts';

const QUESTION = 'Wann fährt das Fährschiff mit dem Capitän?';
const ferry = article();
const collection = createCollection([ferry]);
/** Knows no text that was before. */
const revisions = { find: () => Promise.resolve(null) };
const captain = excerpt(ferry, 'Der Kapitän heißt Brandt.', 1);
const departure = excerpt(ferry, 'Die Fähre legt um acht ab.', 2);
const shown = [captain, departure].map((quoted) => {
  const block = excerptBlock(quoted, messagesIn('en'));
  return valuesOf({ tone: 'found', blocks: [block] }, 'Context');
});

describe('the button that says why', () => {
  it('explains the excerpts of its message by the question of its message', async () => {
    let asked: [string, readonly Place[]] | undefined;
    const answers = answersThat({
      why: (...given) => {
        asked = given;
        return Promise.resolve([]);
      },
    });
    const request = pressRequest([], { question: QUESTION, siblings: { context: shown } });
    await why.execute(request, { answers, collection, revisions });
    expect(asked).toEqual([QUESTION, [placeOf(captain), placeOf(departure)]]);
  });

  it('is from an older version where its message shows no excerpt', async () => {
    const request = pressRequest([], { question: QUESTION });
    const press = why.execute(request, { answers: answersThat({}), collection, revisions });
    await expect(press).rejects.toThrow(UserError);
  });
});

describe('the reply', () => {
  const whys: Why[] = [
    {
      excerpt: captain,
      found: [{ asked: 'Capitän', found: 'Kapitän', relation: 'spelling' }],
      missing: ['fährt', 'Fährschiff'],
    },
    {
      excerpt: departure,
      found: [
        { asked: 'fährt', found: 'legt ab', relation: 'synonym' },
        { asked: 'acht', found: 'acht', relation: 'same' },
        { asked: 'Fährschiff', found: 'Fähre', relation: 'compound' },
      ],
      missing: [],
    },
  ];

  it('tells for each excerpt which words it has, in which form, and which it has not', () => {
    expect(shownText(whyReply(whys, messagesIn('de'))).split('\n')).toEqual([
      '**Warum diese Stellen?**',
      '-# \\[1\\] Neue Fähre · Hafenbote · 22. Oktober 2024',
      '- **Capitän** → „Kapitän“ (andere Schreibweise)',
      '- Nicht dabei: fährt, Fährschiff',
      '-# \\[2\\] Neue Fähre · Hafenbote · 22. Oktober 2024',
      '- Wörtlich: acht',
      '- **fährt** → „legt ab“ (sinnverwandt)',
      '- **Fährschiff** → „Fähre“ (Zusammensetzung)',
    ]);
  });

  it('is in the language of who pressed', () => {
    const text = shownText(whyReply(whys, messagesIn('en')));
    expect(text).toContain(
      '- **Capitän** → “Kapitän” (another spelling)\n- Missing: fährt, Fährschiff',
    );
    expect(text).toContain('Word for word: acht\n- **fährt** → “legt ab” (similar meaning)');
  });

  it('shows words of articles and questions as text', () => {
    const found = [{ asked: '*a*', found: '@everyone', relation: 'name' }] as const;
    const text = shownText(
      whyReply([{ excerpt: captain, found, missing: ['<@1>'] }], messagesIn('en')),
    );
    expect(text).toContain('**\\*a\\*** → “\\@everyone” (same name)\n- Missing: \\<\\@1\\>');
  });

  it('fits into one message, each excerpt in it, whatever the words', () => {
    const word = fc.oneof(fc.string({ minLength: 1 }), fc.constant('*'.repeat(2000)));
    const relation = fc.constantFrom<WordFound['relation'][]>(
      ...(['same', 'inflected', 'spelling', 'compound', 'synonym', 'name', 'translation'] as const),
    );
    const wordFound = fc.record({ asked: word, found: word, relation });
    const long = {
      title: '*'.repeat(500),
      outlet: '~'.repeat(500),
      url: `https://a.b/${'x'.repeat(280)}`,
    };
    const given = fc.record({
      excerpt: fc.constantFrom(captain, { ...captain, ...long }),
      found: fc.array(wordFound, { maxLength: 200 }),
      missing: fc.array(word, { maxLength: 200 }),
    });
    fc.assert(
      fc.property(fc.array(given, { minLength: 1, maxLength: 3 }), (many) => {
        const text = shownText(whyReply(many, messagesIn('de')));
        expect(text.match(/22\. Oktober 2024/g)).toHaveLength(many.length);
      }),
    );
  });

  it('says where it leaves words out', () => {
    const found = Array.from({ length: 90 }, (_, n) => {
      return { asked: `Wort${String(n)}`, found: 'Wörter', relation: 'inflected' } as const;
    });
    const text = shownText(
      whyReply([{ excerpt: captain, found, missing: ['Brand'] }], messagesIn('de')),
    );
    expect(text).toMatch(/\*\*Wort20\*\* .*\n- …\n- Nicht dabei: Brand$/s);
  });
});
