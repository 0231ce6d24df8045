import { describe, expect, it } from 'vitest';
import { add } from '../../commands/feeds/add.ts';
import { check } from '../../commands/feeds/check.ts';
import { list } from '../../commands/feeds/list.ts';
import { pause } from '../../commands/feeds/pause.ts';
import { remove } from '../../commands/feeds/remove.ts';
import { feedsPage } from '../../commands/presses/feeds-page.ts';
import { feedNotice } from '../../commands/views/feed-notice.ts';
import { keyOf } from '../../src/articles/collection.ts';
import { messagesIn } from '../../src/i18n/locale.ts';
import type { FeedCheck } from '../../src/library/feeds/check-feed.ts';
import type { Feeds } from '../../src/library/feeds/feeds.ts';
import type { Feed, FeedHealth } from '../../src/store/store.ts';
import { feedOf, feedsThat } from '../helpers/feed.ts';
import { buttonsOf, shownText } from '../helpers/replies.ts';
import { pressRequest, slashRequest } from '../helpers/requests.ts';

const ADDRESS = 'https://hafenbote.example/feed.xml';
const READ: Partial<FeedHealth> = {
  checked: '2026-01-01T00:00:00.000Z',
  succeeded: '2026-01-01T00:00:00.000Z',
  next: '2026-01-01T00:15:30.000Z',
};
const PROBLEM = {
  de: '„hafenbote.example“ ist nicht zu erreichen.',
  en: '“hafenbote.example” cannot be reached.',
};
const FAILING: Partial<FeedHealth> = { ...READ, failures: 3, problem: PROBLEM };

const boat: Feed = { ...feedOf(ADDRESS, READ), title: 'Hafenbote' };
const broken: Feed = { ...feedOf(`${ADDRESS}?2`, FAILING), title: 'Werftblatt' };

function checkOf(
  given: Partial<FeedCheck> = {},
  taken: Partial<FeedCheck['taken']> = {},
): FeedCheck {
  const nothing = {
    ...{ added: 0, changed: 0, teasers: 0, pending: 0 },
    isComplete: true,
  };
  return { feed: boat, entries: 3, taken: { ...nothing, ...taken }, ...given };
}

describe('/feeds add', () => {
  const added = async (checked: FeedCheck, options: Parameters<typeof slashRequest>[0] = {}) => {
    const request = slashRequest({ url: ADDRESS, ...options }, { locale: 'de' });
    return shownText(
      await add.execute(request, { feeds: feedsThat({ add: () => Promise.resolve(checked) }) }),
    );
  };

  it('says what was understood, what came in, and how often it is checked', async () => {
    const checked = checkOf({ entries: 40 }, { added: 38, teasers: 2, pending: 1 });
    expect((await added(checked)).split('\n')).toEqual([
      '**Dieser Feed wird ab jetzt verfolgt:**',
      `**[Hafenbote](<${ADDRESS}>)**`,
      '-# https\\://hafenbote.example/feed.xml',
      '40 Einträge, 38 Artikel aufgenommen.',
      'Die Seiten von 2 Einträgen lassen sich nicht lesen; in die Sammlung kommen nur ihre Anreißer.',
      'Eine Seite ist noch zu lesen; das übernimmt die nächste Prüfung.',
      '-# Wird alle 15 Minuten geprüft · nächste Prüfung <t:1767226530:R>',
    ]);
  });

  it('hands on the address and the minutes, and how far it is', async () => {
    const given: unknown[] = [];
    const texts: string[] = [];
    const request = slashRequest(
      { url: ` ${ADDRESS} `, minutes: 30 },
      { progress: (text) => void texts.push(text) },
    );
    const feeds = feedsThat({
      add(address, minutes, report) {
        given.push(address, minutes);
        report(12, 40);
        return Promise.resolve(checkOf());
      },
    });
    await add.execute(request, { feeds });
    expect(given).toEqual([ADDRESS, 30]);
    expect(texts.at(-1)).toBe('12 of 40 pages read');
  });

  it('says that a feed is checked less often than wished where its publisher wants that', async () => {
    const slow = { ...boat, minutes: 30, ttl: 120 };
    expect(await added(checkOf({ feed: slow }))).toContain(
      'Wird alle 2 Stunden geprüft, da der Herausgeber es öfter nicht wünscht',
    );
    const patient = { ...boat, minutes: 180, ttl: 120 };
    expect(await added(checkOf({ feed: patient }))).not.toContain('Herausgeber');
  });

  it('names the address of a feed that a page led to', async () => {
    const page = await added(checkOf(), { url: 'https://hafenbote.example/' });
    expect(page).toContain('-# https\\://hafenbote.example/feed.xml');
    expect(page).toContain('Die angegebene Adresse führt zu diesem Feed.');
    expect(await added(checkOf(), { url: `${ADDRESS}#oben` })).not.toContain('führt');
  });

  it('says that there is nothing new, and that there are no entries', async () => {
    expect(await added(checkOf())).toContain('3 Einträge, nichts Neues.');
    expect(await added(checkOf({ entries: 0 }))).toContain('Zurzeit enthält er keine Einträge.');
  });
});

