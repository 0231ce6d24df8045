import { describe, expect, it } from 'vitest';
import { edit } from '../../commands/digest/edit.ts';
import { list } from '../../commands/digest/list.ts';
import { now } from '../../commands/digest/now.ts';
import { pause } from '../../commands/digest/pause.ts';
import { preview } from '../../commands/digest/preview.ts';
import { remove } from '../../commands/digest/remove.ts';
import { subscribe } from '../../commands/digest/subscribe.ts';
import { latestDays } from '../../commands/presses/latest-days.ts';
import { preview as previewPress } from '../../commands/presses/preview.ts';
import { subscriptionsPage } from '../../commands/presses/subscriptions-page.ts';
import { subscriptionNotice } from '../../commands/views/subscription-notice.ts';
import { UserError } from '../../src/errors.ts';
import type { Person } from '../../src/discord/command.ts';
import { createCollection } from '../../src/articles/collection.ts';
import type { DigestWish } from '../../src/digests/digest.ts';
import { messagesIn } from '../../src/i18n/locale.ts';
import type { Subscription } from '../../src/store/store.ts';
import type { Subscriptions } from '../../src/subscriptions/subscriptions.ts';
import { article, excerpt } from '../helpers/article.ts';
import {
  digestOf,
  digestsThat,
  sentenceOf,
  storyOf,
  subscriptionsThat,
} from '../helpers/digest.ts';
import { unlimited } from '../helpers/guilds.ts';
import { buttonsOf, shownText, valuesOf } from '../helpers/replies.ts';
import { chosenChannel, pressRequest, slashRequest } from '../helpers/requests.ts';
import { subscriptionOf } from '../helpers/subscription.ts';

const guild = { id: 'server', mayManage: true };
const german = { guild, locale: 'de' } as const;
const channelName = (id: string) => (id === '77' ? 'nachrichten' : null);
const paint = () => Promise.resolve(Uint8Array.of(1));

const news: Subscription = subscriptionOf('news', {
  channelId: '77',
  next: '2026-11-23T07:00:00.000Z',
});
const told = digestOf({
  stories: [storyOf('Neue Fähre', [sentenceOf(excerpt(article(), 'Die Fähre legt um acht ab.'))])],
});

/** Takes what it is told and gives back a subscription that is so. */
function recording(): { subscriptions: Subscriptions; calls: unknown[][] } {
  const calls: unknown[][] = [];
  const subscriptions = subscriptionsThat({
    of: () => [news],
    subscribe(...given) {
      calls.push(given);
      return Promise.resolve({ ...news, ...given[1] });
    },
    edit(...given) {
      calls.push(given);
      return Promise.resolve({ ...news, ...given[2] });
    },
  });
  return { subscriptions, calls };
}

