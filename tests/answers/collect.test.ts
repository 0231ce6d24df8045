import { expect, test } from 'vitest';
import { collect, inGaps } from '../../src/answers/collect.ts';
import { keyOf } from '../../src/articles/collection.ts';
import { articleOf } from '../helpers/written-article.ts';

test('a collection that catches up in gaps says the same before, meanwhile and after', async () => {
  const articles = ['c', 'a', 'b'].map((id) => articleOf(`Text ${id}.`, { id, title: id }));
  const collection = await collect(articles);
  const catchingUp = inGaps(collection.catchUp());
  for (const ready of [Promise.resolve(), catchingUp]) {
    await ready;
    expect(collection.all().map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(collection.byKey(keyOf('b'))?.id).toBe('b');
  }
});

test('steps are taken one after the other, and others go on in between', async () => {
  const seen: string[] = [];
  function* steps(): Generator<void> {
    for (const step of ['one', 'two', 'three']) {
      seen.push(step);
      yield;
    }
  }
  const others = new Promise<void>((resolve) => {
    setImmediate(() => {
      seen.push('others');
      resolve();
    });
  });
  await Promise.all([inGaps(steps()), others]);
  expect(seen.filter((each) => each !== 'others')).toEqual(['one', 'two', 'three']);
  expect(seen.at(-1)).not.toBe('others');
});