describe('/feeds list', () => {
  const listed = async (feeds: readonly Feed[], locale: 'de' | 'en' = 'de') =>
    list.execute(slashRequest({}, { locale }), { feeds: following(feeds) });

  it('says how feeds are added where there are none', async () => {
    expect(shownText(await listed([]))).toBe(
      'Bisher wird kein Feed verfolgt. Das geht mit /feeds hinzufügen.',
    );
  });

  it.each([
    [[4], 'In feeds.txt ist Zeile 4 nicht verständlich; warum, steht im Log.'],
    [[4, 7], 'In feeds.txt sind 2 Zeilen nicht verständlich (4, 7); warum, steht im Log.'],
    [
      Array.from({ length: 12 }, (_, n) => n + 1),
      'sind 12 Zeilen nicht verständlich (1, 2, 3, 4, 5, 6, 7, 8, 9, 10 und weitere)',
    ],
  ])('names the lines of feeds.txt that are not understood: %j', async (lines, sentence) => {
    for (const feeds of [[], [boat]]) {
      const request = slashRequest({}, { locale: 'de' });
      const reply = await list.execute(request, { feeds: following(feeds, lines) });
      expect(shownText(reply)).toContain(sentence);
    }
  });

  it('names each feed with its articles and how it is, those that fail first', async () => {
    expect(shownText(await listed([boat, broken])).split('\n')).toEqual([
      '**2 Feeds · 1 gestört**',
      `**[Werftblatt](<${ADDRESS}?2>)** · 0 Artikel`,
      '-# https\\://hafenbote.example/feed.xml?2',
      '⚠ 3-mal in Folge nicht lesbar · zuletzt gelesen <t:1767225600:R> · nächster Versuch <t:1767226530:R>',
      '„hafenbote.example“ ist nicht zu erreichen.',
      `**[Hafenbote](<${ADDRESS}>)** · 12 Artikel`,
      '-# https\\://hafenbote.example/feed.xml',
      'In Ordnung · zuletzt geprüft <t:1767225600:R>',
    ]);
  });

  it.each([
    ['one that nobody has read', feedOf(ADDRESS), 'Not read yet'],
    [
      'one that was never well',
      feedOf(ADDRESS, { ...FAILING, succeeded: null }),
      'never read so far',
    ],
    [
      'one that failed once',
      feedOf(ADDRESS, { ...FAILING, failures: 1 }),
      '⚠ Could not be read at the last check · last read',
    ],
    ['one that is paused', { ...boat, isPaused: true }, 'Paused'],
    [
      'one that failed and is paused',
      { ...broken, isPaused: true },
      'Paused; could not be read 3 times in a row',
    ],
    ['one of the operator', { ...boat, from: 'list' as const }, 'from feeds.txt'],
    [
      'one that is elsewhere',
      { ...boat, movedTo: 'https://neu.example/' },
      'Its server says that it has moved to https\\://neu.example/',
    ],
  ])('tells of %s', async (_what, feed, words) => {
    expect(shownText(await listed([feed], 'en'))).toContain(words);
  });

  it('turns its pages', async () => {
    const many = Array.from({ length: 11 }, (_, n) => feedOf(`${ADDRESS}?${String(n)}`));
    const first = await listed(many, 'en');
    expect(shownText(first)).toContain('**11 feeds · page 1 of 3**');
    expect(buttonsOf(first).map(({ id }) => id)).toEqual(['feeds-page:2']);
    const last = await feedsPage.execute(pressRequest(['3']), { feeds: following(many) });
    expect(shownText(last)).toContain('11 feeds · page 3 of 3');
    expect(shownText(last)).toContain('feed.xml?10');
  });

  it.each(['de', 'en'] as const)(
    'fits into a message, whatever others wrote (%s)',
    async (locale) => {
      const hostile = Array.from({ length: 5 }, (_, n) => hostileFeed(n));
      const text = shownText(await listed(hostile, locale));
      expect(text.length).toBeLessThanOrEqual(4000);
      expect(text).not.toMatch(/(?<!\\)@everyone/);
    },
  );
});

