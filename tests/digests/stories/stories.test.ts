import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/articles/article.ts';
import { keyOf } from '../../../src/articles/collection.ts';
import { readFolder } from '../../../src/articles/folder.ts';
import type { Stories } from '../../../src/digests/stories/stories.ts';
import { createStories } from '../../../src/digests/stories/stories.ts';
import { article } from '../../helpers/article.ts';

const FIVE = '../shared/seeds';

const FIRE = [
  'In der Lagerhalle am Hafen von Nordhafen ist in der Nacht ein Feuer ausgebrochen. Die Feuerwehr rückte mit 120 Leuten aus.',
  'Nach dem Feuer in der Lagerhalle am Hafen sucht die Polizei die Ursache. Die Feuerwehr von Nordhafen löschte bis zum Morgen.',
  'Die Lagerhalle am Hafen von Nordhafen ist nach dem Feuer einsturzgefährdet, sagt die Feuerwehr. Die Polizei sperrte die Straße.',
];
const ELECTION = [
  'Die Bürgermeisterin von Allermünde, Petra Lohse, tritt im Herbst nicht wieder an. Das sagte sie im Stadtrat.',
  'Petra Lohse verzichtet auf eine neue Amtszeit als Bürgermeisterin von Allermünde. Der Stadtrat nahm es mit Beifall auf.',
];

function articles(name: string, texts: readonly string[], published: string | null): Article[] {
  return texts.map((text, place) =>
    article({ id: `${name}-${String(place)}`, title: '', text, published }),
  );
}

/** The ids of articles by story, in the order of the articles. */
function grouped(storyOf: ReadonlyMap<string, string>): string[][] {
  return [...Map.groupBy(storyOf.keys(), (id) => storyOf.get(id)).values()];
}

function storyIn(stories: Stories, given: Article): string | undefined {
  return stories.put([given]).get(given.id);
}

describe('stories', () => {
  const fire = articles('fire', FIRE, '2024-10-22');
  const election = articles('election', ELECTION, '2024-10-22');

  it('hold the articles about one event', () => {
    const [first, second] = election;
    const mixed = [...fire.slice(0, 1), ...(first ? [first] : []), ...fire.slice(1)];
    expect(grouped(createStories().put([...mixed, ...(second ? [second] : [])]))).toEqual([
      ['fire-0', 'fire-1', 'fire-2'],
      ['election-0', 'election-1'],
    ]);
  });

  it('are named after the article that founded them', () => {
    expect(createStories().put(fire).get('fire-2')).toBe(keyOf('fire-0'));
  });

  it('keep their name when articles join on later days', () => {
    const stories = createStories();
    const [first = article(), ...later] = fire;
    stories.put([first, ...election]);
    for (const [place, text] of later.entries()) {
      const published = `2024-10-${String(23 + place)}`;
      expect(storyIn(stories, { ...text, published })).toBe(keyOf('fire-0'));
    }
  });

  it('do not go on after weeks of silence', () => {
    const stories = createStories();
    stories.put(fire.slice(0, 2));
    const later = article({ id: 'later', title: '', text: FIRE[2], published: '2024-12-01' });
    expect(storyIn(stories, later)).toBe(keyOf('later'));
  });

  it('are the same after a restart', () => {
    const before = createStories();
    const told = new Map([...before.put(fire.slice(0, 2)), ...before.put(election)]);
    const after = createStories();
    expect(after.put([...fire.slice(1, 2), ...election], told).get('fire-1')).toBe(keyOf('fire-0'));
    expect(after.put(fire.slice(2)).get('fire-2')).toBe(keyOf('fire-0'));
  });

  it('that were told apart stay apart', () => {
    const told = new Map([
      ['fire-0', 'one'],
      ['fire-1', 'other'],
    ]);
    const stories = createStories();
    expect(stories.put(fire, told)).toEqual(new Map([...told, ['fire-2', expect.any(String)]]));
    expect(stories.members('one').length + stories.members('other').length).toBe(3);
  });

  it('keep an article whose text was corrected', () => {
    const stories = createStories();
    stories.put([...fire, ...election]);
    const corrected = article({ id: 'fire-1', title: '', text: 'Etwas ganz anderes.' });
    expect(storyIn(stories, corrected)).toBe(keyOf('fire-0'));
    expect(stories.members(keyOf('fire-0'))).toHaveLength(3);
  });

  it('lose what is removed, and end with their last article', () => {
    const stories = createStories();
    stories.put(fire);
    stories.remove(['fire-0', 'unknown']);
    expect(
      stories
        .members(keyOf('fire-0'))
        .map(({ articleId }) => articleId)
        .sort(),
    ).toEqual(['fire-1', 'fire-2']);
    stories.remove(['fire-1', 'fire-2']);
    expect(stories.members(keyOf('fire-0'))).toEqual([]);
  });

  it('name the article first that has most of the others', () => {
    const stories = createStories();
    const aside = article({
      id: 'aside',
      title: '',
      text: `${FIRE[0] ?? ''} ${'Der Reeder Jens Abel plante dort ein Hotel mit Blick auf Bucht und Werft. '.repeat(2)}`,
    });
    stories.put([aside, ...fire]);
    const members = stories.members(keyOf('aside'));
    expect(members.at(-1)?.articleId).toBe('aside');
    for (const { centrality } of members) {
      expect(centrality).toBeGreaterThan(0);
      expect(centrality).toBeLessThanOrEqual(1);
    }
  });

  it('hold copies, whatever else there is', () => {
    const copies = ['a', 'b', 'c'].map((id) => ({ ...article(), id }));
    expect(grouped(createStories().put([...fire, ...copies]))).toContainEqual(['a', 'b', 'c']);
  });

  it('are found for articles without words as well', () => {
    const empty = ['', 'Eilmeldung', '–', '42'].map((text, place) =>
      article({ id: String(place), title: '', text, published: null }),
    );
    expect(grouped(createStories().put(empty))).toHaveLength(4);
  });

  it('are the same in whatever portions articles are given back', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...fire, ...election], { minLength: 5 }), (shuffled) => {
        const told = createStories().put([...fire, ...election]);
        const after = createStories();
        for (const one of shuffled) after.put([one], told);
        expect(new Set(after.members(keyOf('fire-0')).map(({ articleId }) => articleId))).toEqual(
          new Set(['fire-0', 'fire-1', 'fire-2']),
        );
      }),
    );
  });
});

describe.skipIf(!existsSync(FIVE))(`the articles of ${FIVE} (skipped where missing)`, () => {
  const autumnAndSpring = [
    ['000', '002'],
    ['001', '003', '004'],
  ];

  function numbers(groups: readonly (readonly string[])[]): string[][] {
    return groups.map((ids) => ids.map((id) => id.slice(0, 3)).sort()).sort();
  }

  it('come apart as two events', async () => {
    const { articles: five } = await readFolder(FIVE);
    expect(numbers(grouped(createStories().put(five)))).toEqual(autumnAndSpring);
  });

  it('come apart without any date as well', async () => {
    const { articles: five } = await readFolder(FIVE);
    const undated = five.map((one) => ({ ...one, published: null }));
    expect(numbers(grouped(createStories().put(undated)))).toEqual(autumnAndSpring);
  });
});
