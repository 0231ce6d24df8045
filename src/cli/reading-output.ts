import { styleText } from 'node:util';
import type { Article } from '../articles/article.ts';
import type { Reading, Skipped } from '../articles/folder.ts';
import { headingsOf } from '../articles/outline.ts';
import { passagesOf } from '../articles/passages.ts';
import { messagesIn } from '../i18n/locale.ts';
import { noteText } from '../i18n/reading-notes.ts';
import { skippedText } from '../i18n/skipped.ts';

const UNKNOWN = 'unknown';

const m = messagesIn('en');

/** A reading as people read it in a terminal. */
export function readingAsText({ articles, skipped, warnings }: Reading): string {
  const parts = articles.map(describeArticle);
  if (skipped.length > 0) {
    parts.push(['Skipped', ...skipped.map((one) => `  ${whySkipped(one)}`)].join('\n'));
  }
  if (warnings.length > 0) {
    const lines = warnings.map(({ path, message }) => `  ${path}: ${noteText(message, m)}`);
    parts.push(['Notes', ...lines].join('\n'));
  }
  parts.push(`Articles: ${String(articles.length)}, skipped: ${String(skipped.length)}`);
  return parts.join('\n\n');
}

/** The sentence, and behind it what else is known. */
export function whySkipped(skipped: Skipped): string {
  const sentence = skippedText(skipped, m);
  return skipped.detail === undefined ? sentence : `${sentence} (${skipped.detail})`;
}

/** The same as JSON, each article with its headings and passages. */
export function readingAsJson({ articles, skipped, warnings }: Reading): string {
  const detailed = articles.map((article) => ({
    ...article,
    headings: headingsOf(article),
    passages: passagesOf(article).map(({ start, end }) => ({
      start,
      end,
      text: article.text.slice(start, end),
    })),
  }));
  const told = warnings.map(({ path, message }) => ({ path, message: noteText(message, m) }));
  return JSON.stringify({ articles: detailed, skipped, warnings: told }, null, 2);
}

function describeArticle(article: Article): string {
  const passages = passagesOf(article);
  const offsets = passages.map(({ start, end }) => `${start}–${end}`);
  const width = Math.max(...offsets.map(({ length }) => length));
  return [
    styleText('bold', article.title),
    `  id         ${article.id}`,
    `  outlet     ${article.outlet ?? UNKNOWN}`,
    `  author     ${article.author ?? UNKNOWN}`,
    `  published  ${article.published ?? UNKNOWN}`,
    `  url        ${article.url ?? UNKNOWN}`,
    `  language   ${article.language ?? UNKNOWN}`,
    ...list('headings', headingsOf(article)),
    ...list(`text, ${article.text.length} characters`, article.text.split('\n')),
    ...list(
      `passages, ${passages.length}`,
      passages.map(({ start, end }, at) => {
        const text = article.text.slice(start, end).replaceAll(/\s+/gu, ' ');
        return `${offsets[at]?.padStart(width) ?? ''}  ${text}`;
      }),
    ),
  ].join('\n');
}

function list(name: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return ['', `  ${name}: none`];
  return ['', `  ${name}`, ...lines.map((line) => (line === '' ? '' : `    ${line}`))];
}
