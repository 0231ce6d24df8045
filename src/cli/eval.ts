import { parseArgs } from 'node:util';
import { UserError } from '../errors.ts';
import type { Figures, Measure } from './eval/measure.ts';
import { sentenceMeasure } from './eval/sentences.ts';
import { runInTerminal } from './terminal.ts';

const measures: Readonly<Record<string, Measure>> = {
  sentences: sentenceMeasure,
};

await runInTerminal('eval', help(), run);

function run(): void {
  const options = givenOptions();
  const results: Record<string, Figures> = {};
  for (const [name, { measure }] of Object.entries(measures)) {
    const path = options[name];
    if (typeof path === 'string') results[name] = measure(path);
  }
  if (Object.keys(results).length === 0) {
    throw new UserError(
      'Nothing to measure: name a measure and its file, see npm run eval -- --help.',
    );
  }
  console.log(options['json'] === true ? json(results) : tables(results));
}

function givenOptions(): Record<string, string | boolean | undefined> {
  const files = Object.keys(measures).map((name) => [name, { type: 'string' }] as const);
  return parseArgs({ options: { ...Object.fromEntries(files), json: { type: 'boolean' } } }).values;
}

function help(): string {
  const lines = Object.entries(measures).map(
    ([name, { definition }]) =>
      `  --${name} FILE\n      ${definition.replaceAll('\n', '\n      ')}`,
  );
  return [
    'npm run eval -- --MEASURE FILE [--json]',
    ...lines,
    '  --json\n      The figures as JSON.',
    '  --help\n      This text.',
  ].join('\n\n');
}

function json(results: Readonly<Record<string, Figures>>): string {
  const flat = Object.entries(results).map(
    ([name, { shares, counts }]) => [name, { ...shares, ...counts }] as const,
  );
  return JSON.stringify(Object.fromEntries(flat), null, 2);
}

function tables(results: Readonly<Record<string, Figures>>): string {
  return Object.entries(results)
    .map(([name, { shares, counts }]) =>
      [
        name,
        ...Object.entries(shares).map(([label, value]) => row(label, value.toFixed(4))),
        ...Object.entries(counts).map(([label, value]) => row(label, String(value))),
      ].join('\n'),
    )
    .join('\n\n');
}

function row(label: string, value: string): string {
  return `  ${label.padEnd(12)}${value.padStart(8)}`;
}
