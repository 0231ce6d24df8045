import type { FeedText } from './feed.ts';
import { innerHtml, looksLikeHtml, unescapedTwice } from './markup.ts';
import { mendCharset } from './mend.ts';
import { textIn, type XmlElement } from './xml-tree.ts';

const MEDIA_TYPE = /^[a-z]+\/[a-z0-9.+-]+$/u;
const HTML_TYPE = /^(?:html|xhtml|text\/html|application\/xhtml\+xml)$/u;
const PLAIN_TYPE = /^(?:text|plain|text\/plain)$/u;
const READABLE_TYPE = /^text\/|[/+]xml$/u;

/**
 * What an element with text says, in any of the ways of RSS and Atom: plain, escaped HTML, inline
 * markup, base64. Null where it is empty.
 * @param trusted whether text without a type is what its format says, plain: Atom's is, RSS leaves it open
 */
export function feedText(element: XmlElement, trusted: boolean): FeedText | null {
  const type = (element.attributes.get('type') ?? '').trim().toLowerCase();
  const mode = element.attributes.get('mode')?.trim().toLowerCase();
  if (element.elements.length > 0) {
    return filled(
      'html',
      type === 'html' ? innerHtml(element, (html) => html) : innerHtml(element),
    );
  }
  const written = textIn(element).trim();
  if (isBase64(type, mode)) return guessed(Buffer.from(written, 'base64').toString('utf8'));
  if (HTML_TYPE.test(type)) return filled('html', unescapedTwice(written));
  if (PLAIN_TYPE.test(type) || trusted) return filled('plain', written);
  return guessed(written);
}

/** Atom 0.3 says so in its mode; in Atom 1.0 all other media types are base64. */
function isBase64(type: string, mode: string | undefined): boolean {
  if (mode !== undefined) return mode === 'base64';
  return MEDIA_TYPE.test(type) && !READABLE_TYPE.test(type);
}

function guessed(text: string): FeedText | null {
  return looksLikeHtml(text) ? filled('html', unescapedTwice(text)) : filled('plain', text);
}

function filled(kind: FeedText['kind'], value: string): FeedText | null {
  return value.trim() === '' ? null : { kind, value: mendCharset(value) };
}
