import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import packageJson from '../package.json' with { type: 'json' };
import { SETTING_NAMES } from '../src/config.ts';

const readme = readFileSync('README.md', 'utf8');
const example = readFileSync('.env.example', 'utf8');

describe('the README', () => {
  test.each(SETTING_NAMES)('explains the setting %s', (name) => {
    expect(readme).toMatch(new RegExp(`^\\| \`${name}\` `, 'm'));
  });

  const calls = commands.flatMap((command) => {
    if (command.kind === 'message') return [[command.name.en, command.name.de]];
    if (command.kind === 'slash') {
      return [[usage(command.name.en, command.options), `/${command.name.de}`]];
    }
    return command.subcommands.map(({ name, options }) => [
      usage(`${command.name.en} ${name.en}`, options),
      `/${command.name.de} ${name.de}`,
    ]);
  });

  test.each(calls)('explains %s with all its options, and its German name', (english, german) => {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${english}\``));
    expect(row).toContain(`\`${german}\``);
  });

  const scripts = Object.keys(packageJson.scripts).filter((name) => name !== 'check');

  test.each(scripts)('names the npm script %s', (name) => {
    const call = ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`;
    expect(readme).toMatch(new RegExp(`^\\| \`${call}[ \`]`, 'm'));
  });
});

test('.env.example names every setting and no other', () => {
  const named = [...example.matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(SETTING_NAMES.toSorted());
});

test('what .ci/run tests is what the README says', () => {
  const script = readFileSync('.ci/run', 'utf8');
  expect(readme).toContain('npm ci && npm test');
  expect(script).toMatch(/^npm ci$/m);
  expect(script).toMatch(/^npm test$/m);
});

function usage(
  name: string,
  options: readonly { readonly name: { readonly en: string }; readonly required?: boolean }[],
): string {
  const shown = options.map((option) =>
    option.required === true ? option.name.en : `[${option.name.en}]`,
  );
  return ['/' + name, ...shown].join(' ');
}
