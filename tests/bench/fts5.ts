import { DatabaseSync } from 'node:sqlite';
import type { Contender } from '../../src/cli/bench/search/contender.ts';
import { ABOVE } from '../../src/tuning.ts';
import { asTerms, terms, textsOf } from './passage-texts.ts';

/** In memory, without the texts themselves. */
export function fts5(): Contender {
  const database = new DatabaseSync(':memory:');
  database.exec(
    `CREATE VIRTUAL TABLE passages USING fts5(title, text, content='', tokenize='unicode61');
     BEGIN`,
  );
  const insert = database.prepare('INSERT INTO passages(title, text) VALUES (?, ?)');
  const select = database.prepare(
    `SELECT rowid FROM passages WHERE passages MATCH ?
     ORDER BY bm25(passages, ${String(ABOVE.title)}, 1) LIMIT ?`,
  );
  return {
    add(article, passages) {
      for (const { title, text } of textsOf(article, passages)) {
        insert.run(asTerms(title), asTerms(text));
      }
    },
    finish() {
      database.exec(`COMMIT; INSERT INTO passages(passages) VALUES ('optimize')`);
    },
    search(question, limit) {
      const wanted = terms(question).map((term) => `"${term}"`);
      return wanted.length === 0 ? 0 : select.all(wanted.join(' OR '), limit).length;
    },
    bytesElsewhere() {
      const size = database
        .prepare('SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size')
        .get();
      return Number(size?.['bytes']);
    },
    close: () => database.close(),
  };
}