describe('/digest subscribe', () => {
  const channel = chosenChannel();

  it('takes German readers’ days and hours for Berlin’s, others’ for UTC', async () => {
    for (const [locale, timeZone] of [
      ['de', 'Europe/Berlin'],
      ['en', 'UTC'],
    ] as const) {
      const { subscriptions, calls } = recording();
      const request = slashRequest({ channel, time: '8' }, { guild, locale });
      await subscribe.execute(request, { subscriptions });
      const usual = { topic: null, locale, whenEmpty: 'say', days: [1, 2, 3, 4, 5, 6, 7] };
      expect(calls).toEqual([['server', { channelId: '77', time: '08:00', timeZone, ...usual }]]);
    }
  });

  it('says that nobody chose a time zone, and how one does, where it can only guess it', async () => {
    const warns = async (options: object, given: Parameters<typeof slashRequest>[1]) => {
      const request = slashRequest({ channel, time: '8', ...options }, { guild, ...given });
      return shownText(await subscribe.execute(request, recording())).includes('⚠ No time zone');
    };
    expect(await warns({}, { locale: 'en' })).toBe(true);
    expect(await warns({ timezone: 'UTC' }, { locale: 'en' })).toBe(false);
    expect(await warns({}, { locale: 'en', settings: { timeZone: 'UTC' } })).toBe(false);
    const text = shownText(
      await subscribe.execute(slashRequest({ channel, time: '8' }, german), recording()),
    );
    expect(text).not.toContain('⚠');
  });

  it('takes the server’s time zone where it chose one', async () => {
    const { subscriptions, calls } = recording();
    const settings = { timeZone: 'Europe/Vienna' };
    const request = slashRequest({ channel, time: '8:30' }, { ...german, settings });
    await subscribe.execute(request, { subscriptions });
    expect(calls[0]?.[1]).toMatchObject({ time: '08:30', timeZone: 'Europe/Vienna' });
  });

  it('takes all that is wished for', async () => {
    const { subscriptions, calls } = recording();
    const options = {
      ...{ channel, time: '18.30', timezone: 'europe/vienna', days: 'Mo-Fr' },
      ...{ topic: ' Häfen ', language: 'en', 'when-empty': 'silent' },
    };
    await subscribe.execute(slashRequest(options, german), { subscriptions });
    expect(calls[0]?.[1]).toEqual({
      ...{ channelId: '77', time: '18:30', timeZone: 'Europe/Vienna', days: [1, 2, 3, 4, 5] },
      ...{ topic: 'Häfen', locale: 'en', whenEmpty: 'silent' },
    });
  });

  it('says where, when and what, when it comes first, and what can be done next', async () => {
    const { subscriptions } = recording();
    const options = { channel, time: '8', topic: '*Häfen*' };
    const reply = await subscribe.execute(slashRequest(options, german), { subscriptions });
    expect(shownText(reply).split('\n')).toEqual([
      '**Abonniert**',
      '**<#77>** · täglich um 8 Uhr (Europe/Berlin)',
      'Thema: „\\*Häfen\\*“',
      '-# auf Deutsch · weist darauf hin, wenn es nichts Neues gibt',
      'Nächste: Montag, 23. November 2026, 8 Uhr (<t:1795417200:R>)',
      '-# Ändern lässt sich das mit /zusammenfassung bearbeiten, pausieren und entfernen.',
    ]);
    expect(valuesOf(reply, 'Vorschau')).toEqual(['news']);
  });

  it('refuses a channel in which it cannot post, naming what it lacks', async () => {
    const { subscriptions, calls } = recording();
    const closed = chosenChannel({ lacksForDigests: ['AttachFiles'] });
    const request = slashRequest({ channel: closed, time: '8' }, { guild });
    const subscribing = subscribe.execute(request, { subscriptions });
    await expect(subscribing).rejects.toThrow('It lacks: Attach Files.');
    expect(calls).toEqual([]);
  });

  it('warns where it cannot look up after a crash what it posted', async () => {
    const { subscriptions } = recording();
    const blind = chosenChannel({ readsHistory: false });
    const request = slashRequest({ channel: blind, time: '8' }, german);
    const text = shownText(await subscribe.execute(request, { subscriptions }));
    expect(text).toContain('⚠ Der Bot kann dort den Nachrichtenverlauf nicht lesen');
  });

  it.each([
    ['a time', { time: '25 Uhr' }],
    ['a time zone', { timezone: 'Mond/Ost' }],
    ['days', { days: 'nie' }],
  ])('refuses %s that there is not', async (_what, wrong) => {
    const { subscriptions, calls } = recording();
    const request = slashRequest({ channel, time: '8', ...wrong }, { guild });
    await expect(async () => subscribe.execute(request, { subscriptions })).rejects.toThrow(
      Object.values(wrong)[0],
    );
    expect(calls).toEqual([]);
  });
});

describe('what is suggested', () => {
  const typing: Person = slashRequest({}, { ...german, channelName });
  const subscriptions = subscriptionsThat({
    of: () => [
      news,
      subscriptionOf('harbour', { channelId: '78', topic: 'Häfen', isPaused: true }),
    ],
  });
  const labels = (option: string, typed: string) =>
    edit.complete(option, typed, { subscriptions }, typing).map(({ label }) => label);

  it('are the server’s digests by their channels, times and topics', () => {
    expect(labels('digest', '')).toEqual([
      '#nachrichten · täglich um 8 Uhr (Europe/Berlin)',
      '#78 · Pausiert · täglich um 8 Uhr (Europe/Berlin) · Häfen',
    ]);
    expect(labels('digest', 'häfen')).toHaveLength(1);
    expect(pause.complete('digest', 'nachr', { subscriptions }, typing)).toMatchObject([
      { value: 'news' },
    ]);
  });

  it('are time zones, by any part of their names', () => {
    expect(labels('timezone', 'new york')).toEqual(['America/New_York']);
  });

  it('are days of the week, each of which is understood again', async () => {
    const days = edit.complete('days', '', { subscriptions }, typing);
    expect(days.map(({ label }) => label).slice(0, 4)).toEqual([
      ...['täglich', 'montags bis freitags', 'samstags und sonntags', 'montags'],
    ]);
    const taken = recording();
    for (const { value } of days) {
      const request = slashRequest({ digest: 'news', days: value }, german);
      await edit.execute(request, taken);
    }
    expect(taken.calls.map(([, , changes]) => changes)).toEqual(
      [[1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5], [6, 7], [1], [2], [3], [4], [5], [6], [7]].map(
        (wanted) => ({ days: wanted }),
      ),
    );
  });
});

