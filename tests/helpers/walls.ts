import type { Import } from './imports.ts';
import { importsOf } from './imports.ts';

/** Which rooms each room may use; files directly in `src/` are rooms of their own. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  tuning: [],
  text: ['tuning'],
  articles: ['text', 'tuning', 'errors', 'threads'],
  lexicon: ['text', 'tuning', 'errors'],
  search: ['articles', 'text', 'tuning', 'lexicon', 'threads'],
  answers: ['articles', 'search', 'lexicon', 'text', 'tuning', 'errors'],
  feeds: ['articles', 'text', 'tuning', 'errors'],
  store: ['i18n', 'errors', 'log'],
  library: ['store', 'feeds', 'articles', 'search', 'text', 'i18n', 'tuning', 'errors', 'log'],
  guilds: ['store', 'errors', 'log'],
  digests: ['answers', 'articles', 'search', 'lexicon', 'text', 'tuning', 'errors', 'threads'],
  threads: [],
  subscriptions: ['digests', 'store', 'articles', 'i18n', 'tuning', 'errors', 'log'],
  pictures: [],
  i18n: ['text'],
  playground: [],
  errors: ['i18n'],
  config: ['errors'],
  log: ['config'],
  'progress-bar': ['articles'],
  shutdown: ['log'],
  // What is posted by itself goes out there: Discord's side of `subscriptions/poster.ts`.
  discord: [
    'store',
    'subscriptions',
    'answers',
    'articles',
    'search',
    'text',
    'i18n',
    'errors',
    'log',
  ],
  commands: [
    ...['guilds', 'library', 'store', 'discord', 'answers', 'articles', 'search', 'text', 'i18n'],
    ...['feeds', 'digests', 'subscriptions', 'pictures', 'errors'],
  ],
  cli: [
    ...['bot', 'demo', 'commands', 'discord', 'answers', 'articles', 'search', 'text', 'i18n'],
    ...['lexicon', 'library', 'store', 'feeds', 'errors', 'config', 'log', 'progress-bar'],
    ...['digests', 'tuning'],
  ],
  bot: [
    ...['commands', 'guilds', 'store', 'discord', 'answers', 'articles', 'search', 'text', 'i18n'],
    ...['library', 'feeds', 'reporting', 'log'],
  ],
  reporting: [
    ...['commands', 'discord', 'answers', 'library', 'store'],
    ...['digests', 'subscriptions', 'pictures'],
  ],
  demo: ['answers', 'articles', 'config', 'errors'],
  run: [
    ...['bot', 'demo', 'answers', 'articles', 'feeds', 'library', 'store', 'lexicon', 'i18n'],
    ...['errors', 'config', 'log', 'progress-bar'],
  ],
  main: ['run', 'demo', 'articles', 'library', 'store', 'errors', 'config', 'log', 'shutdown'],
};

/** Packages that one room alone may import. */
const KEPT_IN: Readonly<Record<string, string>> = {
  'discord.js': 'discord',
  minisearch: 'search',
  '@resvg/resvg-js': 'pictures',
  kysely: 'store',
  'kysely/migration': 'store',
  'node:sqlite': 'store',
};

/** One line for each import that goes through a wall, naming file and import. */
export function brokenWalls(path: string, source: string): string[] {
  return importsOf(path, source)
    .filter((imported) => !isAllowed(path, imported))
    .map(({ target }) => `${path} imports ${target}`);
}

/** The rooms that a file uses, without what only its types need. */
export function roomsUsed(path: string, source: string): string[] {
  return importsOf(path, source)
    .filter(({ typeOnly }) => !typeOnly)
    .flatMap(({ target }) => roomOf(target) ?? [])
    .filter((room) => room !== roomOf(path));
}

/** `src/room/…` or `src/room.ts`, and `commands`; `null` for packages and what lies beside. */
export function roomOf(path: string): string | null {
  if (path.startsWith('commands/')) return 'commands';
  return /^src\/([^/.]+)/.exec(path)?.[1] ?? null;
}

/** The rooms of a circle in the order in which each uses the next; `null` where there is none. */
export function circleIn(uses: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const done = new Set<string>();
  function from(room: string, way: readonly string[]): string[] | null {
    if (way.includes(room)) return [...way.slice(way.indexOf(room)), room];
    if (done.has(room)) return null;
    for (const next of uses.get(room) ?? []) {
      const circle = from(next, [...way, room]);
      if (circle !== null) return circle;
    }
    done.add(room);
    return null;
  }
  for (const room of uses.keys()) {
    const circle = from(room, []);
    if (circle !== null) return circle;
  }
  return null;
}

function isAllowed(path: string, { target, typeOnly, dynamic }: Import): boolean {
  const from = roomOf(path);
  const to = roomOf(target);
  if (from === null || to === from) return true;
  if (to === null) return (KEPT_IN[target] ?? from) === from;
  if ((from === 'i18n' || from === 'store') && to === 'articles') return typeOnly;
  if (to === 'playground') {
    if (from === 'demo') return dynamic || typeOnly;
    return from === 'cli' && (dynamic || path.startsWith('src/cli/bench'));
  }
  return MAY_USE[from]?.includes(to) ?? false;
}
