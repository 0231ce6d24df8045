import MiniSearch from 'minisearch';
import type { Passage } from '../../articles/article.ts';
import type { ArticleColumns } from '../analysis/columns.ts';
import { FIELDS, placesOfFields } from './fields.ts';
import { impactOf } from './impact.ts';
import type { Segment } from './segment.ts';

/** Takes what is new. */
export interface LiveSegment extends Segment {
  /**
   * Passage by passage, whenever the next one is asked for; the article is found from the first on.
   *
   * @param columns of this article alone
   */
  adding(id: string, columns: ArticleColumns): Iterator<void>;
}

interface Article {
  readonly id: string;
  readonly columns: ArticleColumns;
  /** The number of its first passage. */
  readonly first: number;
  readonly documents: Document[];
}

interface Document {
  readonly id: number;
  readonly article: Article;
  /** Its terms by field. */
  readonly fields: readonly (readonly number[])[];
}

/** MiniSearch as a keeper of postings: scores need those of all segments together. */
class LiveIndex extends MiniSearch<Document> {
  /** How often a term stands in a field, by document in the order of arrival. */
  frequencies(term: number, field: number): ReadonlyMap<number, number> | undefined {
    return this._index.get(String(term))?.get(field);
  }
  /** How many different terms there are. */
  lengthOf(id: number, field: number): number {
    return this._fieldLength.get(id)?.[field] ?? 0;
  }
}

/** @param termOf the term of a word, both by their numbers */
export function createLiveSegment(termOf: (word: number) => number): LiveSegment {
  const index = new LiveIndex({
    fields: [...FIELDS],
    extractField: (document, name) => (name === 'id' ? document.id : termsOf(document, name)),
    tokenize: (text) => (text === '' ? [] : text.split(' ')),
    processTerm: (term) => term,
  });
  const documents = new Map<number, Document>();
  const byId = new Map<string, Article>();
  const totals = FIELDS.map(() => 0);
  let size = 0;

  function count(id: number, by: 1 | -1): void {
    for (const field of FIELDS.keys()) {
      totals[field] = (totals[field] ?? 0) + by * index.lengthOf(id, field);
    }
  }
  function documentAt(number: number): Document {
    const document = documents.get(number);
    if (document === undefined) throw new RangeError(`no passage has the number ${String(number)}`);
    return document;
  }
  function entryAt(number: number) {
    const { columns, first } = documentAt(number).article;
    return { columns, article: 0, at: number - first };
  }
  function passageAt(number: number): Passage {
    const { columns, at } = entryAt(number);
    const articleId = documentAt(number).article.id;
    return { articleId, start: columns.starts[at] ?? 0, end: columns.ends[at] ?? 0 };
  }
  function* adding(id: string, columns: ArticleColumns): Generator<void> {
    const article: Article = { id, columns, first: size, documents: [] };
    byId.set(id, article);
    size += columns.starts.length;
    for (const passage of columns.starts.keys()) {
      const number = article.first + passage;
      const fields = placesOfFields(columns, passage).map(([from, to]) =>
        Array.from(columns.words.subarray(from, to), termOf),
      );
      const document = { id: number, article, fields };
      documents.set(number, document);
      article.documents.push(document);
      index.add(document);
      count(number, 1);
      yield;
    }
  }
  return {
    get size() {
      return size;
    },
    left: () => documents.size,
    isRemoved: (number) => !documents.has(number),
    passageAt,
    entryAt,
    precedes(number, other) {
      const { article } = documentAt(number);
      const { article: others } = documentAt(other);
      return article === others ? number < other : article.id < others.id;
    },
    total: (field) => totals[field] ?? 0,
    adding,
    articleNamed(id) {
      const article = byId.get(id);
      return article === undefined ? null : { columns: article.columns, article: 0 };
    },
    articles: () =>
      Array.from(byId.values(), ({ id, columns }) => ({ columns, articles: [[0, id]] })),
    remove(articleId) {
      const article = byId.get(articleId);
      for (const document of article?.documents ?? []) {
        count(document.id, -1);
        index.remove(document);
        documents.delete(document.id);
      }
      return byId.delete(articleId);
    },
    postings(term, field) {
      const frequencies = index.frequencies(term, field);
      if (frequencies === undefined) return null;
      // Articles that came at the same time took turns.
      const numbers = [...frequencies.keys()].sort((a, b) => a - b);
      return {
        numbers,
        impacts: numbers.map((number) =>
          impactOf(frequencies.get(number) ?? 0, index.lengthOf(number, field)),
        ),
        from: 0,
        to: numbers.length,
      };
    },
    having: ({ from, to }) => to - from,
  };
}

function termsOf({ fields }: Document, name: string): string {
  return (fields[FIELDS.findIndex((field) => field === name)] ?? []).join(' ');
}
