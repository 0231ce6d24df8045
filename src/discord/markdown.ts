import type { Span } from '../text/span.ts';

/** Text in Discord's dialect of Markdown, in which everything foreign is escaped. */
export interface Markdown {
  readonly markdown: string;
}

const ANYWHERE = /[\\*_~`|<>@#[\]]/g;
/** Of an address (`https://`) or an emoji's name (`:boot:`). */
const COLON = /:(?=\/\/|[^\s:]+:)/g;
const BULLET = /^(\s*)([-+])(?=\s|$)/gm;
const LIST_NUMBER = /^(\s*\d+)(?=\.(?:\s|$))/gm;

/**
 * Shows a foreign text as it is: no formatting, link, mention, emoji, heading, list or time stamp
 * comes of it. Adds nothing but backslashes, so that taking them away gives the text back.
 *
 * @param beginsLine whether the text is shown at the beginning of a line
 */
export function escape(text: string, beginsLine = true): string {
  const source = text.replace(ANYWHERE, '\\$&').replace(COLON, '\\:');
  const firstLine = beginsLine ? 0 : source.search(/\n|$/);
  const lines = source.slice(firstLine).replace(BULLET, '$1\\$2').replace(LIST_NUMBER, '$1\\');
  return source.slice(0, firstLine) + lines;
}

function unescape(markdown: string): string {
  return markdown.replace(/\\(.)/gs, '$1');
}

/** A template whose plain strings are escaped; numbers and Markdown stand as they are. */
export function md(
  parts: TemplateStringsArray,
  ...values: readonly (string | number | Markdown)[]
): Markdown {
  return { markdown: String.raw({ raw: parts }, ...values.map(sourceOf)) };
}

/** The parts that there are, one after another. */
export function joined(parts: readonly (Markdown | null)[], separator: string): Markdown {
  return {
    markdown: parts.flatMap((part) => part?.markdown ?? []).join(separator),
  };
}

/** @param url http(s), as `URL.href` writes it */
export function link(label: string, url: string): Markdown {
  // Discord finds the end of a label by counting brackets, escaped ones too.
  const readable = label.replaceAll('[', '(').replaceAll(']', ')');
  const target = url.replaceAll('(', '%28').replaceAll(')', '%29');
  return { markdown: `[${escape(readable)}](<${target}>)` };
}

/** A channel's name, as a link to it. @param id a snowflake */
export function channelMention(id: string): Markdown {
  return { markdown: `<#${id.replaceAll(/\D/g, '')}>` };
}

/** A moment as the reader's Discord tells it: how long ago, or how long from now. @param moment ISO 8601 */
export function timeFromNow(moment: string): Markdown {
  return { markdown: `<t:${String(Math.round(Date.parse(moment) / 1000))}:R>` };
}

/** A text on one line in bold; `unbold` gives it back. */
export function bold(text: string): Markdown {
  return md`**${text}**`;
}

export function unbold(markdown: string): string {
  return unescape(markdown.replace(/^\*\*|\*\*$/g, ''));
}

/** A quotation, every line of it marked as quoted, the bold ranges (offsets in `text`) emboldened. */
export function blockQuote(text: string, bold: readonly Span[], before = '', after = ''): Markdown {
  let source = '';
  let at = 0;
  for (const { start, end } of withoutSeams(bold)) {
    source += escape(text.slice(at, start), endsBlank(source)) + emboldened(text.slice(start, end));
    at = end;
  }
  source += escape(text.slice(at), endsBlank(source));
  return { markdown: `${before}${source}${after}`.replace(/^/gm, '> ') };
}

function endsBlank(source: string): boolean {
  return source.slice(source.lastIndexOf('\n') + 1).trim() === '';
}

/** Ranges that touch or overlap as one: between two, Discord would show the asterisks. */
function withoutSeams(ranges: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const { start, end } of ranges) {
    const last = whole.at(-1);
    if (last === undefined || start > last.end) whole.push({ start, end });
    else whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return whole;
}

/** Line by line, because bold text ends with its line. */
function emboldened(text: string): string {
  return text.replace(/\S(?:.*\S)?/g, (line) => `**${escape(line, false)}**`);
}

function sourceOf(value: string | number | Markdown): string {
  if (typeof value === 'object') return value.markdown;
  return typeof value === 'number' ? String(value) : escape(value);
}
