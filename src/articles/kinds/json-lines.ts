import { setImmediate } from 'node:timers/promises';
import { problemOf } from '../../errors.ts';
import { normaliseCharacters, oneLine } from '../characters.ts';
import { decodeText } from '../charsets/decode.ts';
import { readDeclared } from '../declared.ts';
import { parsePlainText } from '../formats/plain-text.ts';
import { articleOf } from '../read-article.ts';
import type { Refusal } from '../refusal.ts';
import type { Outcome } from './kinds.ts';
import { charsetWarnings } from './text-file.ts';

/** Characters of the longest line; a long article has a hundredth of them. */
const LONGEST_LINE = 5_000_000;

/** Lines that are read without letting anybody else have a turn. */
const LINES_A_TURN = 50;

/**
 * JSON Lines: an object a line, with an article's `text` and what front matter can declare. Other
 * fields are ignored; a line that is no article costs itself alone.
 */
export async function readJsonLines(path: string, bytes: Uint8Array): Promise<Outcome[]> {
  const decoded = await decodeText(bytes);
  if ('reason' in decoded) return [{ ...decoded, place: path }];
  const outcomes: Outcome[] = [];
  for (const [at, line] of decoded.text.split('\n').entries()) {
    if (at % LINES_A_TURN === 0) await setImmediate();
    if (line.trim() !== '') outcomes.push(readLine(`${path}:${at + 1}`, line));
  }
  const [first, ...others] = outcomes;
  if (first === undefined) return [{ reason: 'empty', place: path }];
  if ('reason' in first) return outcomes;
  return [{ ...first, warnings: [...charsetWarnings(decoded), ...first.warnings] }, ...others];
}

/** At least as many as there are: in UTF-16, half of another character looks like a line's end. */
export function countLines(bytes: Uint8Array): number {
  let lines = 1;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) lines += 1;
  return lines;
}

function readLine(place: string, line: string): Outcome {
  if (line.length > LONGEST_LINE) {
    return { place, reason: 'too-large', detail: `has ${line.length} characters` };
  }
  const values = parseObject(line);
  if ('reason' in values) return { place, ...values };
  const text = values.get('text');
  if (typeof text !== 'string') return { place, reason: 'no-text', detail: 'has no "text"' };
  const blocks = parsePlainText(normaliseCharacters(text));
  return { place, ...articleOf(place, readDeclared(values), { blocks }) };
}

function parseObject(line: string): ReadonlyMap<string, unknown> | Refusal {
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) {
      return new Map(Object.entries(parsed).map(([name, value]) => [name, asText(value)]));
    }
    return { reason: 'json', detail: 'is JSON, but no object' };
  } catch (error) {
    return { reason: 'json', detail: oneLine(problemOf(error)) };
  }
}

/** What says nothing in JSON, and numbers and lists of texts, as they would be written in words. */
function asText(value: unknown): unknown {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'string');
  return isList ? value.join(', ') : value;
}
