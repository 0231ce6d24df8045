import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ColumnGatherer, valuesOf } from '../../src/store/sqlite/columns.ts';

const MEGABYTE = 1024 * 1024;
const bytes = fc.oneof(
  { weight: 8, arbitrary: fc.uint8Array({ maxLength: 40 }) },
  { weight: 2, arbitrary: fc.nat({ max: 3 * MEGABYTE }).map((length) => new Uint8Array(length)) },
);
const row = fc.tuple(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), bytes);

test('each row has the values that it was gathered with, bytes as well', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      const gatherer = new ColumnGatherer();
      for (const [value, bytes] of rows) gatherer.add([value, new Uint8Array(bytes)]);
      const { columns, rows: count } = gatherer.gathered();
      const [values = [], texts = []] = columns.map(valuesOf);
      expect(count).toBe(rows.length);
      expect(values).toEqual(rows.map(([value]) => value));
      const isSame = rows.every(([, bytes], at) => Buffer.from(bytes).equals(texts[at] as Buffer));
      expect(isSame).toBe(true);
    }),
    { numRuns: 50 },
  );
});
