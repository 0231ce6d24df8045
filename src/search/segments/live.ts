import MiniSearch from 'minisearch';
import type { Passage } from '../../articles/article.ts';
import { NumberList } from '../number-list.ts';
import { FIELDS } from './fields.ts';
import { byPlace } from '../order.ts';
import type { Entry } from './entries.ts';
import type { Segment } from './segment.ts';

/** Takes what is new. */
export interface LiveSegment extends Segment {
  add(entry: Entry): void;
  /** What is left of it, article by article. */
  entries(): Iterable<readonly Entry[]>;
}

interface Document extends Entry {
  readonly id: number;
}

/** Terms have none within them. */
const SEPARATOR = '\n';

/** MiniSearch as a keeper of postings: scores need those of all segments together. */
class LiveIndex extends MiniSearch<Document> {
  /** How often a term stands in a field, by document in the order of arrival. */
  frequencies(term: string, field: number): ReadonlyMap<number, number> | undefined {
    return this._index.get(term)?.get(field);
  }
  /** How many different terms there are. */
  lengthOf(id: number, field: number): number {
    return this._fieldLength.get(id)?.[field] ?? 0;
  }
}

export function createLiveSegment(): LiveSegment {
  const index = new LiveIndex({
    fields: [...FIELDS],
    extractField: (document, name) => (name === 'id' ? document.id : textOf(document, name)),
    tokenize: (text) => (text === '' ? [] : text.split(SEPARATOR)),
    processTerm: (term) => term,
  });
  const documents = new Map<number, Document>();
  const byArticle = new Map<string, Document[]>();
  const lengths = new NumberList();
  const totals = FIELDS.map(() => 0);
  let size = 0;

  function count(id: number, by: 1 | -1): void {
    for (const field of FIELDS.keys()) {
      totals[field] = (totals[field] ?? 0) + by * (lengths.values[id * FIELDS.length + field] ?? 0);
    }
  }
  function passageAt(number: number): Passage {
    const document = documents.get(number);
    if (document === undefined) throw new RangeError(`no passage has the number ${String(number)}`);
    return document.passage;
  }
  return {
    get size() {
      return size;
    },
    get lengths() {
      return lengths.values;
    },
    left: () => documents.size,
    isRemoved: (number) => !documents.has(number),
    passageAt,
    precedes: (number, other) => byPlace(passageAt(number), passageAt(other)) < 0,
    total: (field) => totals[field] ?? 0,
    add(entry) {
      const document = { ...entry, id: size++ };
      documents.set(document.id, document);
      const { articleId } = entry.passage;
      const others = byArticle.get(articleId);
      if (others === undefined) byArticle.set(articleId, [document]);
      else others.push(document);
      index.add(document);
      for (const field of FIELDS.keys()) lengths.push(index.lengthOf(document.id, field));
      count(document.id, 1);
    },
    remove(articleId) {
      const gone = byArticle.get(articleId) ?? [];
      for (const document of gone) {
        index.remove(document);
        documents.delete(document.id);
        count(document.id, -1);
      }
      byArticle.delete(articleId);
      return gone.length > 0;
    },
    postings(term, field) {
      const frequencies = index.frequencies(term, field);
      if (frequencies === undefined) return null;
      const numbers = [...frequencies.keys()];
      return {
        numbers,
        frequencies: [...frequencies.values()],
        from: 0,
        to: numbers.length,
        highest: numbers.reduce((most, id) => Math.max(most, frequencies.get(id) ?? 0), 0),
        shortest: numbers.reduce(
          (least, id) => Math.min(least, index.lengthOf(id, field)),
          Infinity,
        ),
      };
    },
    having: ({ from, to }) => to - from,
    entries: () => byArticle.values(),
  };
}

function textOf({ fields }: Document, name: string): string {
  return (fields[FIELDS.findIndex((field) => field === name)] ?? []).join(SEPARATOR);
}
