import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createIsolated } from '../../../src/articles/kinds/isolated.ts';
import { KINDS } from '../../../src/articles/kinds/kinds.ts';
import { docxOf, paragraph } from '../../helpers/docx.ts';
import { block, pdfOf } from '../../helpers/pdf.ts';
import { LEAD } from '../read.ts';

/** A thread that does what its input says. */
const SCRIPT = `
import { parentPort } from 'node:worker_threads';
let jobs = 0;
parentPort.on('message', ({ given: [bytes] }) => {
  const order = new TextDecoder().decode(bytes);
  jobs += 1;
  if (order === 'hang') for (;;) {}
  if (order === 'heap') for (const all = [];;) all.push(Array.from({ length: 1000 }, (_, n) => ({ n })));
  if (order === 'array') for (const all = [];;) all.push({});
  if (order === 'buffers') for (const all = [];;) all.push(Buffer.alloc(1e7, 1));
  if (order === 'exit') process.exit(0);
  if (order === 'throw') throw new Error('uncaught');
  parentPort.postMessage(order === 'error' ? { error: 'no parser bears it' } : { parsed: jobs });
});
`;
const LIMITS = { milliseconds: 60_000, heapMegabytes: 4000, grownMegabytes: 300 };

let dir: string;
let script: URL;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'isolated-'));
  writeFileSync(join(dir, 'worker.mjs'), SCRIPT);
  script = pathToFileURL(join(dir, 'worker.mjs'));
});
afterAll(() => {
  rmSync(dir, { recursive: true });
});

/** A thread for its orders. */
function commanded(limits = LIMITS) {
  const isolated = createIsolated<{ obey: (order: Uint8Array) => Promise<object> }>(script, limits);
  return (order: string | Uint8Array) =>
    isolated('obey', typeof order === 'string' ? Buffer.from(order) : order);
}

test.each([
  ['hang', 'too-costly', { ...LIMITS, milliseconds: 500 }],
  ['heap', 'too-costly', LIMITS],
  ['heap', 'too-costly', { ...LIMITS, heapMegabytes: 30 }],
  ['array', 'too-costly', LIMITS],
  ['buffers', 'too-costly', LIMITS],
  ['exit', 'unreadable', LIMITS],
  ['throw', 'unreadable', LIMITS],
])(
  'a file that makes its parser %s is refused as %s, and the next one is read',
  async (what, reason, limits) => {
    const obey = commanded(limits);
    const [bad, good] = await Promise.all([obey(what), obey('')]);
    expect(bad).toMatchObject({ reason });
    expect(good).toBe(1);
  },
);

test('an error of the parser costs the file, and the thread goes on', async () => {
  const obey = commanded();
  expect(await obey('error')).toEqual({
    reason: 'unreadable',
    detail: 'no parser bears it',
  });
  expect(await obey('')).toBe(2);
});

test.each(['exit', 'throw'])(
  'a thread that ends between two files (%s) costs none',
  async (how) => {
    const started = once(process, 'worker') as Promise<[Worker]>;
    const obey = commanded();
    expect(await obey('')).toBe(1);
    const [thread] = await started;
    const ended = new Promise((resolve) => thread.once('exit', resolve));
    // Not by `obey`: nobody waits for an answer.
    thread.postMessage({ given: [Buffer.from(how)] });
    await ended;
    expect(await obey('')).toBe(1);
  },
);

test('a file that cannot be handed over is an error, and the next one is read', async () => {
  const obey = commanded();
  const bytes = new Uint8Array(4);
  structuredClone(bytes, { transfer: [bytes.buffer] });
  const [bad, good] = await Promise.allSettled([obey(bytes), obey('')]);
  expect(bad.status).toBe('rejected');
  expect(good).toEqual({ status: 'fulfilled', value: 1 });
});

test.each([
  ['.pdf', pdfOf([block([LEAD], 500)])],
  ['.docx', docxOf(paragraph(LEAD))],
])('a %s is read in the thread', async (ending, bytes) => {
  const outcomes = await KINDS.get(ending)?.read(`a${ending}`, bytes);
  expect(outcomes).toMatchObject([{ article: { id: `a${ending}`, text: LEAD } }]);
});

test('the day on which a document was made is taken where its text states none, with a warning', async () => {
  const info = '/CreationDate (D:20241022140500Z)';
  const read = KINDS.get('.pdf')?.read;
  const silent = await read?.('a.pdf', pdfOf([block([LEAD], 500)], info));
  expect(silent).toMatchObject([
    { article: { published: '2024-10-22' }, warnings: [{ kind: 'dated', day: '2024-10-22' }] },
  ]);
  const page = [...block(['21. Oktober 2024'], 530), ...block([LEAD], 500)];
  expect(await read?.('a.pdf', pdfOf([page], info))).toMatchObject([
    { article: { published: '2024-10-21' }, warnings: [] },
  ]);
});
