import { type Expression, parseExpression, type Value } from './python-expression.ts';

export type Field =
  | 'title'
  | 'link'
  | 'id'
  | 'author'
  | 'published'
  | 'updated'
  | 'summary'
  | 'content'
  | 'language'
  | 'ttl';

/** What one field of the feed, or of the entry with that number, must be. Null: it must be missing. */
export interface Expectation {
  readonly of: 'feed' | number;
  readonly field: Field;
  readonly expected: string | number | readonly number[] | null;
}

/** What a file expects; of the rest, how many conditions are about nothing that Fundstelle uses. */
export interface Expectations {
  readonly compared: readonly Expectation[];
  readonly others: number;
}

/** feedparser's names for the fields, by their way from the feed or the entry. */
const FIELDS: ReadonlyMap<string, Field> = new Map([
  ...both('title', 'title', 'title_detail.value'),
  ...both('link', 'link'),
  ...both('id', 'id', 'guid'),
  ...both('author', 'author', 'author_detail.name'),
  ...both('published', ...parsed('published', 'issued', 'created')),
  ...both('updated', ...parsed('updated', 'modified', 'date')),
  ...both('summary', 'description', 'summary', 'summary_detail.value'),
  ...only('entry', 'content', 'content.0.value'),
  ...only(
    'feed',
    'summary',
    'subtitle',
    'subtitle_detail.value',
    'tagline',
    'tagline_detail.value',
  ),
  ...only('feed', 'language', 'language'),
  ...only('feed', 'ttl', 'ttl'),
]);

/** @throws {SyntaxError} for what cannot be read as a Python expression */
export function readExpectations(source: string): Expectations {
  const conditions = conjuncts(parseExpression(source)).filter(
    (condition) => !isAboutWellFormedness(condition),
  );
  const read = conditions.map(expectationsOf);
  return {
    compared: read.flatMap((found) => found ?? []),
    others: read.filter((found) => found === null).length,
  };
}

function conjuncts(expression: Expression): Expression[] {
  return expression.kind === 'and' ? expression.operands.flatMap(conjuncts) : [expression];
}

/** `bozo` says whether the XML was well-formed, which Fundstelle does not tell. */
function isAboutWellFormedness(condition: Expression): boolean {
  const { kind } = condition;
  if (kind === 'not') return isAboutWellFormedness(condition.operand);
  return kind === 'path' && condition.path.join('.') === 'bozo';
}

function expectationsOf(condition: Expression): Expectation[] | null {
  if (condition.kind === 'not') return fieldAt(condition.operand, null);
  if (
    condition.kind !== 'compare' ||
    condition.operators.some((sign) => !/^(?:==|is)$/u.test(sign))
  )
    return null;
  const last = condition.operands.at(-1);
  if (last?.kind !== 'value') return null;
  const found = condition.operands.slice(0, -1).map((operand) => fieldAt(operand, last.value));
  return found.some((each) => each === null) ? null : found.flatMap((each) => each ?? []);
}

function fieldAt(operand: Expression, value: Value): Expectation[] | null {
  if (operand.kind === 'call') {
    const [argument] = operand.args;
    const isCharacter = operand.name === 'ord' && typeof value === 'number';
    return isCharacter && argument ? fieldAt(argument, String.fromCodePoint(value)) : null;
  }
  if (operand.kind !== 'path') return null;
  const [part, ...rest] = operand.path;
  const place = part === 'entries' ? rest.shift() : part;
  const field = FIELDS.get([part === 'entries' ? 'entry' : part, ...rest].join('.'));
  const expected = comparable(value);
  if (field === undefined || expected === undefined) return null;
  if (typeof place === 'number') return [{ of: place, field, expected }];
  return place === 'feed' ? [{ of: 'feed', field, expected }] : null;
}

function comparable(value: Value): Expectation['expected'] | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (!Array.isArray(value)) return undefined;
  const numbers = value.filter((part) => typeof part === 'number');
  return numbers.length === 9 ? numbers : undefined;
}

function parsed(...names: readonly string[]): string[] {
  return names.flatMap((name) => [name, `${name}_parsed`]);
}

function both(field: Field, ...ways: readonly string[]): [string, Field][] {
  return [...only('feed', field, ...ways), ...only('entry', field, ...ways)];
}

function only(part: string, field: Field, ...ways: readonly string[]): [string, Field][] {
  return ways.map((way) => [`${part}.${way}`, field]);
}
