import { parseArgs } from 'node:util';
import type { Answer, Excerpt } from '../answers/answer.ts';
import { verifyQuotation } from '../answers/verify.ts';
import { configFrom, environment } from '../config.ts';
import { UserError } from '../errors.ts';
import { coverageText } from '../i18n/coverage.ts';
import { messagesIn } from '../i18n/locale.ts';
import { questionNotes } from '../i18n/question-notes.ts';
import { citation, emboldened } from './excerpt-output.ts';
import { openArticles } from './open-articles.ts';
import { runInTerminal } from './terminal.ts';

const HELP = `Usage: npm run ask -- "QUESTION" [--articles DIR] [--json]

Answers as /ask does in Discord: from a folder of articles, and from the pages, uploads and feeds
that the bot keeps in DATA_DIR, whether it runs or not.

Options
  --articles DIR  From this folder alone. Default: ARTICLES_DIR, else seeds, and DATA_DIR.
  --json          The answer as JSON, each excerpt with its offsets in the article's text.
  --help          Shows this.

Example
  npm run ask -- "Wie viele Karten gab es für die Nachtlesung?"`;

/** For whoever runs the bot, which people in Discord do not. */
const DICTIONARIES_HINT = 'DICTIONARIES names the dictionaries to translate with (see the README).';

const m = messagesIn('en');

await runInTerminal('ask', HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      articles: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [question, ...others] = positionals;
  if (question === undefined || others.length > 0) {
    throw new UserError(
      'Give one question in quotation marks, for instance: npm run ask -- "Wer ist Kim Jong-un?"',
    );
  }
  const config = configFrom(environment().variables);
  const { answers, collection } = await openArticles(values.articles, config);
  const answer = await answers.ask(question);
  for (const excerpt of [...answer.excerpts, ...answer.nearest])
    verifyQuotation(excerpt, collection.get(excerpt.articleId) ?? null);
  console.log(values.json ? JSON.stringify(answer, null, 2) : shown(answer));
});

function shown(answer: Answer): string {
  const notes = [
    ...questionNotes(answer, m),
    ...(answer.untranslated === null ? [] : [DICTIONARIES_HINT]),
  ];
  if (answer.kind === 'found') return [...answer.excerpts.map(shownExcerpt), ...notes].join('\n\n');
  return [
    m.ask.nothing,
    answer.nearest.length > 0 ? m.ask.nearest : m.ask.noneNear,
    ...answer.nearest.map(shownExcerpt),
    ...notes,
    coverageText(answer.coverage, m),
  ].join('\n\n');
}

function shownExcerpt(excerpt: Excerpt): string {
  const heading = excerpt.heading === null ? '' : `${excerpt.heading}\n`;
  return `${heading}${emboldened(excerpt)}\n${citation(excerpt)}`;
}
