import { describe, expect, it } from 'vitest';
import { status } from '../../commands/status.ts';
import { createCollection } from '../../src/articles/collection.ts';
import type { Subscription } from '../../src/store/store.ts';
import { article } from '../helpers/article.ts';
import { shownText } from '../helpers/replies.ts';
import { subscriptionsThat } from '../helpers/digest.ts';
import { feedOf, feedsThat } from '../helpers/feed.ts';
import { recordingAudience } from '../helpers/guilds.ts';
import { slashRequest } from '../helpers/requests.ts';
import { subscriptionOf } from '../helpers/subscription.ts';

const needs = {
  collection: createCollection([
    article(),
    article({ id: '2', published: '2024-11-05' }),
    article({ id: '3', published: null }),
  ]),
  skipped: [],
  passages: () => Promise.resolve(12),
  feeds: feedsThat({ all: () => [] }),
  subscriptions: subscriptionsThat({ of: () => [] }),
  version: '1.2.3',
  audience: recordingAudience().audience,
};

describe('/status', () => {
  it('tells articles, passages, dates, version and that all is in order', async () => {
    const reply = await status.execute(slashRequest(), needs);
    expect(shownText(reply).split('\n')).toEqual([
      '**Status**',
      '3 articles, 12 passages',
      '-# The collection holds 3 articles from 22 October 2024 to 5 November 2024 (1 undated). Outlets: Hafenbote.',
      'No file was skipped.',
      'The bot has the permissions it needs in this channel.',
      '-# Fundstelle 1.2.3',
    ]);
  });

  it('names the files skipped and why, as text', async () => {
    const skipped = [
      { path: 'a/_leer_.txt', reason: 'empty' },
      { path: 'bild.txt', reason: 'binary' },
    ] as const;
    const request = slashRequest({}, { locale: 'de' });
    const lines = shownText(await status.execute(request, { ...needs, skipped })).split('\n');
    expect(lines.slice(3, 6)).toEqual([
      'Übergangen: 2 Stellen (Dateien oder Teile davon)',
      '- a/\\_leer\\_.txt: Datei ist leer',
      '- bild.txt: keine Textdatei',
    ]);
  });

  it('lists ten skipped files, counts the others, and fits into a message', async () => {
    const path = `${'ordner_'.repeat(40)}.txt`;
    const skipped = Array.from({ length: 13 }, () => ({ path, reason: 'empty' }) as const);
    const text = shownText(await status.execute(slashRequest(), { ...needs, skipped }));
    expect(text).toContain('Skipped: 13 places (files, or parts of them)');
    expect(text.match(/: empty$/gm)).toHaveLength(10);
    expect(text).toContain('- and 3 more');
  });

  it('lists first whose articles stay, and counts the unknown formats in one line, the last', async () => {
    const skipped = [
      { path: 'a.zip', reason: 'unsupported' },
      { path: 'b.DOC', reason: 'unsupported' },
      { path: 'c.txt', reason: 'encoding' },
      { path: 'd/Makefile', reason: 'unsupported' },
      { path: 'e.zip', reason: 'unsupported' },
      { path: 'f.xml', reason: 'unsupported', keepsArticles: true },
      ...Array.from({ length: 9 }, (_, at) => ({ path: `g.jsonl:${at}`, reason: 'json' }) as const),
    ] as const;
    const shown = async (locale: 'en' | 'de') => {
      const reply = await status.execute(slashRequest({}, { locale }), { ...needs, skipped });
      const lines = shownText(reply).split('\n');
      return lines.filter((line) => line.startsWith('- '));
    };
    const lines = await shown('en');
    expect(lines.slice(0, 3)).toEqual([
      '- f.xml: unknown format; what was read of it before stays',
      '- c.txt: unknown charset',
      '- g.jsonl\\:0: line is no JSON object',
    ]);
    expect(lines.slice(-2)).toEqual([
      '- and 1 more',
      '- 4 of unknown format: .doc, .zip, without an ending',
    ]);
    expect((await shown('de')).at(-1)).toBe('- 4 in unbekanntem Format: .doc, .zip, ohne Endung');
  });

  it('a hundred unknown formats with long names fit into a message', async () => {
    const skipped = Array.from({ length: 100 }, (_, at) => {
      return { path: `a.${'_x'.repeat(100)}${at}`, reason: 'unsupported' } as const;
    });
    const text = shownText(await status.execute(slashRequest(), { ...needs, skipped }));
    expect(text).toContain('- 100 of unknown format: ');
    expect(text).toMatch(/, …$/mu);
    expect(text.length).toBeLessThan(1000);
  });

  it.each([
    ['en', [0, 0], 'Feeds followed: 2'],
    ['en', [0, 3], 'Feeds followed: 2, failing: 1'],
    ['de', [1], 'Verfolgte Feeds: 1, davon gestört: 1'],
  ] as const)('counts the feeds and those that fail (%s, %j)', async (locale, failures, line) => {
    const followed = failures.map((count) => feedOf('https://a.example/', { failures: count }));
    const request = slashRequest({}, { locale });
    const feeds = feedsThat({ all: () => followed });
    const lines = shownText(await status.execute(request, { ...needs, feeds })).split('\n');
    expect(lines).toContain(line);
  });

  it.each([
    ['en', 'The bot lacks permissions here: View Channel, Send Messages.'],
    ['de', 'In diesem Kanal fehlen dem Bot Rechte: Kanal ansehen, Nachrichten senden.'],
  ] as const)('names the permissions that the bot lacks (%s)', async (locale, sentence) => {
    const request = slashRequest({}, { locale, lacks: ['ViewChannel', 'SendMessages'] });
    expect(shownText(await status.execute(request, needs))).toContain(sentence);
  });

  it('is private', () => {
    expect(status.isPrivate()).toBe(true);
  });

  it('tells those who manage the server, and nobody else, what people make of the answers', async () => {
    const { audience } = recordingAudience({
      helpful: 3,
      notHelpful: 1,
      unanswered: [{ question: 'Wer baut\n# den Turm?', times: 4 }],
    });
    const shown = async (mayManage: boolean) => {
      const request = slashRequest({}, { locale: 'de', guild: { id: '1', mayManage } });
      return shownText(await status.execute(request, { ...needs, audience })).split('\n');
    };
    expect((await shown(true)).slice(-4, -1)).toEqual([
      'Bewertete Antworten: 3 hilfreich, 1 nicht hilfreich',
      'Die häufigsten Fragen ohne Antwort:',
      '- Wer baut \\# den Turm? (4-mal)',
    ]);
    expect(await shown(false)).toHaveLength(6);
  });

  it.each([
    [false, '1'],
    [true, null],
  ])('reports all servers only where the collection may be changed (%s)', async (mayCurate, id) => {
    const asked: unknown[] = [];
    const { audience } = recordingAudience();
    const asking = {
      ...audience,
      report(guildId: string | null) {
        asked.push(guildId);
        return audience.report(guildId);
      },
    };
    const request = slashRequest({}, { guild: { id: '1', mayManage: true, mayCurate } });
    await status.execute(request, { ...needs, audience: asking });
    expect(asked).toEqual([id]);
  });

  it('counts the digests of the server and says when the next one comes, and where', async () => {
    const next = subscriptionOf('a', { channelId: '77', next: '2026-11-23T07:00:00.000Z' });
    const paused = subscriptionOf('b', { isPaused: true, next: '2026-11-22T07:00:00.000Z' });
    const shown = async (all: readonly Subscription[]) => {
      const subscriptions = subscriptionsThat({ of: (id) => (id === '1' ? all : []) });
      const request = slashRequest({}, { locale: 'de', guild: { id: '1', mayManage: false } });
      return shownText(await status.execute(request, { ...needs, subscriptions }));
    };
    expect(await shown([next, paused])).toContain(
      '\nAbonnierte Zusammenfassungen: 2, die nächste <t:1795417200:R> (<#77>)\n',
    );
    expect(await shown([paused])).toContain('\nAbonnierte Zusammenfassungen: 1\n');
    expect(await shown([])).not.toContain('Zusammenfassung');
  });
});
