import { describe, expect, it } from 'vitest';
import type { DigestSetting } from '../../commands/views/digest.ts';
import { digestReply } from '../../commands/views/digest.ts';
import { digestMessages } from '../../commands/views/digest-messages.ts';
import { parseCustomId } from '../../src/discord/custom-id.ts';
import type { Reply } from '../../src/discord/reply.ts';
import { messagesOf, quotationsOf } from '../../src/discord/reply.ts';
import type { DayCount, Digest } from '../../src/digests/digest.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { messagesIn } from '../../src/i18n/locale.ts';
import { markOf } from '../../src/subscriptions/marks.ts';
import { article, excerpt } from '../helpers/article.ts';
import { digestOf, sentenceOf, storyOf } from '../helpers/digest.ts';
import { buttonsOf, selectOf, shownText } from '../helpers/replies.ts';
import { subscriptionOf } from '../helpers/subscription.ts';

const ferry = article({ url: 'https://hafenbote.example/faehre' });
const departs = excerpt(ferry, 'Die Fähre legt um acht ab.', 1);
const captain = excerpt(ferry, 'Der Kapitän heißt Brandt.', 2);

function setting(locale: Locale = 'de', given: Partial<DigestSetting> = {}): DigestSetting {
  const paint = () => Promise.resolve(Uint8Array.of(1));
  return { id: 'abc', note: null, isAsked: false, m: messagesIn(locale), paint, ...given };
}

const lines = (reply: Reply) => shownText(reply).split('\n');

const FERRY = storyOf('s1', [sentenceOf(departs)], {
  headline: 'Neue Fähre',
  articles: 5,
  outlets: 3,
});

