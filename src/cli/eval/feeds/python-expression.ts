import { type Token, tokensOf } from './python-tokens.ts';

/**
 * As much of Python's expressions as feedparser's tests are written in. A path leads into the result:
 * `entries[0]['title']`, `feed.link`, `entries[0].get('id')`.
 */
export type Expression =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'path'; readonly path: readonly (string | number)[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'not'; readonly operand: Expression }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Expression[] }
  | {
      readonly kind: 'compare';
      readonly operators: readonly string[];
      readonly operands: readonly Expression[];
    };

/** A list stands for a tuple too; `undefined` for what is read but not used, such as a dictionary. */
export type Value = string | number | boolean | null | undefined | readonly Value[];

const NAMED: Readonly<Record<string, boolean | null>> = { True: true, False: false, None: null };
const COMPARISONS = new Set(['==', '!=', '<', '>', '<=', '>=', 'is', 'is not', 'in', 'not in']);

/** @throws {SyntaxError} for what is none of these expressions */
export function parseExpression(source: string): Expression {
  const tokens = tokensOf(source);
  let at = 0;
  const peek = (): Token => tokens[at] ?? { kind: 'end', text: '' };
  const has = (text: string): boolean => peek().kind !== 'string' && peek().text === text;

  function take(text: string): boolean {
    if (!has(text)) return false;
    at += 1;
    return true;
  }
  function expect(text: string): void {
    if (!take(text)) throw new SyntaxError(`"${text}" is missing before "${peek().text}"`);
  }
  function separated(end: string): Expression[] {
    const found: Expression[] = [];
    while (!take(end)) {
      found.push(either());
      if (!has(end)) expect(',');
    }
    return found;
  }

  function either(): Expression {
    const operands = [both()];
    while (take('or')) operands.push(both());
    return joined('or', operands);
  }
  function both(): Expression {
    const operands = [negation()];
    while (take('and')) operands.push(negation());
    return joined('and', operands);
  }
  function negation(): Expression {
    return take('not') ? { kind: 'not', operand: negation() } : comparison();
  }
  function comparison(): Expression {
    const operands = [sum()];
    const operators: string[] = [];
    for (let operator = comparing(); operator !== null; operator = comparing()) {
      operators.push(operator);
      operands.push(sum());
    }
    return operators.length === 0 && operands[0]
      ? operands[0]
      : { kind: 'compare', operators, operands };
  }
  function comparing(): string | null {
    if (peek().kind === 'string') return null;
    const [first, second] = [peek().text, tokens[at + 1]?.text ?? ''];
    const two = `${first} ${second}`;
    const operator = COMPARISONS.has(two) ? two : COMPARISONS.has(first) ? first : null;
    at += operator === null ? 0 : operator.split(' ').length;
    return operator;
  }
  function sum(): Expression {
    let left = trailed(atom());
    while (take('+')) left = { kind: 'value', value: textOf(left) + textOf(trailed(atom())) };
    return left;
  }
  function trailed(start: Expression): Expression {
    let expression = start;
    for (;;) {
      if (take('.')) expression = within(expression, nextWord());
      else if (take('[')) expression = within(expression, keyOf(either()), ']');
      else if (take('(')) expression = called(expression, separated(')'));
      else return expression;
    }
  }
  function within(outer: Expression, key: string | number, end?: string): Expression {
    if (end !== undefined) expect(end);
    if (outer.kind !== 'path') throw new SyntaxError('only a path has parts');
    return { kind: 'path', path: [...outer.path, key] };
  }
  function nextWord(): string {
    const { kind, text } = peek();
    if (kind !== 'word') throw new SyntaxError(`"${text}" is no name`);
    at += 1;
    return text;
  }
  function atom(): Expression {
    const { kind, text } = peek();
    at += 1;
    if (kind === 'number') return { kind: 'value', value: Number(text) };
    if (kind === 'string') {
      let value = text;
      for (; peek().kind === 'string'; at += 1) value += peek().text;
      return { kind: 'value', value };
    }
    if (kind === 'word') {
      const value = NAMED[text];
      return value === undefined ? { kind: 'path', path: [text] } : { kind: 'value', value };
    }
    if (text === '[') return { kind: 'value', value: separated(']').map(valueOf) };
    if (text === '{') return dictionary();
    if (text !== '(') throw new SyntaxError(`"${text}" was not expected`);
    const first = either();
    if (take(')')) return first;
    expect(',');
    return { kind: 'value', value: [first, ...separated(')')].map(valueOf) };
  }
  function dictionary(): Expression {
    while (!take('}')) {
      either();
      expect(':');
      either();
      if (!has('}')) expect(',');
    }
    return { kind: 'value', value: undefined };
  }

  const expression = either();
  if (at < tokens.length) throw new SyntaxError(`"${peek().text}" is left over`);
  return expression;
}

function joined(kind: 'and' | 'or', operands: readonly Expression[]): Expression {
  const [only] = operands;
  return operands.length === 1 && only ? only : { kind, operands };
}

/** `entries[0].get('id')` is where it leads, every other call itself. */
function called(callee: Expression, args: readonly Expression[]): Expression {
  if (callee.kind !== 'path') throw new SyntaxError('only a name can be called');
  const name = String(callee.path.at(-1));
  const [key] = args;
  if ((name === 'get' || name === 'has_key') && key)
    return { kind: 'path', path: [...callee.path.slice(0, -1), keyOf(key)] };
  return { kind: 'call', name: callee.path.join('.'), args };
}

function keyOf(key: Expression): string | number {
  const value = valueOf(key);
  if (typeof value !== 'string' && typeof value !== 'number') throw new SyntaxError('no such key');
  return value;
}

function textOf(part: Expression): string {
  const value = valueOf(part);
  if (typeof value !== 'string') throw new SyntaxError('only texts are added');
  return value;
}

function valueOf(expression: Expression): Value {
  return expression.kind === 'value' ? expression.value : undefined;
}
