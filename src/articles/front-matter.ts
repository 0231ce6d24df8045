import { oneLine } from './characters.ts';
import { parseDate } from './dates.ts';
import type { Refusal } from './refusal.ts';
import { canonicalUrl } from './url.ts';

/** What a file declares about its article; what it does not declare is null. */
export interface FrontMatter {
  readonly id: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** In English: the values that cannot be what they are declared as, and are left out. */
  readonly warnings: readonly string[];
}

type Values = ReadonlyMap<unknown, unknown>;

const FENCED = /^---[ \t]*\n(?<yaml>(?:[^]*?\n)??)---[ \t]*(?:\n|$)/u;
const UNSAID = new Set(['', '~', 'null']);

/** Characters of the longest front matter: YAML's search for double keys takes the square of it. */
const LONGEST = 10_000;

/** Divides a file into its front matter (YAML between `---` lines at its beginning) and the rest. */
export async function splitFrontMatter(
  file: string,
): Promise<{ frontMatter: FrontMatter; body: string } | Refusal> {
  const block = FENCED.exec(file);
  const yaml = block?.groups?.['yaml'] ?? '';
  if (yaml.length > LONGEST) {
    return { reason: 'front-matter', detail: `has more than ${LONGEST} characters` };
  }
  const values = block ? await parseYaml(yaml) : undefined;
  if (values && 'reason' in values) return values;
  if (!block || !values) return { frontMatter: interpret(new Map()), body: file };
  return { frontMatter: interpret(values), body: file.slice(block[0].length) };
}

/** Null where the YAML is something else than named values, as text between two rules can be. */
async function parseYaml(yaml: string): Promise<Values | null | Refusal> {
  const { parse } = await import('yaml');
  try {
    // The failsafe schema keeps values as they are written: `title: 1984` stays a text.
    const values: unknown = parse(yaml, { schema: 'failsafe', mapAsMap: true, logLevel: 'error' });
    if (values === null) return new Map();
    return values instanceof Map ? values : null;
  } catch (error) {
    return { reason: 'front-matter', detail: oneLine(String(error)) };
  }
}

function interpret(values: Values): FrontMatter {
  const warnings: string[] = [];
  const read = (names: readonly string[], parse: (text: string) => string | null, kind: string) => {
    const name = names.find((candidate) => values.has(candidate));
    const value = values.get(name);
    if (value === undefined || (typeof value === 'string' && UNSAID.has(value.trim()))) return null;
    const parsed = typeof value === 'string' ? parse(oneLine(value)) : null;
    if (parsed) return parsed;
    warnings.push(`The front matter's "${name}" is not ${kind} and was ignored.`);
    return null;
  };
  const text = (...names: string[]) => read(names, (value) => value, 'a text');
  return {
    id: text('id'),
    title: text('title'),
    outlet: text('outlet', 'source'),
    author: text('author'),
    published: read(['date', 'published'], parseDate, 'a day of the calendar'),
    url: read(['url'], canonicalUrl, 'an http or https address'),
    language: read(['language'], languageCode, 'a language code'),
    warnings,
  };
}

/** The language of a tag such as `de-AT`. */
function languageCode(tag: string): string | null {
  return /^(?<code>[a-z]{2,3})(?:[-_].*)?$/iu.exec(tag)?.groups?.['code']?.toLowerCase() ?? null;
}
