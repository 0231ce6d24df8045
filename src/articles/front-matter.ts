import { problemOf } from '../errors.ts';
import { oneLine } from './characters.ts';
import type { Declared } from './declared.ts';
import { readDeclared } from './declared.ts';
import type { Refusal } from './refusal.ts';

type Values = ReadonlyMap<unknown, unknown>;

const FENCED = /^---[ \t]*\n(?<yaml>(?:[^]*?\n)??)---[ \t]*(?:\n|$)/u;

/** Characters of the longest front matter: YAML's search for double keys takes the square of it. */
const LONGEST = 10_000;

/** The failsafe schema keeps values as they are written: `title: 1984` stays a text. */
const OPTIONS = { schema: 'failsafe', mapAsMap: true, logLevel: 'error' } as const;

/** What an error says before it quotes the lines around it. */
const SENTENCE = /^.*?(?=:?\n|$)/u;

/** Divides a file into its front matter (YAML between `---` lines at its beginning) and the rest. */
export async function splitFrontMatter(
  file: string,
): Promise<{ declared: Declared; body: string } | Refusal> {
  const block = FENCED.exec(file);
  const yaml = block?.groups?.['yaml'] ?? '';
  if (yaml.length > LONGEST) {
    return { reason: 'front-matter', detail: `has more than ${LONGEST} characters` };
  }
  const values = block ? await parseYaml(yaml) : undefined;
  if (values && 'reason' in values) return values;
  if (!block || !values) return { declared: readDeclared(new Map()), body: file };
  return { declared: readDeclared(values), body: file.slice(block[0].length) };
}

/** Null where the YAML is something else than named values, as text between two rules can be. */
async function parseYaml(yaml: string): Promise<Values | null | Refusal> {
  const { parse } = await import('yaml');
  try {
    // The line break stands for the fence, so that errors name the lines of the file.
    const values: unknown = parse(`\n${yaml}`, OPTIONS);
    if (values === null) return new Map();
    return values instanceof Map ? values : null;
  } catch (error) {
    const [sentence = ''] = SENTENCE.exec(problemOf(error)) ?? [];
    return { reason: 'front-matter', detail: oneLine(sentence) };
  }
}
