import { describe, expect, it } from 'vitest';
import { textPage } from '../../commands/presses/text-page.ts';
import { revisionValues } from '../../commands/views/article.ts';
import { createCollection } from '../../src/articles/collection.ts';
import { article } from '../helpers/article.ts';
import { buttonsOf, shownText, valuesOf } from '../helpers/replies.ts';
import { pressRequest } from '../helpers/requests.ts';

describe('the full text', () => {
  const sentence = 'Die Fähre legt auch an diesem Tag um acht Uhr ab und kehrt um neun zurück.';
  const text = Array.from({ length: 50 }, () => sentence).join(' ');
  const sections = [{ heading: 'Fahrplan', start: 0, end: text.length }];
  const timetable = article({ text, sections });
  const revision = revisionValues(timetable);
  const long = createCollection([timetable]);
  /** Knows no text that was before. */
  const revisions = { find: () => Promise.resolve(null) };
  const page = async (number: string, fullText = true) =>
    await textPage.execute(pressRequest([number, ...revision]), {
      ...{ collection: long, revisions, fullText },
    });

  it('is shown page by page under its headings, nothing left out', async () => {
    const shown: string[] = [];
    for (const number of ['1', '2', '3', '4']) {
      const lines = shownText(await page(number)).split('\n');
      expect(lines).toContain('**Fahrplan**');
      expect(lines.at(-1)).toBe(`-# Page ${number} of 4`);
      shown.push(...lines.flatMap((line) => (line.startsWith('> ') ? line.slice(2) : [])));
    }
    expect(shown.join(' ')).toBe(text);
  });

  it('has buttons to the pages before and after', async () => {
    expect(buttonsOf(await page('1')).map(({ label }) => label)).toEqual(['Next']);
    expect(valuesOf(await page('2'), 'Back')).toEqual(['1', ...revision]);
    expect(valuesOf(await page('2'), 'Next')).toEqual(['3', ...revision]);
  });

  it('says that the article has changed where its earlier text is not known', async () => {
    const old = pressRequest(['1', revision[0] ?? '', 'deadbeef']);
    await expect(
      (async () => await textPage.execute(old, { collection: long, revisions, fullText: true }))(),
    ).rejects.toThrow('has changed since this answer');
  });

  it('is not shown where the operator has switched it off, even to an old button', async () => {
    await expect(page('1', false)).rejects.toThrow('Whole texts are not shown here');
  });
});
