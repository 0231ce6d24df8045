import { describe, expect, it } from 'vitest';
import { add } from '../../commands/articles/add.ts';
import { list } from '../../commands/articles/list.ts';
import { remove } from '../../commands/articles/remove.ts';
import { addPage } from '../../commands/presses/add-page.ts';
import { keyOf } from '../../src/articles/collection.ts';
import { render } from '../../src/discord/render.ts';
import type { Added, AddedArticle } from '../../src/library/added.ts';
import type { Pages, Understood } from '../../src/library/pages.ts';
import { article } from '../helpers/article.ts';
import { buttonsOf, shownText } from '../helpers/replies.ts';
import { pressRequest, slashRequest } from '../helpers/requests.ts';

const ADDRESS = 'https://hafenbote.example/faehre_1';
const ferry = article({ id: ADDRESS, url: ADDRESS });

/** Pages that can only what is given; anything else fails the test. */
function pagesThat(can: Partial<Pages>): Pages {
  const unexpected = () => {
    throw new Error('unexpected call');
  };
  return { read: unexpected, add: unexpected, ...can };
}

function understoodAs(state: Understood['state']): Pages {
  return pagesThat({ read: () => Promise.resolve({ article: ferry, state }) });
}

describe('/articles add', () => {
  const request = slashRequest({ url: ` ${ADDRESS} ` }, { locale: 'de' });

  it('shows what a page was understood as, and adds nothing yet', async () => {
    const reply = await add.execute(request, { pages: understoodAs('new') });
    const text = shownText(reply);
    expect(text).toContain('**https\\://hafenbote.example/faehre\\_1**');
    expect(text).toContain('Neue Fähre · Hafenbote · 22. Oktober 2024');
    expect(text).toContain('Anfang: Die Fähre legt um acht ab.');
    expect(text).toContain('Die Sammlung enthält sie noch nicht.');
    expect(buttonsOf(reply).map(({ label }) => label)).toEqual(['In die Sammlung aufnehmen']);
  });

  it.each([
    [ADDRESS, 'hafenbote.example wird abgerufen …'],
    ['nirgends', 'nirgends wird abgerufen …'],
  ])('says whom it asks for %s', async (url, text) => {
    const said: string[] = [];
    const progress = (step: string) => void said.push(step);
    const given = slashRequest({ url }, { locale: 'de', progress });
    await add.execute(given, { pages: understoodAs('new') });
    expect(said).toEqual([text]);
  });

  it.each(['same', 'file'] as const)(
    'offers nothing to add where it is there (%s)',
    async (state) => {
      const reply = await add.execute(request, { pages: understoodAs(state) });
      expect(buttonsOf(reply)).toEqual([]);
    },
  );

  it('fits into a message with the longest address and the most signs to escape', async () => {
    const signs = '_*~`|<>@#[]'.repeat(1000);
    const long = article({ title: signs, author: signs, outlet: signs, text: signs });
    const pages = pagesThat({ read: () => Promise.resolve({ article: long, state: 'new' }) });
    const address = `https://${'_'.repeat(add.options[0]?.length.max ?? 0)}`;
    const reply = await add.execute(slashRequest({ url: address }), { pages });
    expect(() => render(reply)).not.toThrow();
  });

  it('is added with the address of its message by the button', async () => {
    const added: string[] = [];
    const pages = pagesThat({
      add(address) {
        added.push(address);
        return Promise.resolve({ article: ferry, state: 'new' });
      },
    });
    const press = { ...pressRequest([]), marked: (mark: number) => (mark === 2 ? ADDRESS : null) };
    const reply = await addPage.execute(press, { pages });
    expect(added).toEqual([ADDRESS]);
    expect(shownText(reply)).toContain('Added.');
  });
});

/** All that was added, and the names of what was removed. */
function addedWith(...all: AddedArticle[]) {
  const removed: string[] = [];
  const added: Added = {
    all: () => all,
    remove(named) {
      removed.push(named);
      return Promise.resolve(ferry);
    },
  };
  return { added, removed };
}

describe('/articles list', () => {
  it('says how articles are added where there are none', async () => {
    const reply = await list.execute(slashRequest(), addedWith());
    expect(shownText(reply)).toBe(
      'No article has been added yet: /articles add and /articles upload do that.',
    );
  });

  it('lists them by pages', async () => {
    const many = Array.from({ length: 11 }, (_, n) => article({ id: `${ADDRESS}${String(n)}` }));
    const added = many.map((each) => ({ article: each, source: 'page' as const }));
    const reply = await list.execute(slashRequest(), addedWith(...added));
    expect(shownText(reply)).toContain('11 articles · page 1 of 2');
    expect(buttonsOf(reply).map(({ label }) => label)).toContain('Next');
  });

  it('says of each where it is from', async () => {
    const all = (['page', 'upload', 'feed'] as const).map((source) => ({ article: ferry, source }));
    const reply = await list.execute(slashRequest({}, { locale: 'de' }), addedWith(...all));
    const lines = shownText(reply).split('\n').slice(1);
    expect(lines.map((line) => line.split(' · ').at(-1))).toEqual([
      'aus dem Web',
      'hochgeladen',
      'aus einem Feed',
    ]);
  });
});

describe('/articles remove', () => {
  it('takes what was written, and says which article went', async () => {
    const { added, removed } = addedWith();
    const reply = await remove.execute(slashRequest({ article: ' Neue Fähre ' }), { added });
    expect(removed).toEqual(['Neue Fähre']);
    expect(shownText(reply)).toBe('“Neue Fähre” is no longer in the collection.');
  });

  it('suggests what was added by title or address', () => {
    const { added } = addedWith({ article: ferry, source: 'upload' });
    const choice = { label: 'Neue Fähre', value: keyOf(ADDRESS) };
    expect(remove.complete('article', 'FAEHRE_1', { added })).toEqual([choice]);
    expect(remove.complete('article', 'nirgends', { added })).toEqual([]);
  });
});
