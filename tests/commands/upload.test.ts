import { describe, expect, it } from 'vitest';
import { upload } from '../../commands/articles/upload.ts';
import type { Uploaded, Uploads } from '../../src/library/uploads.ts';
import { article } from '../helpers/article.ts';
import { shownText } from '../helpers/replies.ts';
import { slashRequest } from '../helpers/requests.ts';

const FILE = { name: 'hafen.jsonl', size: 10, address: 'https://cdn.discordapp.com/a' };

const ferry = article();

/** What is shown where that became of the file. */
async function shownFor(given: Partial<Uploaded>, locale: 'de' | 'en' = 'de'): Promise<string> {
  const uploaded: Uploaded = {
    name: FILE.name,
    ...{ added: [], changed: [], same: [], removed: [], held: [], skipped: [], warnings: [] },
    ...given,
  };
  const uploads: Uploads = { add: () => Promise.resolve(uploaded) };
  return shownText(await upload.execute(slashRequest({ file: FILE }, { locale }), { uploads }));
}

describe('/articles upload', () => {
  it('hands over the file as Discord describes it, and says that it is read', async () => {
    const given: unknown[] = [];
    const uploads: Uploads = {
      add(file) {
        given.push(file);
        return Promise.reject(new Error('enough'));
      },
    };
    const said: string[] = [];
    const progress = (step: string) => void said.push(step);
    const request = slashRequest({ file: FILE }, { progress });
    await expect(upload.execute(request, { uploads })).rejects.toThrow('enough');
    expect(given).toEqual([FILE]);
    expect(said).toEqual(['Reading “hafen.jsonl” …']);
  });

  it('shows what was added: title, outlet, day and size', async () => {
    expect(await shownFor({ added: [ferry] })).toBe(
      [
        '**Datei „hafen.jsonl“**',
        'Fragen werden ab sofort auch daraus beantwortet.',
        'Aufgenommen: 1 Artikel',
        '- Neue Fähre · Hafenbote · 22. Oktober 2024 · 52 Zeichen',
      ].join('\n'),
    );
  });

  it('shows what else became of a file, each with its reason', async () => {
    const skipped = [{ path: 'hafen.jsonl:3', reason: 'json' as const }];
    const note = { kind: 'ignored', field: 'date', expected: 'day' } as const;
    const warnings = [{ path: 'hafen.jsonl:1', message: note }];
    const reading = 'The declared “date” is not a day of the calendar and was ignored.';
    const held = [{ article: ferry, source: 'file' as const }];
    const rest = { changed: [ferry], same: [ferry], removed: [ferry] };
    const text = await shownFor({ ...rest, held, skipped, warnings }, 'en');
    const line = '- Neue Fähre · Hafenbote · 22 October 2024 · 52 characters';
    expect(text.split('\n').slice(1)).toEqual([
      'Questions are answered from it as of now.',
      ...['Updated: 1 article', line],
      ...['Unchanged: 1 article', line],
      ...['Removed, since the file no longer has it: 1 article', line],
      ...['Not replaced: 1 article', `${line} · one of the files of the bot’s operator`],
      ...['Skipped: 1 place in the file', '- hafen.jsonl\\:3: line is no JSON object'],
      ...['Notes:', `- hafen.jsonl:1: ${reading}`],
    ]);
  });

  it('puts what was noticed into the person’s language', async () => {
    const notes = [
      { kind: 'ignored', field: 'datum', expected: 'day' },
      { kind: 'dated', day: '2024-10-22' },
      { kind: 'broken', places: 2, charset: 'utf-8' },
    ] as const;
    const warnings = notes.map((message) => ({ path: 'a', message }));
    const text = await shownFor({ warnings });
    expect(text.split('\n').slice(1)).toEqual([
      'Hinweise:',
      '- a: Die Angabe „datum“ ist kein Tag des Kalenders und wurde übergangen.',
      '- a: Der Text nennt kein Datum; es gilt der 22. Oktober 2024, an dem die Datei erstellt wurde.',
      '- a: 2 Stellen sind keine Zeichen in utf-8 und jetzt „\uFFFD“.',
    ]);
  });

  it('does not promise answers from what was not added', async () => {
    expect(await shownFor({ same: [ferry] })).not.toContain('ab sofort');
  });

  it('lists ten articles and says how many more there are', async () => {
    const text = await shownFor({ added: Array(9).fill(ferry), changed: Array(4).fill(ferry) });
    expect(text.match(/^- Neue Fähre/gm)).toHaveLength(10);
    expect(text.split('\n').at(-1)).toBe('- und 3 weitere');
  });

  it('fits into a message whatever the file says of itself', async () => {
    const signs = '_*~`|<>@#[]'.repeat(1000);
    const long = article({ title: signs, outlet: signs, url: `https://a.example/${signs}` });
    const many = Array<typeof long>(2000).fill(long);
    const text = await shownFor({
      name: signs,
      ...{ added: many, changed: many, same: many, removed: many },
      held: many.map((each) => ({ article: each, source: 'page' })),
      skipped: many.map(() => ({ path: signs, reason: 'too-costly' })),
      warnings: many.map(() => ({
        path: signs,
        message: { kind: 'broken', places: 1, charset: signs },
      })),
    });
    expect(text.length).toBeLessThanOrEqual(4000);
  });

  it('shows a name with a mention or a link in it as it is', async () => {
    const text = await shownFor({ name: '@everyone [a](https://evil.example)' });
    expect(text).toContain('\\@everyone \\[a\\](https\\://evil.example)');
  });
});
