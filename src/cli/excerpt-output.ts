import { styleText } from 'node:util';
import type { Excerpt } from '../answers/answer.ts';
import { messagesIn } from '../i18n/locale.ts';

const m = messagesIn('en');

/** Number and source of an excerpt, in one line, and in another one who else has it. */
export function citation({ n, title, outlet, published, url, alsoIn }: Excerpt): string {
  const origin = [outlet ?? m.unknownOutlet, published === null ? m.undated : m.day(published)];
  const copies = alsoIn.map((copy) => copy.url ?? copy.outlet ?? copy.title);
  const also = copies.length === 0 ? '' : `\n${m.ask.alsoIn} ${copies.join(', ')}`;
  return `[${String(n)}] ${[title, ...origin, ...(url === null ? [] : [url])].join(' · ')}${also}`;
}

/** The excerpt's text with its matched ranges in bold. */
export function emboldened({ text, start, matched, cutBefore, cutAfter }: Excerpt): string {
  let shownText = '';
  let at = 0;
  for (const range of matched) {
    shownText += text.slice(at, range.start - start);
    shownText += styleText('bold', text.slice(range.start - start, range.end - start));
    at = range.end - start;
  }
  return `${cutBefore ? '[…] ' : ''}${shownText}${text.slice(at)}${cutAfter ? ' […]' : ''}`;
}
