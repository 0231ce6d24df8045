import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '../../../../src/articles/folder.ts';
import { writeArticleFiles } from '../../../../src/cli/bench/search/article-files.ts';
import { newsLike } from '../../../../src/cli/bench/search/corpus.ts';
import { saveAsJson, loadJson } from '../../../bench/minisearch-json.ts';
import { folderForTest } from '../../../helpers/folder.ts';
import { NEWS_TEXTS } from '../../../helpers/news-texts.ts';

const ENTRIES = [...newsLike(NEWS_TEXTS, 30)];

test('the bot reads the articles that are written for it', async () => {
  const dir = folderForTest();
  await writeArticleFiles(join(dir, 'articles'), ENTRIES);
  const { articles, skipped } = await readFolder(join(dir, 'articles'));
  const told = ({ id, title, text }: (typeof articles)[number]) => ({ id, title, text });
  expect(skipped).toEqual([]);
  expect(articles.map(told)).toEqual(ENTRIES.map(({ article }) => told(article)));
});

test("MiniSearch's JSON is read as it was written", () => {
  const file = join(folderForTest(), 'minisearch.json');
  expect(saveAsJson(ENTRIES, file).bytes).toBeGreaterThan(1000);
  const { index, answer } = loadJson(file, 'Wo wartet die Fähre?');
  expect(index).toBeGreaterThan(0);
  expect(answer).toBeGreaterThan(index);
});
