import { expect, test } from 'vitest';
import { createFewAtOnce } from '../../src/discord/few-at-once.ts';

/** Work that ends when it is told to; `begun` has the names in their order. */
function workshop(most: number) {
  const fewAtOnce = createFewAtOnce(most);
  const begun: string[] = [];
  const ends = new Map<string, PromiseWithResolvers<void>>();
  return {
    begun,
    begin: (name: string, isUrgent = false): Promise<void> => {
      const end = Promise.withResolvers<void>();
      ends.set(name, end);
      return fewAtOnce(isUrgent, () => {
        begun.push(name);
        return end.promise;
      });
    },
    end: (name: string) => ends.get(name)?.resolve(),
    fail: (name: string) => ends.get(name)?.reject(new Error(name)),
  };
}

test('no more begins than may be under way', async () => {
  const { begun, begin, end } = workshop(2);
  const works = ['a', 'b', 'c'].map((name) => begin(name));
  expect(begun).toEqual(['a', 'b']);
  end('a');
  await works[0];
  expect(begun).toEqual(['a', 'b', 'c']);
  end('b');
  end('c');
  await Promise.all(works);
});

test('what is urgent goes before what has waited longer', async () => {
  const { begun, begin, end } = workshop(1);
  const works = [begin('a'), begin('answer'), begin('acknowledgement', true)];
  ['a', 'answer', 'acknowledgement'].forEach(end);
  await Promise.all(works);
  expect(begun).toEqual(['a', 'acknowledgement', 'answer']);
});

test('what fails makes room too', async () => {
  const { begin, end, fail } = workshop(1);
  const failing = begin('a');
  const next = begin('b');
  fail('a');
  await expect(failing).rejects.toThrow('a');
  end('b');
  await next;
});