describe('a digest of the server', () => {
  const harbour = subscriptionOf('harbour', { channelId: '78', topic: 'Häfen' });
  const evening = subscriptionOf('evening', { channelId: '77', time: '18:00' });

  /** Ids of what is removed where somebody writes this. */
  async function removedBy(written: string, all: readonly Subscription[]): Promise<string[]> {
    const removed: string[] = [];
    const subscriptions = subscriptionsThat({
      of: (guildId) => (guildId === 'server' ? all : []),
      remove(_guildId, id) {
        removed.push(id);
        return Promise.resolve(news);
      },
    });
    const request = slashRequest({ digest: written }, { ...german, channelName });
    await remove.execute(request, { subscriptions });
    return removed;
  }
  /** What somebody is told who writes this. */
  async function saidTo(written: string, all: readonly Subscription[]): Promise<string> {
    const error = await removedBy(written, all).catch((reason: unknown) => reason);
    if (!(error instanceof UserError)) throw new Error(`${written} was understood`);
    return error.in(messagesIn('de'));
  }

  it.each([
    ['its id', 'news'],
    ['the line that the list shows', '#nachrichten · täglich um 8 Uhr (Europe/Berlin)'],
    ['its channel’s name', ' Nachrichten'],
    ['the name as Discord shows it', '#nachrichten'],
    ['its channel’s mention', '<#77>'],
  ])('is found by %s', async (_what, written) => {
    expect(await removedBy(written, [harbour, news])).toEqual(['news']);
  });

  it('is found by its topic, and by a line that Discord cut', async () => {
    expect(await removedBy('häfen', [news, harbour])).toEqual(['harbour']);
    const long = { ...harbour, topic: 'x'.repeat(100) };
    const cut = `#78 · täglich um 8 Uhr (Europe/Berlin) · ${'x'.repeat(58)}…`;
    expect(await removedBy(cut, [news, long])).toEqual(['harbour']);
  });

  it('is not guessed: those are named that what was written fits, else those there are', async () => {
    expect(await saidTo('nachrichten', [news, evening, harbour])).toBe(
      '„nachrichten“ passt zu mehreren Zusammenfassungen: #nachrichten · täglich um 8 Uhr (Europe/Berlin); #nachrichten · täglich um 18 Uhr (Europe/Berlin).',
    );
    expect(await saidTo('nach', [news])).toBe(
      '„nach“ passt zu keiner Zusammenfassung dieses Servers. Es gibt: #nachrichten · täglich um 8 Uhr (Europe/Berlin).',
    );
    const many = Array.from({ length: 7 }, (_, n) => subscriptionOf(String(n)));
    expect(await saidTo('x'.repeat(6000), many)).toMatch(/; und 2 weitere\.$/);
    expect(await saidTo('nach', [])).toContain('noch keine Zusammenfassung abonniert');
  });
});

