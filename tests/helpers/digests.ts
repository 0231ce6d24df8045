import { onTestFinished } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { createCollection } from '../../src/articles/collection.ts';
import type { Collection } from '../../src/articles/collection.ts';
import type { DigestWish, Digests } from '../../src/digests/digest.ts';
import type { DigestsOptions } from '../../src/digests/digests.ts';
import { createDigests } from '../../src/digests/digests.ts';
import { createDesk } from '../../src/digests/desk/desk.ts';
import type { DeskThread } from '../../src/digests/desk/thread.ts';
import { storiesInMemory } from '../../src/digests/story-store.ts';
import { searching } from './searching.ts';
import { threadAtHand } from './thread-at-hand.ts';
import { articleOf } from './written-article.ts';

export function deskAtHand(): DeskThread {
  return threadAtHand(createDesk());
}

/** Digests of these articles alone. */
export async function digestsOf(
  articles: readonly Article[],
  options: Partial<DigestsOptions> = {},
): Promise<{ digests: Digests; collection: Collection }> {
  const collection = createCollection(articles);
  const digests = createDigests({
    ...{ collection, engine: await searching(articles), stories: storiesInMemory() },
    arrivedSince: null,
    failedFeeds: () => [],
    now: () => 0,
    start: deskAtHand,
    ...options,
  });
  onTestFinished(() => digests.close());
  return { digests, collection };
}

/** All of that day in Berlin, to somebody who was told nothing. */
export function wishFor(day: string, wish: Partial<DigestWish> = {}): DigestWish {
  const to = new Date(`${day}T22:00:00Z`);
  const from = new Date(to.getTime() - 86_400_000);
  const period = { from: from.toISOString(), to: to.toISOString(), timeZone: 'Europe/Berlin' };
  return { period, by: 'day', topic: null, told: new Map(), ...wish };
}

/** A fire, a find and a final: what three outlets write of them on three days. */
export const NEWS = {
  fire: news('brand-1', '2024-10-21', 'Hafenbote', 'Großbrand im Speicher am Nordkai', [
    'Im alten Getreidespeicher am Nordkai ist in der Nacht ein Großbrand ausgebrochen.',
    'Die Feuerwehr rückte mit 120 Kräften aus, das Löschboot Seestern pumpte Wasser aus dem Becken.',
    'Verletzt wurde nach Angaben von Brandmeisterin Inga Tjarks niemand.',
  ]),
  fireAgain: news('brand-2', '2024-10-22', 'Küstenblatt', 'Speicher am Nordkai einsturzgefährdet', [
    'Nach dem Großbrand im Getreidespeicher am Nordkai droht das Gebäude einzustürzen.',
    'Brandmeisterin Inga Tjarks sperrte das Gelände um den Speicher, die Feuerwehr löscht weiter.',
    'Den Schaden schätzt der Eigentümer auf 14 Millionen Euro.',
  ]),
  fireElsewhere: news(
    'brand-3',
    '2024-10-22',
    'Stadtkurier',
    'Feuerwehr löscht am Nordkai weiter',
    [
      'Die Feuerwehr löscht im Getreidespeicher am Nordkai auch am zweiten Tag nach dem Großbrand.',
      'Das Gelände um den Speicher bleibt laut Brandmeisterin Inga Tjarks gesperrt.',
      'Der Eigentümer nennt einen Schaden von 14 Millionen Euro.',
    ],
  ),
  find: news('fund', '2024-10-22', 'Küstenblatt', 'Römische Münzen im Acker gefunden', [
    'Ein Landwirt hat bei Ellerbek einen Topf mit 300 römischen Münzen ausgepflügt.',
    'Das Landesamt für Archäologie spricht von einem der reichsten Funde seit Jahrzehnten.',
  ]),
  final: news('finale', '2024-10-20', 'Stadtkurier', 'Handballerinnen holen den Pokal', [
    'Die Handballerinnen von Eintracht Ellerbek haben das Pokalfinale mit 28:26 gewonnen.',
    'Torhüterin Mona Reger hielt in der letzten Minute einen Siebenmeter.',
  ]),
} as const;

function news(
  id: string,
  published: string,
  outlet: string,
  title: string,
  sentences: readonly string[],
): Article {
  return articleOf(sentences.join(' '), { id, published, outlet, title });
}