describe('/feeds check', () => {
  const checked = async (result: FeedCheck, locale: 'de' | 'en' = 'en') =>
    shownText(
      await check.execute(slashRequest({ feed: 'Hafenbote' }, { locale }), {
        feeds: feedsThat({ check: () => Promise.resolve(result) }),
      }),
    );

  it('says what came in', async () => {
    const text = await checked(checkOf({}, { added: 1, changed: 2 }));
    expect(text).toContain('Works · last checked <t:1767225600:R>');
    expect(text).toContain('3 entries, 1 article added, 2 articles updated.');
  });

  it('says that nothing has changed', async () => {
    expect(await checked(checkOf({ entries: null }))).toContain('Nothing has changed');
  });

  it('says why a feed cannot be read, and nothing of what it brought', async () => {
    const text = await checked(checkOf({ feed: broken, entries: null }), 'de');
    expect(text).toContain('⚠ 3-mal in Folge nicht lesbar');
    expect(text).toContain(PROBLEM.de);
    expect(text).not.toContain('geändert');
  });

  it.each([
    [0, 1000],
    [0, 0],
    [1, 1000],
    [1, 0],
  ])('fits into a message, whatever others wrote (%i, failures: %i)', async (n, failures) => {
    const feed = hostileFeed(n);
    const taken = { added: 9, changed: 9, teasers: 9, pending: 9 };
    const result = checkOf({ feed: { ...feed, health: { ...feed.health, failures } } }, taken);
    expect((await checked(result, 'de')).length).toBeLessThanOrEqual(4000);
  });

  it('says how far it is', async () => {
    const texts: string[] = [];
    const request = slashRequest(
      { feed: 'x' },
      { locale: 'de', progress: (text) => texts.push(text) },
    );
    const feeds = feedsThat({
      check(_named, report) {
        report(1, 1);
        return Promise.resolve(checkOf());
      },
    });
    await check.execute(request, { feeds });
    expect(texts).toEqual(['1 von 1 Seite gelesen']);
  });
});

describe('/feeds pause', () => {
  it.each([
    [true, 'This feed is not checked until /feeds pause is called once more.'],
    [false, 'This feed is checked again, beginning now.'],
  ])('says which it is from now on (paused: %s)', async (isPaused, words) => {
    const feeds = feedsThat({ pause: () => Promise.resolve({ ...boat, isPaused }) });
    expect(shownText(await pause.execute(slashRequest({ feed: 'x' }), { feeds }))).toContain(words);
  });
});

