import { describe, expect, it } from 'vitest';
import { alsoInLine } from '../../commands/views/also-in.ts';
import { answerBlocks } from '../../commands/views/answer.ts';
import type { Publication } from '../../src/answers/answer.ts';
import { messagesIn } from '../../src/i18n/locale.ts';
import { found } from '../helpers/answers.ts';
import { article, excerpt } from '../helpers/article.ts';
import { shownText } from '../helpers/replies.ts';

const en = messagesIn('en');
const de = messagesIn('de');
const shown = excerpt(article(), 'Der Kapitän heißt Brandt.');

function copy(given: Partial<Publication> = {}): Publication {
  return {
    ...{ articleId: 'kopie', title: 'Fähre', outlet: 'Inselblatt', published: null, url: null },
    ...given,
  };
}

function line(alsoIn: readonly Publication[], m = en): string | undefined {
  return alsoInLine({ ...shown, alsoIn }, m)?.markdown;
}

describe('what else has an excerpt', () => {
  it('is named by its outlet in small print, with a link where there is an address', () => {
    const copies = [copy({ url: 'https://insel.example/faehre' }), copy({ outlet: 'Der Bote' })];
    expect(line(copies)).toBe('-# also in [Inselblatt](<https://insel.example/faehre>), Der Bote');
    expect(line(copies, de)).toMatch(/^-# auch in \[Inselblatt\]/);
  });

  it('is named by its title where the outlet is unknown or the same', () => {
    const copies = [copy({ outlet: null, title: 'Neu' }), copy({ outlet: shown.outlet })];
    expect(line(copies)).toBe('-# also in Neu, Fähre');
  });

  it('is named once, however often the outlet has it', () => {
    expect(line([copy(), copy({ articleId: 'noch eine' })])).toBe('-# also in Inselblatt');
  });

  it('is named three times at most', () => {
    const copies = ['A', 'B', 'C', 'D'].map((outlet) => copy({ outlet }));
    expect(line(copies)).toBe('-# also in A, B, C and others');
    expect(line(copies, de)).toBe('-# auch in A, B, C und weiteren');
    expect(line(copies.slice(1))).toBe('-# also in B, C, D');
  });

  it('is not mentioned where there is nothing', () => {
    expect(line([])).toBeUndefined();
  });

  it('is shown as it is written, shortened and without an endless link', () => {
    const url = `https://insel.example/${'a'.repeat(400)}`;
    const hostile = copy({ outlet: `**@everyone** [x](https://b.example) ${'#'.repeat(90)}`, url });
    const markdown = line([hostile]) ?? '';
    expect(markdown).toContain('\\*\\*\\@everyone\\*\\* \\[x\\]');
    expect(markdown).toMatch(/…$/);
    expect(markdown.replaceAll('\\', '')).toHaveLength('-# also in '.length + 60);
  });

  it('stands below the citation of its excerpt', () => {
    const excerpts = [{ ...shown, alsoIn: [copy()] }];
    const blocks = answerBlocks(found({ excerpts }), '', de);
    expect(shownText({ tone: 'found', blocks }).split('\n')).toEqual([
      '> Der Kapitän heißt Brandt.',
      '-# \\[1\\] Neue Fähre · Hafenbote · 22. Oktober 2024',
      '-# auch in Inselblatt',
    ]);
  });
});
