import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

/** A piece of a text in Discord's dialect of Markdown. */
export type Mark =
  | { readonly type: 'text' | 'inlineCode' | 'codeBlock'; readonly content: string }
  | { readonly type: Phrase | 'blockQuote' | 'subtext'; readonly content: readonly Mark[] }
  | { readonly type: 'heading'; readonly level: number; readonly content: readonly Mark[] }
  | { readonly type: 'link'; readonly target: string; readonly content: readonly Mark[] }
  | { readonly type: 'list'; readonly start: number | null; readonly items: readonly Mark[][] }
  | { readonly type: 'user' | 'channel'; readonly id: string }
  | { readonly type: 'emoji'; readonly name: string }
  | { readonly type: 'slashCommand'; readonly fullName: string }
  | { readonly type: 'timestamp'; readonly timestamp: string; readonly format?: string }
  | { readonly type: 'br' | 'everyone' | 'here' };

type Phrase = 'strong' | 'em' | 'underline' | 'strikethrough' | 'spoiler';

type Rule = (typeof rulesExtended)[string];

/** What these match is shown as it is written. */
const UNUSED = ['guildNavigation', 'role', 'twemoji'];

const LINKS = ['autolink', 'link', 'url'];

/** Pieces within pieces; what is nested deeper is shown as it is written. */
const DEEPEST = 12;

/** A text and, with or without pointed brackets, an address, in which brackets come in pairs. */
const MASKED_LINK =
  /^\[((?:\\.|[^[\]\\\n])*)\]\((?:<(https?:\/\/[^\s<>]*)>|(https?:\/\/[^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*))\)/i;

/** What the parser is told came before a text that begins no line. */
const WITHIN = ['…'];

/** The library's own pattern takes exponential time on some texts. */
const maskedLink: Rule = {
  ...SimpleMarkdown.defaultRules.link,
  match(source) {
    const [whole, text = '', bracketed, bare = ''] = MASKED_LINK.exec(source) ?? [];
    return whole === undefined ? null : [whole, text, bracketed ?? bare];
  },
};

const rules: Record<string, Rule> = {
  ...Object.fromEntries(
    Object.entries({ ...rulesExtended, link: maskedLink })
      .filter(([name]) => !UNUSED.includes(name))
      .map(([name, rule]) => [name, phrase(LINKS.includes(name) ? webLink(rule) : rule)]),
  ),
  // The library's own miss some beginnings of lines, and know no lists.
  blockQuote: line(
    /^ *>>> ([^]+)|^(?: *> [^\n]*(?:\n|$))+/,
    ([source = '', rest], parse, state) => {
      if (state['isQuoted']) return parse(source, { ...state, prevCapture: WITHIN });
      const content = rest ?? source.replace(/^ *> /gm, '');
      return { content: parse(content, { ...state, prevCapture: null, isQuoted: true }) };
    },
  ),
  heading: phrase(
    line(/^(#{1,3}) +([^\n]+)\n?/, ([, signs, content = ''], parse, state) => ({
      level: signs?.length,
      content: parse(content, state),
    })),
  ),
  subtext: phrase(
    line(/^-# +([^\n]+)\n?/, ([, content = ''], parse, state) => ({
      content: parse(content, state),
    })),
  ),
  bullets: list('[-*]', () => null),
  numbers: list(String.raw`\d+\.`, (source) => Number.parseInt(source, 10)),
};

const parser = SimpleMarkdown.parserFor(
  Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, shallow(rule)])),
);

/** What Discord shows of a text. */
export function parseMarkdown(source: string): Mark[] {
  return parser(source, { inline: true }) as Mark[];
}

/** A rule for what begins a line. */
function line(pattern: RegExp, parse: Rule['parse']): Rule {
  return {
    order: 0,
    match: (source, _state, before) => (/(?:^|\n)$/.test(before) ? pattern.exec(source) : null),
    parse,
  };
}

/** Its items are lines that begin alike; what is indented more belongs to the item above. */
function list(bullet: string, startOf: (source: string) => number | null): Rule {
  const start = String.raw`${bullet} +(?=\S)`;
  const whole = String.raw`^( *)${start}[^\n]+(?:\n(?:\1 ?${start}|\1 {2,}\S)[^\n]*)*\n?`;
  return line(new RegExp(whole), ([source = '', indent = ''], parse, state) => {
    const items = source.trimEnd().split(new RegExp(String.raw`\n(?=${indent} ?${start})`));
    const inner = { ...state, prevCapture: null };
    return {
      type: 'list',
      start: startOf(source),
      items: items.map((item) => {
        const content = item.replace(new RegExp(`^ *${start}`), '');
        return parse(content.replaceAll(`\n${indent}  `, '\n'), inner);
      }),
    };
  });
}

/** What stands within a phrase begins no line, even where the phrase does. */
function phrase(rule: Rule): Rule {
  return {
    ...rule,
    parse: (capture, parse, state) => rule.parse(capture, parse, { ...state, prevCapture: WITHIN }),
  };
}

function shallow(rule: Rule): Rule {
  return {
    ...rule,
    parse(capture, parse, state) {
      const depth = Number(state['depth'] ?? 0) + 1;
      if (depth > DEEPEST) return { type: 'text', content: capture[0] };
      return rule.parse(capture, parse, { ...state, depth });
    },
  };
}

/** A link leads to the web and holds no other. */
function webLink(rule: Rule): Rule {
  return {
    ...rule,
    match(source, state, before) {
      const capture = state['isLinked'] ? null : rule.match(source, state, before);
      return /^https?:\/\//i.test(capture?.[2] ?? capture?.[1] ?? '') ? capture : null;
    },
    parse: (capture, parse, state) => ({
      ...rule.parse(capture, parse, { ...state, isLinked: true }),
      type: 'link',
    }),
  };
}
