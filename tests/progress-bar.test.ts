import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { withProgressBar } from '../src/progress-bar.ts';

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

/** What a terminal takes: go to the first column, clear the line. */
const LINE_START = '\x1b[1G';
const LINE_CLEARED = '\x1b[2K';

const passed = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** Stands for standard error, on a terminal or not. */
function fakeStream(isTTY = true) {
  const written: string[] = [];
  const output = new PassThrough().on('data', (chunk: Buffer) => written.push(String(chunk)));
  const stream = Object.assign(output, { isTTY, columns: 80 }) as unknown as NodeJS.WriteStream;
  return { stream, written: () => written.join('') };
}

describe('a progress bar', () => {
  it('is not there before a second has passed', async () => {
    const { stream, written } = fakeStream();
    const result = await withProgressBar(async (onProgress) => {
      onProgress(1, 10, 'files');
      await passed(999);
      onProgress(2, 10, 'files');
      return 'done';
    }, stream);
    expect(result).toBe('done');
    expect(written()).toBe('');
  });

  it('tells how many of how many from then on, of one thing after another', async () => {
    const { stream, written } = fakeStream();
    await withProgressBar(async (onProgress) => {
      await passed(1000);
      onProgress(3, 10, 'files');
      expect(written()).toContain('3 of 10 files');
      await passed(1000);
      onProgress(200, 700, 'articles');
      expect(written()).toContain('200 of 700 articles');
    }, stream);
  });

  it('tells what was told last where nothing has been told for long', async () => {
    const { stream, written } = fakeStream();
    await withProgressBar(async (onProgress) => {
      onProgress(3, 10, 'files');
      await passed(1000);
      expect(written()).toContain('3 of 10 files');
    }, stream);
  });

  it.each([
    ['ends', () => Promise.resolve()],
    ['fails', () => Promise.reject(new Error('broken'))],
  ])('leaves no trace when the work %s', async (_how, end) => {
    const { stream, written } = fakeStream();
    const work = withProgressBar(async (onProgress) => {
      await passed(1000);
      onProgress(3, 10, 'files');
      return end();
    }, stream);
    await work.catch(() => undefined);
    expect(written()).toContain('files');
    expect(written().endsWith(`${LINE_START}${LINE_CLEARED}`)).toBe(true);
    expect(written()).not.toContain('\n');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves cursor and line wrapping alone, which Ctrl+C could not mend', async () => {
    const { stream, written } = fakeStream();
    await withProgressBar(async (onProgress) => {
      await passed(1000);
      onProgress(3, 10, 'files');
    }, stream);
    expect(written()).not.toContain('\x1b[?');
  });

  it('is on terminals alone', async () => {
    const { stream, written } = fakeStream(false);
    await withProgressBar(async (onProgress) => {
      await passed(5000);
      onProgress(3, 10, 'files');
      await passed(5000);
    }, stream);
    expect(written()).toBe('');
  });
});
