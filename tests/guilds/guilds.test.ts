import { expect, onTestFinished, test } from 'vitest';
import { DEFAULT_SETTINGS, openGuilds } from '../../src/guilds/guilds.ts';
import { openStore } from '../../src/store/sqlite/open.ts';
import { recordingLog } from '../helpers/log.ts';
import { dataFolder } from '../helpers/store.ts';

test("what a server's admins choose survives a restart and leaves other servers alone", async () => {
  const dir = dataFolder();
  const open = () => openStore(dir, recordingLog().log, () => new Date());
  const store = await open();
  const guilds = await openGuilds(store);
  await guilds.change('1', { locale: 'de' });
  expect(await guilds.change('1', { privateAnswers: true })).toEqual({
    ...DEFAULT_SETTINGS,
    locale: 'de',
    privateAnswers: true,
  });
  await store.close();
  const reopened = await open();
  onTestFinished(() => reopened.close());
  const after = await openGuilds(reopened);
  expect(after.settingsOf('1')).toMatchObject({ locale: 'de', privateAnswers: true });
  expect(after.settingsOf('2')).toEqual(DEFAULT_SETTINGS);
  expect(after.settingsOf(null)).toEqual(DEFAULT_SETTINGS);
});