describe('/feeds remove', () => {
  const removed = async (options: Parameters<typeof slashRequest>[0], articles: number) => {
    const given: unknown[] = [];
    const feeds = feedsThat({
      remove(...parameters) {
        given.push(...parameters);
        return Promise.resolve({ feed: boat, articles });
      },
    });
    const request = slashRequest({ feed: 'Hafenbote', ...options }, { locale: 'de' });
    return { given, text: shownText(await remove.execute(request, { feeds })) };
  };

  it('leaves the articles unless told otherwise', async () => {
    const { given, text } = await removed({}, 0);
    expect(given).toEqual(['Hafenbote', false]);
    expect(text).toContain('Die Artikel, die er gebracht hat, bleiben in der Sammlung.');
  });

  it('says how many went with it', async () => {
    const { given, text } = await removed({ articles: true }, 1);
    expect(given).toEqual(['Hafenbote', true]);
    expect(text).toContain('Mit ihm wurde 1 Artikel aus der Sammlung entfernt.');
  });
});

describe('the suggested feeds', () => {
  it('are found by title and address, those that fail marked and first', () => {
    const needs = { feeds: following([boat, broken]) };
    const [first, second] = pause.complete('feed', 'HAFENBOTE', needs);
    expect(first).toEqual({ label: `⚠ Werftblatt (${ADDRESS}?2)`, value: keyOf(`${ADDRESS}?2`) });
    expect(second).toEqual({ label: `Hafenbote (${ADDRESS})`, value: keyOf(ADDRESS) });
    expect(remove.complete('feed', 'werft', needs)).toEqual([first]);
    expect(check.complete('feed', 'nirgends', needs)).toEqual([]);
  });

  it('are called by their addresses before they were read', () => {
    const needs = { feeds: following([feedOf(ADDRESS)]) };
    expect(check.complete('feed', '', needs)).toEqual([{ label: ADDRESS, value: keyOf(ADDRESS) }]);
  });
});

describe('the notice on a feed', () => {
  const german = { locale: 'de', m: messagesIn('de') } as const;

  it('says which one fails, how often, why, and when it is tried again', () => {
    expect(shownText(feedNotice('failing', broken, german)).split('\n')).toEqual([
      '**Ein Feed ist nicht lesbar**',
      `**[Werftblatt](<${ADDRESS}?2>)**`,
      '-# https\\://hafenbote.example/feed.xml?2',
      '⚠ 3-mal in Folge nicht lesbar · zuletzt gelesen <t:1767225600:R> · nächster Versuch <t:1767226530:R>',
      PROBLEM.de,
    ]);
  });

  it('says that it is well again', () => {
    const text = shownText(feedNotice('recovered', boat, german));
    expect(text).toContain('**Ein Feed ist wieder lesbar**');
    expect(text).toContain('In Ordnung');
  });

  it('fits into a message, whatever others wrote, and pings nobody', () => {
    const text = shownText(feedNotice('failing', hostileFeed(1), german));
    expect(text).not.toMatch(/(?<!\\)@everyone/);
  });
});

function following(feeds: readonly Feed[], problemLines: readonly number[] = []): Feeds {
  return feedsThat({
    all: () => feeds,
    problemLines: () => problemLines,
    countArticles: () => Promise.resolve(new Map([[ADDRESS, 12]])),
  });
}

/** Everything that comes from others is as long as it may be, and nothing but signs to escape. */
function hostileFeed(n: number): Feed {
  const signs = '@everyone[](<>)_*~`|#'.repeat(200);
  const address = `https://hafenbote.example/${String(n)}${'_()*~'.repeat(390)}`;
  const health = { ...FAILING, failures: 1000, problem: { de: signs, en: signs } };
  return {
    ...feedOf(n % 2 === 0 ? address : address.slice(0, 120), health),
    ...{ title: signs.slice(0, 200), movedTo: address, from: 'list' },
  };
}
