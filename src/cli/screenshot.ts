import { join } from 'node:path';
import { openLexicon, OWN_WORDS } from '../lexicon/open.ts';
import { openFolder } from '../answers/open.ts';
import { startBot } from '../bot.ts';
import { startDemo } from '../demo.ts';
import { UserError } from '../errors.ts';
import { createLog } from '../log.ts';
import { readKept } from '../library/kept.ts';
import { openLibrary } from '../library/library.ts';
import { openStore } from '../store/sqlite/open.ts';
import { findBrowser, launchBrowser } from './browser.ts';
import { runInTerminal } from './terminal.ts';

const FILE = 'docs/screenshot.png';

/** Answered by one of the sample articles. */
const QUESTION = 'Wie viele Tote zählten ukrainische Medien bei Donezk?';

const HELP = `Usage: npm run screenshot

Draws ${FILE}, with which the README opens: the page on which Fundstelle can be
tried, answering a question about the sample articles. Needs the development packages and Chromium
or Chrome.

Options
  --help  Shows this.

Example
  npm run screenshot`;

await runInTerminal('screenshot', HELP, drawScreenshot);

async function drawScreenshot(): Promise<void> {
  const program = findBrowser();
  if (program === undefined) {
    throw new UserError('npm run screenshot needs Chromium or Chrome, and found neither.');
  }
  const opened = await openFolder('seeds', await openLexicon(OWN_WORDS));
  const demo = await startDemo({ port: 0, articlesDir: 'seeds' });
  if (demo === null) throw new UserError('npm run screenshot needs the development packages.');
  await demo.propose(opened.collection.all());
  const log = createLog({ token: demo.token, logLevel: 'warn' }, process.stderr);
  const store = await openStore(demo.dataDir, log, () => new Date());
  let logOut = () => Promise.resolve();
  await startBot({
    token: demo.token,
    discordApiUrl: demo.apiUrl,
    fullText: false,
    opened,
    store,
    library: await openLibrary(opened, store, await readKept(store, 'seeds', new Date())),
    fetch: () => Promise.reject(new UserError('npm run screenshot reads no pages.')),
    feedsFile: join(demo.dataDir, 'feeds.txt'),
    digestLateHours: 12,
    adminGuilds: [],
    log,
    now: () => new Date(),
    finishWith: (finish) => (logOut = finish),
  });
  const browser = await launchBrowser(program);
  try {
    const page = await browser.newPage({
      viewport: { width: 1000, height: 900 },
      deviceScaleFactor: 2,
      colorScheme: 'dark',
      locale: 'de-DE',
      timezoneId: 'Europe/Berlin',
    });
    await page.goto(demo.address);
    await page.getByRole('combobox', { name: /^Nachricht an/ }).focus();
    await page.keyboard.type('/frage');
    await page.keyboard.press('Enter');
    await page.keyboard.type(QUESTION);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Zusammenhang' }).first().waitFor();
    await page.mouse.move(0, 0);
    await page.screenshot({ path: FILE, animations: 'disabled' });
  } finally {
    await browser.close();
    await logOut();
    await store.close();
    await demo.close();
  }
  console.log(`${FILE} is drawn.`);
}
