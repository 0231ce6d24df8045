import { decodeHTMLStrict, escapeAttribute, escapeText } from 'entities';
import { Parser } from 'htmlparser2';
import { oneLine } from '../../articles/characters.ts';
import type { FeedText } from './feed.ts';
import type { XmlElement } from './xml-tree.ts';

const CLOSING_TAG = /<\/[a-z][a-z0-9]*\s*>/iu;
const LONE_TAG = /<(?:br|hr|p|wbr)\s*\/?>|<[a-z][a-z0-9]*\s+[a-z][a-z-]*\s*=[^<>]*>/iu;
const NAMED_CHARACTER = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z0-9]{1,30});/iu;
/** Characters of a title that are read: a closing tag is looked for among all that are open. */
const LONGEST = 10_000;
const VOID = new Set(['br', 'hr', 'img', 'wbr']);
const UNSEEN = new Set(['script', 'style', 'template', 'title', 'head']);

/** Whether a text of unknown kind is HTML: has a tag that closes or stands alone, or a named character. */
export function looksLikeHtml(text: string): boolean {
  return hasTags(text) || NAMED_CHARACTER.test(text);
}

/** HTML of which the tags were escaped once too often is what was escaped. */
export function unescapedTwice(html: string): string {
  if (html.includes('<')) return html;
  const once = decodeHTMLStrict(html);
  return hasTags(once) ? once : html;
}

/** The visible text on one line, for titles; what stands too far behind is left out. */
export function inlineText({ kind, value: all }: FeedText): string {
  const value = all.slice(0, LONGEST);
  if (kind === 'plain') return oneLine(value);
  let text = '';
  let unseen = 0;
  const parser = new Parser({
    onopentag(name) {
      if (UNSEEN.has(name)) unseen += 1;
      if (name === 'br' || name === 'p') text += ' ';
    },
    ontext(more) {
      if (unseen === 0) text += more;
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen -= 1;
    },
  });
  parser.end(value);
  return oneLine(text);
}

/**
 * What stands in an element, as HTML.
 * @param html of the text between its elements, which is escaped a second time in some feeds
 */
export function innerHtml(
  { children }: XmlElement,
  html: (text: string) => string = escapeText,
): string {
  return children
    .map((child) => (typeof child === 'string' ? html(child) : outerHtml(child, html)))
    .join('');
}

function outerHtml(element: XmlElement, html: (text: string) => string): string {
  const name = element.name.slice(element.name.indexOf(':') + 1);
  const attributes = [...element.attributes]
    .map(([attribute, value]) => ` ${attribute}="${escapeAttribute(value)}"`)
    .join('');
  const end = VOID.has(name) ? '' : `</${name}>`;
  return `<${name}${attributes}>${innerHtml(element, html)}${end}`;
}

function hasTags(text: string): boolean {
  return CLOSING_TAG.test(text) || LONE_TAG.test(text);
}
