import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pauses } from '../../src/search/segments/pauses.ts';
import { mapWithPauses } from '../../src/search/with-pauses.ts';

test('pauses change nothing of what items become, nor their order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer()),
      fc.constantFrom(0, Infinity),
      async (items, atOnce) => {
        const made = await mapWithPauses(items, (item) => [item], new Pauses(atOnce));
        expect(made).toEqual(items.map((item) => [item]));
      },
    ),
  );
});

test('others go on before the last item where the first ones took too long', async () => {
  let done = 0;
  const mapping = mapWithPauses([1, 2, 3, 4], () => ++done, new Pauses(0));
  await setImmediate();
  expect(done).toBeLessThan(4);
  expect(await mapping).toEqual([1, 2, 3, 4]);
});
