import { parseArgs, styleText } from 'node:util';
import type { Answer, Excerpt } from '../answers/answer.ts';
import type { OpenFolder } from '../answers/open.ts';
import { openFolder } from '../answers/open.ts';
import { verifyQuotation } from '../answers/verify.ts';
import { passagesOf } from '../articles/passages.ts';
import type { Config } from '../config.ts';
import { configFrom, environment } from '../config.ts';
import { ALL_KINDS } from '../feeds/file-kinds.ts';
import { naming, UserError } from '../errors.ts';
import { coverageText } from '../i18n/coverage.ts';
import { messagesIn } from '../i18n/locale.ts';
import { questionNotes } from '../i18n/question-notes.ts';
import { withProgressBar } from '../progress-bar.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { openLexicon } from '../lexicon/open.ts';
import { keptArticles } from '../store/sqlite/kept-articles.ts';
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
  const lexicon = await openLexicon(config);
  const { articles: dir } = values;
  const { answers, collection } =
    dir === undefined
      ? await openAll(config, lexicon)
      : await naming('--articles', () => openWithBar(dir, lexicon));
  const answer = await answers.ask(question);
  for (const excerpt of [...answer.excerpts, ...answer.nearest])
    verifyQuotation(excerpt, collection.get(excerpt.articleId) ?? null);
  console.log(values.json ? JSON.stringify(answer, null, 2) : shown(answer));
});

function openWithBar(dir: string, lexicon: Lexicon): Promise<OpenFolder> {
  return withProgressBar((onProgress) => openFolder(dir, lexicon, ALL_KINDS, onProgress));
}

/** What the bot answers from: the folder, and what its store alone has. */
async function openAll({ articlesDir, dataDir }: Config, lexicon: Lexicon): Promise<OpenFolder> {
  const opened = await naming('ARTICLES_DIR', () => openWithBar(articlesDir, lexicon));
  const { collection, engine } = opened;
  for (const article of await naming('DATA_DIR', () => keptArticles(dataDir))) {
    if (collection.get(article.id) !== undefined) continue;
    collection.put(article);
    await engine.put(article, passagesOf(article));
  }
  return opened;
}

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
  const { n, title, outlet, published, url, alsoIn } = excerpt;
  const origin = [outlet ?? m.unknownOutlet, published === null ? m.undated : m.day(published)];
  const citation = `[${String(n)}] ${[title, ...origin, ...(url === null ? [] : [url])].join(' · ')}`;
  const heading = excerpt.heading === null ? '' : `${excerpt.heading}\n`;
  const copies = alsoIn.map((copy) => copy.url ?? copy.outlet ?? copy.title);
  const also = copies.length === 0 ? '' : `\n${m.ask.alsoIn} ${copies.join(', ')}`;
  return `${heading}${emboldened(excerpt)}\n${citation}${also}`;
}

function emboldened({ text, start, matched, cutBefore, cutAfter }: Excerpt): string {
  let shownText = '';
  let at = 0;
  for (const range of matched) {
    shownText += text.slice(at, range.start - start);
    shownText += styleText('bold', text.slice(range.start - start, range.end - start));
    at = range.end - start;
  }
  return `${cutBefore ? '[…] ' : ''}${shownText}${text.slice(at)}${cutAfter ? ' […]' : ''}`;
}
