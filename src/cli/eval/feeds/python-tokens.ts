const TOKEN =
  /\s*(?:(?<prefix>[uUbBrR]{0,2})(?<string>"""[^]*?"""|'''[^]*?'''|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<number>-?\d+(?:\.\d+)?)|(?<word>[A-Za-z_]\w*)|(?<sign>==|!=|>=|<=|[-+<>()[\]{}.,:]))/uy;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '' };

export interface Token {
  readonly kind: 'string' | 'number' | 'word' | 'sign' | 'end';
  readonly text: string;
}

/** @throws {SyntaxError} where the source goes on with what is no token */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  const text = source.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const groups = TOKEN.exec(text)?.groups;
    if (!groups) throw new SyntaxError('no Python that is understood here');
    const { string, number, word, sign, prefix = '' } = groups;
    if (string !== undefined) {
      tokens.push({ kind: 'string', text: unquoted(string, /r/iu.test(prefix)) });
    } else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else tokens.push({ kind: 'sign', text: sign ?? '' });
  }
  return tokens;
}

function unquoted(literal: string, raw: boolean): string {
  const quotes = /^(?:"""|''')/u.test(literal) ? 3 : 1;
  const inner = literal.slice(quotes, -quotes);
  if (raw) return inner;
  return inner.replace(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([^]))/gu,
    (all, two?: string, four?: string, eight?: string, one?: string) => {
      const code = two ?? four ?? eight;
      if (code !== undefined) return String.fromCodePoint(parseInt(code, 16));
      return one === undefined ? all : (ESCAPES[one] ?? (/["'\\]/u.test(one) ? one : all));
    },
  );
}