describe('a digest', () => {
  it('says its day and time, how much it rests on, and each story with its sources', async () => {
    const digest = digestOf({ stories: [FERRY], articles: 5, outlets: 3 });
    expect(lines(await digestReply(digest, setting()))).toEqual([
      '## Zusammenfassung vom 22. November 2026',
      '-# 21\\. November, 8 Uhr, bis 22. November 2026, 8 Uhr · 5 Artikel, 3 Medien',
      '### Neue Fähre',
      '-# 5 Artikel, 3 Medien',
      '> Die Fähre legt um acht ab.',
      '-# \\[1\\] [Hafenbote · 22. Oktober 2024](<https://hafenbote.example/faehre>)',
    ]);
    expect(lines(await digestReply(digest, setting('en'))).slice(0, 2)).toEqual([
      '## Digest of 22 November 2026',
      '-# 21 November, 08:00, to 22 November 2026, 08:00 · 5 articles, 3 outlets',
    ]);
  });

  it('of a day that ended at midnight bears that day', async () => {
    const period = {
      from: '2026-11-20T23:00:00.000Z',
      to: '2026-11-21T23:00:00.000Z',
      timeZone: 'Europe/Berlin',
    };
    expect(lines(await digestReply(digestOf({ period }), setting())).slice(0, 2)).toEqual([
      '## Zusammenfassung vom 21. November 2026',
      '-# 21\\. November 2026, 0 Uhr bis 24 Uhr',
    ]);
  });

  it('sets off what is new in a story that goes on', async () => {
    const goesOn = { day: '2026-11-21', articles: 7 };
    const sentences = [sentenceOf(departs), sentenceOf(captain, false)];
    const digest = digestOf({ stories: [storyOf('s1', sentences, { goesOn })] });
    expect(lines(await digestReply(digest, setting())).slice(3)).toEqual([
      '-# 1 Artikel, 1 Medium · zuletzt am 21. November, bis dahin 7 Artikel',
      'Neu seit dem 21. November',
      '> Die Fähre legt um acht ab.',
      expect.stringMatching(/^-# \\\[1\\\] /),
      'Bereits bekannt',
      '> Der Kapitän heißt Brandt.',
      expect.stringMatching(/^-# \\\[2\\\] /),
    ]);
  });

  it('sets nothing off where the story is new, or brings nothing new', async () => {
    const goesOn = { day: '2026-11-21', articles: 7 };
    for (const story of [FERRY, storyOf('s1', [sentenceOf(departs, false)], { goesOn })]) {
      const text = shownText(await digestReply(digestOf({ stories: [story] }), setting()));
      expect(text).not.toMatch(/^Neu seit|^Bereits/m);
    }
  });

  it('names the title where the outlet is unknown, unless it is the headline; and says that a day is', async () => {
    const unknown = { ...departs, outlet: null, published: null, url: null };
    const sourceBelow = async (headline: string) => {
      const stories = [storyOf('s1', [sentenceOf(unknown)], { headline })];
      return lines(await digestReply(digestOf({ stories }), setting())).at(-1);
    };
    expect(await sourceBelow('Fähre fährt')).toBe('-# \\[1\\] Neue Fähre · ohne Datum');
    expect(await sourceBelow('Neue Fähre')).toBe('-# \\[1\\] Medium unbekannt · ohne Datum');
  });

  it('names its topic and says that it is late', async () => {
    const digest = digestOf({ topic: '*Fähre*', stories: [FERRY] });
    const slot = '2026-11-22T05:30:00.000Z';
    const messagesFor = digestMessages(setting().paint);
    const delivery = { id: 'abc', slot };
    const [late] = await messagesFor(digest, subscriptionOf('s'), delivery, { late: true });
    const [onTime] = await messagesFor(digest, subscriptionOf('s'), delivery, { late: false });
    expect(onTime && shownText(onTime)).not.toContain('Verspätet');
    expect(late && lines(late).slice(2, 4)).toEqual([
      '-# Verspätet; fällig war sie am Sonntag, 22. November 2026, 6.30 Uhr.',
      'Thema: „\\*Fähre\\*“',
    ]);
  });

  it('says what it left out', async () => {
    const last = async (storiesLeftOut: number) =>
      lines(await digestReply(digestOf({ stories: [FERRY], storiesLeftOut }), setting())).at(-1);
    expect(await last(4)).toBe('Und 4 weitere Meldungen.');
    expect(await last(1)).toBe('Und 1 weitere Meldung.');
  });

  it('opens its stories by a select that bears its mark', async () => {
    const digest = digestOf({ stories: [FERRY, storyOf('s2', [sentenceOf(captain)])] });
    const select = selectOf(await digestReply(digest, setting()));
    expect(parseCustomId(select.id)).toEqual({ handler: 'story', values: ['abc', '1'] });
    expect(select.choices).toEqual([
      { label: 'Neue Fähre', value: 's1', description: '5 Artikel, 3 Medien' },
      { label: 's2', value: 's2', description: '1 Artikel, 1 Medium' },
    ]);
  });

  it('shows what others wrote as it is', async () => {
    const headline = '# @everyone [x](https://x.example) **';
    const outlet = '<#1> `x`';
    const sentences = [sentenceOf({ ...departs, outlet, url: null })];
    const digest = digestOf({ stories: [storyOf('s1', sentences, { headline })] });
    const text = shownText(await digestReply(digest, setting()));
    expect(text).toContain('### \\# \\@everyone \\[x\\](https\\://x.example) \\*\\*');
    expect(text).toContain('\\<\\#1\\> \\`x\\`');
  });
});

describe('feeds that failed', () => {
  it('are named in one last line', async () => {
    const digest = digestOf({ stories: [FERRY], failedFeeds: ['*Hafenbote*', 'werft.example'] });
    expect(lines(await digestReply(digest, setting())).at(-1)).toBe(
      '-# ⚠ Feeds mit Ausfällen: \\*Hafenbote\\*, werft.example',
    );
    expect(lines(await digestReply(digest, setting('en'))).at(-1)).toMatch(
      /^-# ⚠ Feeds that could not be read: /,
    );
  });

  it('are counted where they are many', async () => {
    const failedFeeds = Array.from({ length: 7 }, (_, n) => `f${String(n)}.example`);
    const text = shownText(await digestReply(digestOf({ failedFeeds }), setting()));
    expect(text).toMatch(/f0\.example, .*f4\.example und 2 weitere$/);
  });
});

describe('a digest of nothing', () => {
  it('says so, names the newest day, and leads to the newest articles', async () => {
    const reply = await digestReply(digestOf({ latest: '2026-11-20' }), setting());
    expect(reply.tone).toBe('nothing');
    expect(lines(reply).slice(1)).toEqual([
      '-# 21\\. November, 8 Uhr, bis 22. November 2026, 8 Uhr',
      'Es ist nichts Neues hinzugekommen.',
      'Der neueste datierte Artikel der Sammlung ist vom 20. November 2026.',
    ]);
    expect(buttonsOf(reply)).toEqual([{ label: 'Neueste Artikel', id: 'latest:abc:1' }]);
  });

  it('says which topic that is about, and where nothing is dated', async () => {
    expect(lines(await digestReply(digestOf({ topic: 'Fähre' }), setting())).slice(2)).toEqual([
      'Zu „Fähre“ ist nichts Neues hinzugekommen.',
      'Kein Artikel der Sammlung trägt ein Datum.',
    ]);
  });
});

describe('a digest on a topic that no article has', () => {
  it('says which of its words none has, and what is spelled alike', async () => {
    const misspelt = [
      { written: 'Fehre', nearest: 'Fähre' },
      { written: '*Kwai*', nearest: null },
    ];
    const digest = digestOf({ topic: 'Fehre *Kwai*', misspelt, latest: '2026-11-20' });
    expect(lines(await digestReply(digest, setting())).slice(2)).toEqual([
      'Zu „Fehre \\*Kwai\\*“ ist nichts Neues hinzugekommen.',
      '„Fehre“ kommt in der Sammlung nicht vor; am ähnlichsten ist „Fähre“.',
      'Nirgends in der Sammlung: \\*Kwai\\*',
      'Der neueste datierte Artikel der Sammlung ist vom 20. November 2026.',
    ]);
  });
});

describe('a digest that somebody waits for, of days after those of all dated articles', () => {
  const asked = setting('de', { isAsked: true });
  const latest = '2025-04-29';
  const newest = 'Der neueste datierte Artikel der Sammlung ist vom 29. April 2025.';
  const buttons = [
    { label: 'Neueste Artikel', id: 'latest:abc:1' },
    { label: 'Zusammenfassung bis zum 29. April 2025', id: 'latest-days' },
  ];

  it('says up to when they reach and leads there, whether it has something to tell or not', async () => {
    for (const stories of [[], [FERRY]]) {
      const reply = await digestReply(digestOf({ latest, stories }), asked);
      expect(lines(reply)).toContain(newest);
      expect(buttonsOf(reply)).toEqual(buttons);
    }
  });

  it('leads there with its topic as the collection spells it, if that has it and a button can hold it', async () => {
    const idsFor = async (topic: string, misspelt: Digest['misspelt'] = []) =>
      buttonsOf(await digestReply(digestOf({ latest, topic, misspelt }), asked)).map(
        ({ id }) => id,
      );
    expect(await idsFor('Hafen: Streik')).toEqual(['latest:abc:1', 'latest-days:Hafen: Streik']);
    expect(await idsFor('x'.repeat(100))).toEqual(['latest:abc:1']);
    const fehre = { written: 'Fehre', nearest: 'Fähre' };
    const quatsch = { written: 'Quatsch', nearest: null };
    expect((await idsFor('Neue Fehre', [fehre])).at(-1)).toBe('latest-days:Neue Fähre');
    expect((await idsFor('Fehre Quatsch', [fehre, quatsch])).at(-1)).toBe('latest-days');
  });

  it('is told with its stories alone where a channel gets it, or an article is of its days', async () => {
    const replies = [
      await digestReply(digestOf({ latest, stories: [FERRY] }), setting()),
      await digestReply(digestOf({ latest: '2026-11-21', stories: [FERRY] }), asked),
    ];
    for (const reply of replies) {
      expect(shownText(reply)).not.toContain('neueste datierte Artikel');
      expect(buttonsOf(reply)).toEqual([]);
    }
  });
});

describe('the picture', () => {
  const days: DayCount[] = [3, 12, 0].map((articles, index) => ({
    day: `2026-11-2${String(index)}`,
    articles,
    isInPeriod: index === 2,
  }));
  const pictureOf = ({ blocks }: Reply) => blocks.find(({ kind }) => kind === 'picture');

  it.each([
    ['de', 'Artikel je Tag vom 20. bis 22. November: 3, 12, 0; am meisten 12 am 21. November.'],
    ['en', 'Articles a day from 20 to 22 November: 3, 12, 0; the most on 21 November: 12.'],
  ] as const)('says its numbers in words (%s)', async (locale, alt) => {
    const picture = pictureOf(await digestReply(digestOf({ days }), setting(locale)));
    expect(picture).toMatchObject({ alt, name: 'artikel.png' });
  });

  it('draws the days with their month, the period marked', async () => {
    const drawn: string[] = [];
    const paint = (svg: string) => {
      drawn.push(svg);
      return Promise.resolve(Uint8Array.of(1));
    };
    await digestReply(digestOf({ days }), setting('de', { paint }));
    const words = [...(drawn[0] ?? '').matchAll(/>([^<\n]+)</g)].map(([, word]) => word);
    expect(words).toEqual(['Artikel je Tag', '3', '20', '12', '21', '0', '22', 'November']);
  });

  it('is left out where there were no articles', async () => {
    const none = days.map((day) => ({ ...day, articles: 0 }));
    expect(pictureOf(await digestReply(digestOf({ days: none }), setting()))).toBeUndefined();
  });
});

describe('a digest that one message does not hold', () => {
  const long = article({
    text: Array.from(
      { length: 18 },
      (_, n) => `Satz ${String(n)} ${'*wort* '.repeat(40)}Ende.`,
    ).join(' '),
  });
  const sentences = Array.from({ length: 18 }, (_, n) =>
    sentenceOf(excerpt(long, `Satz ${String(n)} ${'*wort* '.repeat(40)}Ende.`, n + 1)),
  );
  const stories = Array.from({ length: 6 }, (_, n) =>
    storyOf(`s${String(n)}`, sentences.slice(3 * n, 3 * n + 3), { headline: 'x'.repeat(300) }),
  );
  const digest = digestOf({ stories, storiesLeftOut: 2 });

  it('goes on in others, each of which Discord takes and bears its delivery’s mark', async () => {
    const messagesFor = digestMessages(setting().paint);
    const delivery = { id: 'abc', slot: digest.period.to };
    const messages = await messagesFor(digest, subscriptionOf('s'), delivery, { late: false });
    expect(messages.length).toBeGreaterThan(1);
    for (const message of messages) shownText(message);
    expect(messages.map((message) => selectOf(message).id)).toEqual(
      messages.map((_, index) => `story:${markOf('abc', index + 1)}`),
    );
  });

  it('tears no story apart, leaves no sentence out, and offers each story where it stands', async () => {
    const reply = await digestReply(digest, setting());
    expect(quotationsOf(reply)).toEqual(sentences);
    const shown = messagesOf(reply).map((message) => ({
      offered: selectOf(message).choices.map(({ value }) => value),
      quoted: quotationsOf(message).length,
    }));
    expect(shown.flatMap(({ offered }) => offered)).toEqual(stories.map(({ id }) => id));
    for (const { offered, quoted } of shown) expect(quoted).toBe(3 * offered.length);
  });

  it('has its title in the first and its end in the last message alone', async () => {
    const texts = messagesOf(await digestReply(digest, setting())).map(shownText);
    const having = (words: string) => texts.map((text) => text.includes(words));
    expect(having('Zusammenfassung vom')).toEqual(texts.map((_, index) => index === 0));
    expect(having('weitere Meldungen')).toEqual(
      texts.map((_, index) => index === texts.length - 1),
    );
  });
});
