import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const COMMANDS = Object.entries(packageJson.scripts).flatMap(([name, script]) =>
  script.startsWith('node ') ? [[name, script.split(' ').slice(1)] as const] : [],
);

async function helpOf(args: readonly string[]): Promise<string> {
  return (await promisify(execFile)(process.execPath, [...args, '--help'])).stdout;
}

describe('the help of', () => {
  test.each(COMMANDS)(
    '%s says how it is called, what it does, its options, an example',
    async (name, args) => {
      const call = name === 'start' ? 'npm start' : `npm run ${name}`;
      const help = await helpOf(args);
      const parts =
        /^Usage: (?<usage>.+)\n\n(?<does>[^]+)\n\nOptions\n(?<options>[^]+)\n\nExample\n {2}(?<example>.+)\n$/u.exec(
          help,
        );
      expect(parts?.groups?.['usage']).toMatch(new RegExp(`^${call}(?: |$)`, 'u'));
      expect(parts?.groups?.['example']).toContain(call);
      expect(parts?.groups?.['options']).toMatch(/^ {2}--help\s+Shows this\.$/mu);
      const named = parts?.groups?.['usage']?.match(/--[a-z-]+/gu) ?? [];
      for (const option of named)
        expect(parts?.groups?.['options']).toMatch(new RegExp(`^ {2}${option}\\b`, 'mu'));
    },
  );
});
