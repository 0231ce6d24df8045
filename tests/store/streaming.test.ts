import fc from 'fast-check';
import { Kysely, sql } from 'kysely';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { threadDialect } from '../../src/store/sqlite/dialect.ts';
import { openThread } from '../../src/store/sqlite/thread.ts';
import { dataFolder } from '../helpers/store.ts';

interface Schema {
  numbers: { value: number; bytes: Uint8Array };
}

async function numbersUpTo(most: number): Promise<Kysely<Schema>> {
  const thread = await openThread({ path: join(dataFolder(), 'numbers.db'), check: false });
  const db = new Kysely<Schema>({ dialect: threadDialect(thread) });
  onTestFinished(() => db.destroy());
  await sql`create table numbers as with recursive counted(value) as
    (select 1 union all select value + 1 from counted where value < ${most})
    select value, cast(value as blob) as bytes from counted`.execute(db);
  return db;
}

test('rows that come in parts are the rows that come at once, in their order', async () => {
  const db = await numbersUpTo(50);
  const query = db.selectFrom('numbers').selectAll();
  const atOnce = await query.execute();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (size) => {
      expect(await Array.fromAsync(query.stream(size))).toEqual(atOnce);
    }),
  );
  expect(atOnce).toHaveLength(50);
});

test('whoever breaks off hears no more, and what is asked next is answered', async () => {
  const db = await numbersUpTo(50);
  for await (const { value } of db.selectFrom('numbers').select('value').stream(7)) {
    if (value === 10) break;
  }
  expect(await db.selectFrom('numbers').select('value').where('value', '=', 3).execute()).toEqual([
    { value: 3 },
  ]);
});

test('what goes wrong after some rows came is heard of', async () => {
  const db = await numbersUpTo(50);
  const broken = db
    .selectFrom('numbers')
    .select(sql<string>`json_extract(case when value > 30 then '{' else '{}' end, '$')`.as('json'));
  await expect(Array.fromAsync(broken.stream(7))).rejects.toThrow(/JSON/);
});
