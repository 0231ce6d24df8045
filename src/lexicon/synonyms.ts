import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readThesaurus } from './thesaurus-file.ts';
import { parseOpenThesaurus } from './thesaurus-format.ts';
import type { Groups } from './thesaurus-groups.ts';
import { groupsOf } from './thesaurus-groups.ts';
import type { Thesaurus } from './thesaurus.ts';
import { thesaurusOf } from './thesaurus.ts';

/**
 * The everyday vocabulary of German news that comes with Fundstelle, before an operator's own.
 *
 * @param file a thesaurus in OpenThesaurus or MyThes format
 * @throws {UserError} for a file that cannot be used
 */
export async function loadSynonyms(file: string | null): Promise<Thesaurus> {
  const [verbs, synonyms] = await Promise.all([ownList('verbs'), ownList('synonyms')]);
  const operators = file === null ? [] : [await readThesaurus(file)];
  return thesaurusOf(verbs, [synonyms, ...operators]);
}

async function ownList(name: string): Promise<Groups> {
  return groupsOf(
    parseOpenThesaurus(await readFile(join(import.meta.dirname, `${name}.de.txt`), 'utf8')),
  );
}