describe('/digest edit', () => {
  it('changes what was given and nothing else', async () => {
    const { subscriptions, calls } = recording();
    const request = slashRequest({ digest: 'news', time: '7:15' }, german);
    const text = shownText(await edit.execute(request, { subscriptions }));
    expect(calls).toEqual([['server', 'news', { time: '07:15' }]]);
    expect(text).toMatch(/^\*\*Geändert\*\*\n\*\*<#77>\*\* · täglich um 7\.15 Uhr/);
  });

  it('says so where nothing was given to change', async () => {
    const { subscriptions } = recording();
    const reply = await edit.execute(slashRequest({ digest: 'news' }, german), { subscriptions });
    expect(shownText(reply)).toMatch(/^\*\*Unverändert\*\*/);
  });

  it('takes the topic back', async () => {
    const { subscriptions, calls } = recording();
    const request = slashRequest({ digest: 'news', 'no-topic': true }, german);
    await edit.execute(request, { subscriptions });
    expect(calls).toEqual([['server', 'news', { topic: null }]]);
  });
});

describe('/digest list', () => {
  const listed = (all: readonly Subscription[], locale: 'de' | 'en' = 'de') =>
    list.execute(slashRequest({}, { guild, locale }), {
      subscriptions: subscriptionsThat({ of: (id) => (id === 'server' ? all : []) }),
    });

  it('says how one subscribes where there are none', async () => {
    expect(shownText(await listed([]))).toContain('Das geht mit /zusammenfassung abonnieren.');
  });

  it('tells of each when it comes next, or that it is paused or fails', async () => {
    const weekdays = subscriptionOf('w', {
      ...{ channelId: '78', isPaused: true, locale: 'en', whenEmpty: 'silent' },
      ...{ days: [1, 2, 3, 4, 5], failedDays: ['2026-11-20', '2026-11-21', '2026-11-22'] },
    });
    expect(shownText(await listed([news, weekdays], 'en')).split('\n')).toEqual([
      '**2 subscribed digests**',
      '**<#77>** · every day at 08:00 (Europe/Berlin)',
      '-# in German · says so where there is nothing new',
      'Next: Monday, 23 November 2026, 08:00 (<t:1795417200:R>)',
      '**<#78>** · Monday to Friday at 08:00 (Europe/Berlin)',
      '-# in English · not posted where there is nothing new',
      'Paused · ⚠ Could not be posted on 3 days',
    ]);
  });

  it('turns its pages, and fits into a message whatever the topics are', async () => {
    const many = Array.from({ length: 14 }, (_, n) =>
      subscriptionOf(String(n), { topic: '*@'.repeat(50) }),
    );
    const first = await listed(many);
    expect(shownText(first)).toContain('14 abonnierte Zusammenfassungen · Seite 1 von 3');
    expect(buttonsOf(first).map(({ id }) => id)).toEqual(['digests-page:2']);
    const subscriptions = subscriptionsThat({ of: () => many });
    const last = await subscriptionsPage.execute(pressRequest(['3'], german), { subscriptions });
    expect(shownText(last)).toContain('Seite 3 von 3');
  });
});

describe('/digest pause', () => {
  it.each([
    [true, '**Pausiert, bis dieser Befehl erneut aufgerufen wird**'],
    [false, '**Geht weiter**'],
  ])('says what holds from then on (paused: %s)', async (isPaused, title) => {
    const subscriptions = subscriptionsThat({
      of: () => [news],
      pause: (_guildId, id) => Promise.resolve({ ...news, id, isPaused }),
    });
    const reply = await pause.execute(slashRequest({ digest: 'news' }, german), { subscriptions });
    expect(shownText(reply).split('\n')[0]).toBe(title);
  });
});

describe('/digest remove', () => {
  it('names what is gone, and no next digest', async () => {
    const subscriptions = subscriptionsThat({
      of: () => [news],
      remove: () => Promise.resolve(news),
    });
    const reply = await remove.execute(slashRequest({ digest: 'news' }, german), { subscriptions });
    const text = shownText(reply);
    expect(text).toMatch(/^\*\*Nicht mehr abonniert\*\*\n\*\*<#77>\*\*/);
    expect(text).not.toContain('Nächste');
  });
});

describe('/digest preview', () => {
  const services = (subscription: Subscription, digest = told) => ({
    paint,
    subscriptions: subscriptionsThat({
      of: () => [news],
      preview: () => Promise.resolve({ subscription, digest }),
    }),
  });

  it('shows what would be posted now, in its own language, by command and by button', async () => {
    const given = services({ ...news, locale: 'en' });
    const replies = [
      await preview.execute(slashRequest({ digest: 'news' }, german), given),
      await previewPress.execute(pressRequest(['news'], german), given),
    ];
    for (const reply of replies) {
      const text = shownText(reply);
      expect(text).toContain('## Digest of 22 November 2026');
      expect(text).toContain('-# Jetzt würde gesendet:');
    }
  });

  it('announces also that nothing is new before it says so', async () => {
    const reply = await preview.execute(
      slashRequest({ digest: 'news' }, german),
      services(news, digestOf()),
    );
    expect(shownText(reply)).toMatch(/Jetzt würde gesendet:\nEs ist nichts Neues hinzugekommen\./);
  });

  it('says so where nothing would be posted', async () => {
    const given = services({ ...news, whenEmpty: 'silent' }, digestOf());
    const reply = await preview.execute(slashRequest({ digest: 'news' }, german), given);
    expect(shownText(reply)).toBe('Es gibt nichts Neues; jetzt würde nichts gesendet.');
  });
});

describe('/digest now', () => {
  async function asked(options: Parameters<typeof slashRequest>[0]): Promise<DigestWish[]> {
    const wishes: DigestWish[] = [];
    const digests = digestsThat({
      make(wish) {
        wishes.push(wish);
        return Promise.resolve(told);
      },
    });
    const clock = () => new Date('2026-11-22T07:00:00.000Z');
    const services = { digests, paint, clock, questionRate: unlimited };
    await now.execute(slashRequest(options, german), services);
    return wishes;
  }

  it.each([
    [undefined, '2026-11-21'],
    ['72', '2026-11-19'],
    ['168', '2026-11-15'],
  ])('goes back as far as was wished for (hours: %s)', async (period, day) => {
    const [wish] = await asked(period === undefined ? {} : { period });
    expect(wish?.period).toEqual({
      from: `${day}T07:00:00.000Z`,
      to: '2026-11-22T07:00:00.000Z',
      timeZone: 'Europe/Berlin',
    });
    expect(wish?.told.size).toBe(0);
  });

  it('is about a topic where there is one', async () => {
    expect((await asked({})).map(({ topic }) => topic)).toEqual([null]);
    expect((await asked({ topic: '  ' })).map(({ topic }) => topic)).toEqual([null]);
    expect((await asked({ topic: ' Häfen ' })).map(({ topic }) => topic)).toEqual(['Häfen']);
  });

  it('refuses a topic of one character, in the person’s language', async () => {
    const refused = await asked({ topic: ' U ' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UserError);
    expect((refused as UserError).in(messagesIn('de'))).toBe(
      'Ein Thema braucht mindestens 2 Zeichen.',
    );
    expect((await asked({ topic: 'UN' })).map(({ topic }) => topic)).toEqual(['UN']);
  });

  it('counts as a question: it takes the machine longer than one', async () => {
    const questionRate = {
      count(...given: unknown[]): never {
        throw new Error(`counted: ${given.join()}`);
      },
    };
    const request = slashRequest({}, { ...german, settings: { questionsPerMinute: 3 } });
    const services = { digests: digestsThat({}), paint, clock: () => new Date() };
    await expect(now.execute(request, { ...services, questionRate })).rejects.toThrow(
      'counted: 20,3',
    );
  });

  it('is private where the person or the server wants that', () => {
    const settings = { privateAnswers: true };
    expect(now.isPrivate(slashRequest({}, german))).toBe(false);
    expect(now.isPrivate(slashRequest({ private: true }, german))).toBe(true);
    expect(now.isPrivate(slashRequest({}, { ...german, settings }))).toBe(true);
  });
});

describe('the digest of the latest days', () => {
  async function wishFor(values: readonly string[], articles = [article()]): Promise<DigestWish[]> {
    const wishes: DigestWish[] = [];
    const digests = digestsThat({
      make(wish) {
        wishes.push(wish);
        return Promise.resolve(told);
      },
    });
    const collection = createCollection(articles);
    const services = { digests, paint, collection, questionRate: unlimited };
    await latestDays.execute(pressRequest(values, german), services);
    return wishes;
  }

  it('is that of the week up to the newest article, about what was asked for', async () => {
    const period = {
      from: '2024-10-15T22:00:00.000Z',
      to: '2024-10-22T22:00:00.000Z',
      timeZone: 'Europe/Berlin',
    };
    expect(await wishFor([])).toMatchObject([{ period, by: 'day', topic: null }]);
    expect(await wishFor(['Hafen', ' Streik'])).toMatchObject([{ topic: 'Hafen: Streik' }]);
  });

  it('is none where no article bears a day any more', async () => {
    const undated = [article({ published: null })];
    await expect(async () => wishFor([], undated)).rejects.toThrow('bears a date');
  });
});

describe('the notice to admins', () => {
  it('names the digest that is paused and what they can do', () => {
    const paused = { ...news, isPaused: true, failedDays: ['a', 'b', 'c'] };
    const text = shownText(subscriptionNotice(paused, { m: messagesIn('de') }));
    expect(text).toContain('an 3 Tagen nicht gesendet');
    expect(text).toContain('**<#77>** · täglich um 8 Uhr');
    expect(text).toContain('/zusammenfassung bearbeiten');
  });
});
