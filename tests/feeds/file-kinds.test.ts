import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '../../src/articles/folder.ts';
import { ALL_KINDS } from '../../src/feeds/file-kinds.ts';
import { dataFolder } from '../helpers/store.ts';

const FEED = `<?xml version="1.0"?>
<rss version="2.0"><channel><title>Hafenbote</title>
<item><title>Neue Brücke</title><link>https://hafenbote.example/bruecke</link>
<pubDate>Tue, 22 Oct 2024 14:05:00 +0200</pubDate>
<description>&lt;p&gt;Die Brücke am Hafen ist alt.&lt;/p&gt;&lt;p&gt;Sie wird im Mai gesperrt.&lt;/p&gt;</description></item>
<item><title>Neuer Turm</title><link>https://hafenbote.example/turm</link>
<description>Der Turm am Markt steht leer.</description></item>
</channel></rss>`;

test('each entry of a feed that lies in the folder is an article', async () => {
  const dir = dataFolder();
  writeFileSync(join(dir, 'hafenbote.rss'), FEED);
  const { articles, skipped } = await readFolder(dir, ALL_KINDS);
  expect(skipped).toEqual([]);
  expect(articles).toMatchObject([
    {
      id: 'https://hafenbote.example/bruecke',
      title: 'Neue Brücke',
      published: '2024-10-22',
      text: 'Die Brücke am Hafen ist alt.\n\nSie wird im Mai gesperrt.',
    },
    { id: 'https://hafenbote.example/turm', text: 'Der Turm am Markt steht leer.' },
  ]);
});

test('a file that only looks like a feed is skipped with its reason', async () => {
  const dir = dataFolder();
  writeFileSync(join(dir, 'daten.json'), '{"a": 1}');
  writeFileSync(join(dir, 'seite.xml'), '<note>Guten Tag</note>');
  const { articles, skipped } = await readFolder(dir, ALL_KINDS);
  expect(articles).toEqual([]);
  expect(skipped.map(({ path, reason }) => [path, reason])).toEqual([
    ['daten.json', 'unsupported'],
    ['seite.xml', 'unsupported'],
  ]);
});
