import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brokenWalls, circleIn, roomOf, roomsUsed } from './helpers/walls.ts';

const files = globSync(['src/**/*.ts', 'commands/**/*.ts'])
  .map((path) => path.replaceAll('\\', '/'))
  .map((path) => ({ path, source: readFileSync(path, 'utf8') }));

describe('the walls', () => {
  it('stand: every room imports only what it may', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap(({ path, source }) => brokenWalls(path, source))).toEqual([]);
  });

  it('leave no circle of rooms', () => {
    const uses = new Map<string, Set<string>>();
    for (const { path, source } of files) {
      const room = roomOf(path) ?? '';
      uses.set(room, new Set([...(uses.get(room) ?? []), ...roomsUsed(path, source)]));
    }
    expect(circleIn(uses)).toBeNull();
  });
});

describe('the check of the walls', () => {
  it.each([
    ['text uses nothing of ours', 'src/text/x.ts', `import { a } from '../articles/article.ts';`],
    ['not even types', 'src/text/x.ts', `import type { A } from '../errors.ts';`],
    ['articles are below search', 'src/articles/x.ts', `export * from '../search/engine.ts';`],
    ['search is below answers', 'src/search/x.ts', `import '../answers/answers.ts';`],
    ['the core knows no Discord', 'src/answers/x.ts', `import '../discord/render.ts';`],
    ['the core knows no commands', 'src/answers/x.ts', `import '../../commands/index.ts';`],
    ['the core knows no terminal', 'src/search/x.ts', `const x = await import('../cli/ask.ts');`],
    ['i18n knows only types of articles', 'src/i18n/x.ts', `import { a } from '../articles/a.ts';`],
    ['Discord knows no command', 'src/discord/x.ts', `import '../../commands/help.ts';`],
    ['the playground knows nothing of the bot', 'src/playground/x.ts', `import '../errors.ts';`],
    ['the bot knows no playground', 'src/discord/x.ts', `import '../playground/discord.ts';`],
    ['the terminal loads none at once', 'src/cli/ask.ts', `import '../playground/discord.ts';`],
    ['minisearch stays in search', 'src/answers/x.ts', `import M from 'minisearch';`],
    ['discord.js stays in discord', 'commands/x.ts', `import type { C } from 'discord.js';`],
    ['a room without a place in the house', 'src/attic/x.ts', `import '../text/span.ts';`],
    ['types in place', 'src/text/x.ts', `let a: import('../articles/article.ts').Article;`],
  ])('finds a breach: %s', (_wall, path, source) => {
    expect(brokenWalls(path, `// first line\n${source}\n`)).toHaveLength(1);
  });

  it('names the file and the import', () => {
    const source = `import { render } from '../discord/render.ts';`;
    expect(brokenWalls('src/search/engine.ts', source)).toEqual([
      'src/search/engine.ts imports src/discord/render.ts',
    ]);
  });

  it.each([
    ['text beside text', 'src/text/x.ts', `import './span.ts'; import 'snowball-stemmers';`],
    ['types of articles in i18n', 'src/i18n/x.ts', `import type { A } from '../articles/a.ts';`],
    ['a playground loaded on demand', 'src/cli/x.ts', `await import('../playground/discord.ts');`],
    ['a playground for the bench', 'src/cli/bench.ts', `import '../playground/discord.ts';`],
    ['an import in a string', 'src/text/x.ts', `const x = "import '../errors.ts'";`],
    ['an import in a comment', 'src/text/x.ts', `// import '../errors.ts';`],
    ['the version in package.json', 'src/main.ts', `import p from '../package.json';`],
  ])('lets pass %s', (_what, path, source) => {
    expect(brokenWalls(path, source)).toEqual([]);
  });

  it('finds a circle of rooms', () => {
    const uses = new Map([
      ['main', new Set(['discord'])],
      ['discord', new Set(['answers'])],
      ['answers', new Set(['log'])],
      ['log', new Set(['discord'])],
    ]);
    expect(circleIn(uses)).toEqual(['discord', 'answers', 'log', 'discord']);
  });

  it('takes two ways to one room for no circle', () => {
    const uses = new Map([
      ['main', new Set(['answers', 'text'])],
      ['answers', new Set(['text'])],
    ]);
    expect(circleIn(uses)).toBeNull();
  });
});
