import { isUtf8, transcode } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { problemOf, UserError } from '../../errors.ts';
import { foreignWords } from '../foreign-words.ts';
import type { Dictionary } from './dictionary.ts';
import { createDictionary } from './dictionary.ts';
import { indexLines } from './line-index.ts';
import { dingLines } from './tei.ts';

const GERMAN = 'de';
const DING_LANGUAGE = 'en';
/** `eng-deu.tei`, as FreeDict names its files. */
const LANGUAGES = /(?<![a-z])([a-z]{2,3})-([a-z]{2,3})(?![a-z])/i;

/**
 * Reads a dictionary in Ding's format (German and English) or FreeDict's TEI (German and the other
 * language of its name), in UTF-8 or Latin-1.
 * @throws {UserError} where the file is none
 */
export async function readDictionary(path: string): Promise<Dictionary> {
  const bytes = await bytesOf(path);
  const text = isUtf8(bytes) ? bytes : transcode(bytes, 'latin1', 'utf8');
  const isXml = text.toString('utf8', 0, 100).trimStart().startsWith('<');
  const { language, lines } = isXml
    ? linesOfTei(path, text)
    : { language: DING_LANGUAGE, lines: text };
  const words = foreignWords(language);
  const index = await indexLines(lines, words.stem);
  if (index.entries === 0) {
    throw new UserError(
      `The dictionary ${path} translates nothing: expected lines "Deutsch :: English" as in Ding, or FreeDict's TEI, unpacked, in UTF-8 or Latin-1.`,
    );
  }
  return createDictionary(language, words, index);
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UserError(`The dictionary ${path} cannot be read: ${problemOf(error)}.`, {
      cause: error,
    });
  }
}

function linesOfTei(path: string, xml: Buffer): { language: string; lines: Buffer } {
  const [, from, to] = LANGUAGES.exec(basename(path)) ?? [];
  const languages = [from, to].map((code) => code && new Intl.Locale(code).language);
  const language = languages.find((code) => code !== GERMAN);
  if (!languages.includes(GERMAN) || language === undefined) {
    throw new UserError(
      `The dictionary ${path} must say by its name what it translates, to or from German: such as eng-deu.tei or deu-eng.tei.`,
    );
  }
  try {
    const lines = dingLines(xml.toString(), languages[0] === GERMAN);
    return { language, lines: Buffer.from(lines.join('\n')) };
  } catch (error) {
    throw new UserError(`The dictionary ${path} is no well-formed XML: ${String(error)}`, {
      cause: error,
    });
  }
}
