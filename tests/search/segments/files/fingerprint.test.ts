import { appendFileSync, cpSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import {
  fingerprintOfAnalysis,
  sourcesOfAnalysis,
} from '../../../../src/search/segments/files/fingerprint.ts';
import { PASSAGE } from '../../../../src/tuning.ts';
import { folderForTest } from '../../../helpers/folder.ts';
import { importsOf } from '../../../helpers/imports.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.doUnmock('../../../../src/tuning.ts');
});

/** The sources of the analysis once more. */
function copyOfSources(): string {
  const dir = folderForTest();
  for (const room of ['text', 'articles', 'search']) {
    cpSync(join('src', room), join(dir, room), { recursive: true });
  }
  return dir;
}

test('the same analysis has the same fingerprint, wherever it lies', () => {
  expect(fingerprintOfAnalysis(copyOfSources())).toBe(fingerprintOfAnalysis());
});

test('an edit of any source of the analysis changes the fingerprint', () => {
  const dir = copyOfSources();
  const seen = [fingerprintOfAnalysis(dir)];
  for (const path of sourcesOfAnalysis()) {
    appendFileSync(join(dir, path), '\n');
    seen.push(fingerprintOfAnalysis(dir));
  }
  expect(new Set(seen).size).toBe(seen.length);
});

test('a source under another name changes the fingerprint', () => {
  const dir = copyOfSources();
  renameSync(join(dir, 'text/words.ts'), join(dir, 'text/other.ts'));
  expect(fingerprintOfAnalysis(dir)).not.toBe(fingerprintOfAnalysis());
});

test.each([{ GRAM_LENGTH: 6 }, { PASSAGE: { ...PASSAGE, length: PASSAGE.length + 1 } }])(
  'another value changes the fingerprint: %o',
  async (other) => {
    vi.resetModules();
    vi.doMock('../../../../src/tuning.ts', (original) =>
      original<object>().then((values) => ({ ...values, ...other })),
    );
    const changed = await import('../../../../src/search/segments/files/fingerprint.ts');
    expect(changed.fingerprintOfAnalysis()).not.toBe(fingerprintOfAnalysis());
  },
);

test('a Node that knows another Unicode changes the fingerprint', () => {
  const before = fingerprintOfAnalysis();
  vi.stubGlobal('process', {
    ...process,
    versions: { ...process.versions, unicode: '1.0' },
  });
  expect(fingerprintOfAnalysis()).not.toBe(before);
});

test('the analysis loads nothing that the fingerprint overlooks', () => {
  const sources = sourcesOfAnalysis().map((path) => `src/${path}`);
  const loaded = sources.flatMap((path) =>
    importsOf(path, readFileSync(path, 'utf8'))
      .filter(({ typeOnly }) => !typeOnly)
      .map(({ target }) => target),
  );
  expect([...new Set(loaded).difference(new Set(sources))].sort()).toEqual([
    'cldr-segments-full/segments/de/suppressions.json',
    'cldr-segments-full/segments/en/suppressions.json',
    'node:crypto',
    'src/tuning.ts',
    'stopwords-iso/stopwords-iso.json',
  ]);
});
