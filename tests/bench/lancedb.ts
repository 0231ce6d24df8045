import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, Index } from '@lancedb/lancedb';
import type { Contender } from '../../src/cli/bench/search/contender.ts';
import { asTerms, textsOf } from './passage-texts.ts';

const ONLY_WHITE_SPACE = {
  baseTokenizer: 'whitespace',
  lowercase: false,
  stem: false,
  removeStopWords: false,
  asciiFolding: false,
  withPosition: false,
} as const;

/** In a folder of its own, which goes when it is closed. */
export async function lanceDb(): Promise<Contender> {
  const dir = mkdtempSync(join(tmpdir(), 'fundstelle-bench-lancedb-'));
  const database = await connect(dir);
  const rows: { id: number; text: string }[] = [];
  const begun = Promise.withResolvers<Awaited<ReturnType<typeof database.createTable>>>();
  return {
    add(article, passages) {
      for (const { title, text } of textsOf(article, passages)) {
        rows.push({ id: rows.length, text: asTerms(`${title}\n${text}`) });
      }
    },
    async finish() {
      const table = await database.createTable('passages', rows);
      rows.length = 0;
      await table.createIndex('text', { config: Index.fts(ONLY_WHITE_SPACE) });
      begun.resolve(table);
    },
    async search(question, limit) {
      const table = await begun.promise;
      const query = table.search(asTerms(question), 'fts', 'text').select(['id', '_score']);
      return (await query.limit(limit).toArray()).length;
    },
    bytesElsewhere: () => bytesIn(join(dir, 'passages.lance', '_indices')),
    close: () => rmSync(dir, { recursive: true }),
  };
}

function bytesIn(dir: string): number {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
}
