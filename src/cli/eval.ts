import { parseArgs } from 'node:util';
import { configFrom, environment } from '../config.ts';
import { openLexicon } from '../lexicon/open.ts';
import { naming, UserError } from '../errors.ts';
import { withProgressBar } from '../progress-bar.ts';
import { DEFINITION as ANSWERS_DEFINITION, measureAnswers } from './eval/answer-quality.ts';
import { readDistractors } from './eval/distractors.ts';
import {
  DUPLICATES_DEFINITION,
  measureDuplicates,
  readTexts,
} from './eval/duplicates/duplicates.ts';
import { FEEDS_DEFINITION, measureFeeds } from './eval/feeds/measure.ts';
import { HTML_DEFINITION, measureHtml } from './eval/html.ts';
import type { Figures } from './eval/measure.ts';
import { measureSentences, SENTENCES_DEFINITION } from './eval/sentences.ts';
import { readNearMisses, readSquad, reworded } from './eval/squad.ts';
import { writeStandardTable } from './eval/standard.ts';
import { readGold } from './eval/stories/gold.ts';
import { measureStories, STORIES_DEFINITION } from './eval/stories/measure.ts';
import { measureSummaries, storiesOf, SUMMARIES_DEFINITION } from './eval/stories/summaries.ts';
import { runInTerminal } from './terminal.ts';

const HELP = `Usage: npm run eval [-- MEASURE] [--json]

Measures how good something is, on data with known answers. Without a measure: the standard table
over the folder EVAL_DATA (default: ../shared/eval), or over tests/quality where that is missing,
written to docs/quality.md.

Options
  --squad FILE
      ${indented(ANSWERS_DEFINITION)}

  --distractors PATH
      With --squad, as often as wanted: articles that answer nothing, in a folder or in a file of
      {"id", "title", "text"} a line.

  --queries FILE
      With --squad: the same questions in another language, by their ids.

  --unanswerable FILE
      With --squad: near misses, a JSON list of {"question_en"}.

  --packed
      With --squad: passages kept as those of an archive are, however few there are; the figures must
      be the same.

  --sentences FILE
      ${indented(SENTENCES_DEFINITION)}

  --duplicates
      ${indented(DUPLICATES_DEFINITION)}

  --feeds DIR
      ${indented(FEEDS_DEFINITION)}

  --html DIR
      ${indented(HTML_DEFINITION)}

  --stories FILE
      ${indented(STORIES_DEFINITION)}
      ${indented(SUMMARIES_DEFINITION)}

  --articles DIR
      With --stories: the articles that FILE has labels of.

  --json
      The figures as JSON.

  --help
      Shows this.

Example
  npm run eval -- --html ../shared/eval/html/trafilatura`;

await runInTerminal('eval', HELP, async () => {
  const { values } = parseArgs({
    options: {
      squad: { type: 'string' },
      distractors: { type: 'string', multiple: true, default: [] },
      queries: { type: 'string' },
      unanswerable: { type: 'string' },
      packed: { type: 'boolean', default: false },
      sentences: { type: 'string' },
      duplicates: { type: 'boolean', default: false },
      feeds: { type: 'string' },
      html: { type: 'string' },
      stories: { type: 'string' },
      articles: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { squad, queries, unanswerable, sentences, feeds, html, distractors } = values;
  const { stories, articles: folder } = values;
  const withSquad = queries ?? unanswerable ?? distractors[0];
  if (squad === undefined && (withSquad !== undefined || values.packed)) {
    throw new UserError('--distractors, --queries, --unanswerable and --packed need --squad.');
  }
  if (folder !== undefined && stories === undefined) {
    throw new UserError('--articles needs --stories.');
  }
  const data = process.env['EVAL_DATA'] ?? '../shared/eval';
  const config = configFrom(environment().variables);
  const lexicon = await openLexicon(config);
  const results: Record<string, Figures> = {};
  if (squad !== undefined) {
    const { articles, questions } = await naming('--squad', () => readSquad(squad));
    const others = await naming('--distractors', () =>
      Promise.all(distractors.map(readDistractors)),
    );
    const benchmark = {
      articles: [...articles, ...others.flat()],
      questions: await naming('--queries', () =>
        queries === undefined ? questions : reworded(questions, queries),
      ),
      nearMisses: await naming('--unanswerable', () =>
        unanswerable === undefined ? [] : readNearMisses(unanswerable),
      ),
    };
    results['answers'] = await withProgressBar((onProgress) =>
      measureAnswers(benchmark, lexicon, onProgress, values.packed),
    );
  }
  if (sentences !== undefined) {
    results['sentences'] = await naming('--sentences', () => measureSentences(sentences));
  }
  if (values.duplicates) {
    const texts = await naming('EVAL_DATA', () => readTexts(data));
    results['duplicates'] = await withProgressBar((onProgress) =>
      measureDuplicates(texts, onProgress),
    );
  }
  if (feeds !== undefined) {
    results['feeds'] = await naming('--feeds', () =>
      withProgressBar((onProgress) => measureFeeds(feeds, onProgress)),
    );
  }
  if (html !== undefined) {
    results['html'] = await naming('--html', () =>
      withProgressBar((onProgress) => measureHtml(html, onProgress)),
    );
  }
  if (stories !== undefined) {
    const days = await naming('--stories', () => readGold(stories, folder));
    results['stories'] = measureStories(days);
    results['summaries'] = measureSummaries(storiesOf(days));
  }
  if (Object.keys(results).length === 0) {
    const table = await naming('EVAL_DATA', () =>
      withProgressBar((onProgress) =>
        writeStandardTable(data, lexicon, config.dictionaries, onProgress),
      ),
    );
    Object.assign(results, table);
  }
  console.log(values.json ? json(results) : tables(results));
});

function indented(text: string): string {
  return text.replaceAll('\n', '\n      ');
}

function json(results: Readonly<Record<string, Figures>>): string {
  const flat = Object.entries(results).map(
    ([name, { shares, milliseconds, counts }]) =>
      [name, { ...shares, ...milliseconds, ...counts }] as const,
  );
  return JSON.stringify(Object.fromEntries(flat), null, 2);
}

function tables(results: Readonly<Record<string, Figures>>): string {
  return Object.entries(results)
    .map(([name, { shares, milliseconds = {}, counts }]) =>
      [
        name,
        ...Object.entries(shares).map(([label, value]) => row(label, value.toFixed(4))),
        ...Object.entries(milliseconds).map(([label, value]) =>
          row(label, `${value.toFixed(2)} ms`),
        ),
        ...Object.entries(counts).map(([label, value]) => row(label, String(value))),
      ].join('\n'),
    )
    .join('\n\n');
}

function row(label: string, value: string): string {
  return `  ${label.padEnd(22)}${value.padStart(10)}`;
}
