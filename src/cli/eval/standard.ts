import { existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { OnProgress } from '../../progress-bar.ts';
import { table } from '../markdown-table.ts';
import { measureAnswers } from './answer-quality.ts';
import type { Benchmark } from './benchmark.ts';
import { readDistractors } from './distractors.ts';
import type { Figures } from './measure.ts';
import { readOwnQuestions } from './own-questions.ts';
import { readNearMisses, readSquad, reworded } from './squad.ts';

const REPORT = 'docs/quality.md';

/**
 * Measures on the data in a folder, or on the questions about `seeds/` where it is missing, and
 * writes the figures to `docs/quality.md`.
 */
export async function writeStandardTable(
  data: string,
  lexicon: Lexicon,
  dictionaries: readonly string[],
  onProgress?: OnProgress,
): Promise<Record<string, Figures>> {
  const results = existsSync(data)
    ? await measureFolder(data, lexicon, onProgress)
    : {
        'questions about seeds/': await measureAnswers(
          await readOwnQuestions(),
          lexicon,
          onProgress,
        ),
      };
  writeFileSync(REPORT, report(results, dictionaries));
  return results;
}

async function measureFolder(
  data: string,
  lexicon: Lexicon,
  onProgress?: OnProgress,
): Promise<Record<string, Figures>> {
  const file = (language: string) => join(data, 'xquad', `xquad.${language}.dev.json`);
  const news = await readDistractors(join(data, 'wikinews', 'articles.train.jsonl'));
  const german = { ...readSquad(file('de')), nearMisses: [] };
  const english = readSquad(file('en'));
  const measured = (benchmark: Benchmark) => measureAnswers(benchmark, lexicon, onProgress);
  const nearMisses = readNearMisses(join(data, 'squad2', 'unanswerable.en.dev.json'));
  const results: Record<string, Figures> = {
    'German, with news': await measured({
      ...german,
      articles: [...german.articles, ...news],
    }),
    German: await measured(german),
    'English, near misses': await measured({ ...english, nearMisses }),
  };
  for (const language of ['en', 'es', 'ru', 'tr']) {
    const questions = reworded(german.questions, file(language));
    results[`German, asked in ${language}`] = await measured({ ...german, questions });
  }
  return results;
}

function report(
  results: Readonly<Record<string, Figures>>,
  dictionaries: readonly string[],
): string {
  const names = dictionaries.map((path) => basename(path)).join(', ');
  const columns = Object.entries(results).map(([name, figures]) => ({
    name,
    cells: cellsOf(figures),
  }));
  const labels = new Set(columns.flatMap(({ cells }) => [...cells.keys()]));
  return [
    '# Answer quality',
    'Written by `npm run eval`; `npm run eval -- --help` defines the figures.',
    table([
      ['', ...columns.map(({ name }) => name)],
      ...[...labels].map((label) => [
        label,
        ...columns.map(({ cells }) => cells.get(label) ?? '–'),
      ]),
    ]),
    `Questions in other languages were asked ${names === '' ? 'without dictionaries' : `with the dictionaries in DICTIONARIES: ${names}`}.`,
    'Tuning looks at these data alone. Milliseconds and memory depend on the machine.\n',
  ].join('\n\n');
}

function cellsOf({ shares, milliseconds = {}, counts }: Figures): Map<string, string> {
  return new Map([
    ...Object.entries(shares).map(([label, value]) => [label, value.toFixed(3)] as const),
    ...Object.entries(milliseconds).map(
      ([label, value]) => [`ms a question, ${label}`, value.toFixed(1)] as const,
    ),
    ...Object.entries(counts).map(([label, value]) => [label, String(value)] as const),
  ]);
}
