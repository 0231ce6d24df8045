import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import type { DeskThread } from '../../../src/digests/desk/thread.ts';
import { startDesk } from '../../../src/digests/desk/thread.ts';
import type { Article } from '../../../src/articles/article.ts';
import { deskAtHand, digestsOf, NEWS, wishFor } from '../../helpers/digests.ts';

/** A thread that runs this in place of a desk. */
function scriptOf(program: string): URL {
  const source = `import { parentPort } from 'node:worker_threads';\n${program}`;
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}

const SILENT = scriptOf(`parentPort.on('message', () => {});`);
const ENDING = scriptOf(`parentPort.on('message', () => process.exit(3));`);
const THROWING = scriptOf(
  `parentPort.on('message', () => { throw new Error('cannot bear it'); });`,
);
const LOOPING = scriptOf(`parentPort.on('message', () => { for (;;); });`);
const REFUSING = scriptOf(
  `parentPort.on('message', ({ id }) => parentPort.postMessage({ id, error: new Error('no') }));`,
);

function started(script: URL, longest?: number): DeskThread {
  const thread = startDesk(script, longest);
  onTestFinished(() => thread.close());
  return thread;
}

describe('a task is refused', () => {
  test('and the next one too, where the thread ends', async () => {
    const thread = started(ENDING);
    await expect(thread.ask('take', [])).rejects.toThrow('ended');
    expect(thread.isAlive()).toBe(false);
    await expect(thread.ask('take', [])).rejects.toThrow('ended');
  });

  test('with the error that ended the thread', async () => {
    await expect(started(THROWING).ask('take', [])).rejects.toThrow('cannot bear it');
  });

  test.each([
    ['answers nothing', SILENT],
    ['does not come to an end', LOOPING],
  ])('where the thread %s', async (_what, script) => {
    const thread = started(script, 100);
    await expect(thread.ask('take', [])).rejects.toThrow('took more than 100 milliseconds');
    expect(thread.isAlive()).toBe(false);
  });

  test('with its own error alone where it fails: the thread goes on', async () => {
    const thread = started(REFUSING);
    await expect(thread.ask('take', [])).rejects.toThrow('no');
    expect(thread.isAlive()).toBe(true);
  });

  test('where the thread was closed meanwhile', async () => {
    const thread = started(SILENT);
    const refused = expect(thread.ask('take', [])).rejects.toThrow('ended');
    await thread.close();
    await refused;
  });
});

describe('digests', () => {
  const threads: DeskThread[] = [];
  afterEach(() => threads.splice(0));

  /** As `startDesk`, so that the test can end what was started. */
  function start(): DeskThread {
    const thread = startDesk();
    threads.push(thread);
    return thread;
  }

  test('are made again, the same, after the thread died', async () => {
    let now = 0;
    const { digests } = await digestsOf(Object.values(NEWS), { start, now: () => now });
    const before = await digests.make(wishFor('2024-10-22'));
    await threads[0]?.close();
    now += 3_600_000;
    expect(await digests.make(wishFor('2024-10-22'))).toEqual(before);
    expect(threads).toHaveLength(2);
  });

  test('fail where the thread dies over them, and the next one is made', async () => {
    const { digests } = await digestsOf(Object.values(NEWS), {
      start: () => (threads.length === 0 ? dying() : start()),
    });
    await expect(digests.make(wishFor('2024-10-22'))).rejects.toThrow('ended');
    expect((await digests.make(wishFor('2024-10-22'))).stories).toHaveLength(2);
  });

  function dying(): DeskThread {
    const thread = started(ENDING);
    threads.push(thread);
    return thread;
  }

  test('are refused once they are closed', async () => {
    const { digests } = await digestsOf([NEWS.find], { start });
    await digests.close();
    await expect(digests.make(wishFor('2024-10-22'))).rejects.toThrow('no longer');
  });

  test('hand each article over once', async () => {
    const taken: string[] = [];
    const { digests } = await digestsOf(Object.values(NEWS), {
      start() {
        const desk = deskAtHand();
        return {
          ...desk,
          ask(task, ...given) {
            const [first] = given;
            if (task === 'take') taken.push(...(first as readonly Article[]).map(({ id }) => id));
            return desk.ask(task, ...given);
          },
        };
      },
    });
    await digests.make(wishFor('2024-10-21'));
    await digests.make(wishFor('2024-10-22'));
    expect(taken.sort()).toEqual(
      Object.values(NEWS)
        .map(({ id }) => id)
        .sort(),
    );
  });
});
