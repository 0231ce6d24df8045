import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { configFrom, environment, SETTING_NAMES } from '../src/config.ts';
import { UserError } from '../src/errors.ts';

const TOKEN = 'MTIzNDU2Nzg5.GhIjKl.mnopqrstuvwxyz-ABCDEFG_0123456789';

function problemWith(settings: Record<string, string>): string {
  try {
    configFrom(settings);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  throw new Error('the settings were accepted');
}

describe('the settings', () => {
  it('have defaults', () => {
    expect(configFrom({})).toEqual({
      token: null,
      articlesDir: 'seeds',
      dataDir: 'data',
      feedsFile: 'feeds.txt',
      adminGuilds: [],
      dictionaries: [],
      thesaurus: null,
      fullText: false,
      contact: null,
      digestLateHours: 12,
      logLevel: 'info',
      port: 8787,
      discordApiUrl: null,
    });
  });

  it('are each read', () => {
    const settings = {
      DISCORD_TOKEN: ` ${TOKEN}\n`,
      ARTICLES_DIR: '/srv/articles',
      DATA_DIR: '/srv/data',
      FEEDS_FILE: '/srv/feeds.txt',
      ADMIN_GUILDS: '900000000000000001, 900000000000000002',
      DICTIONARIES: ' de-en.txt, spa-deu.tei ,',
      THESAURUS: 'openthesaurus.txt',
      FULL_TEXT: 'on',
      CONTACT_URL: 'https://Müller.example/über',
      DIGEST_LATE_HOURS: '6',
      LOG_LEVEL: 'warn',
      PORT: '0',
      DISCORD_API_URL: 'http://127.0.0.1:8080/api',
    };
    expect(Object.keys(settings).sort()).toEqual([...SETTING_NAMES].sort());
    expect(configFrom(settings)).toEqual({
      token: TOKEN,
      articlesDir: '/srv/articles',
      dataDir: '/srv/data',
      feedsFile: '/srv/feeds.txt',
      adminGuilds: ['900000000000000001', '900000000000000002'],
      dictionaries: ['de-en.txt', 'spa-deu.tei'],
      thesaurus: 'openthesaurus.txt',
      fullText: true,
      contact: 'https://xn--mller-kva.example/%C3%BCber',
      digestLateHours: 6,
      logLevel: 'warn',
      port: 0,
      discordApiUrl: 'http://127.0.0.1:8080/api',
    });
  });

  it('have a token without the word that Discord puts before it', () => {
    expect(configFrom({ DISCORD_TOKEN: `Bot ${TOKEN}` }).token).toBe(TOKEN);
  });

  it.each(['two words', 'zwei\nzeilen', 'schlüssel'])('refuse %j as a token', (token) => {
    expect(problemWith({ DISCORD_TOKEN: token })).toContain(
      'DISCORD_TOKEN must be one word of plain characters',
    );
  });

  it('count as left out where they are empty', () => {
    const empty = Object.fromEntries(SETTING_NAMES.map((name) => [name, ' ']));
    expect(configFrom(empty)).toEqual(configFrom({}));
  });

  it('leave the rest of the environment alone', () => {
    expect(configFrom({ PATH: '/bin', HOME: '/root' })).toEqual(configFrom({}));
  });

  it.each([
    ['FULL_TEXT', 'yes', 'must be "on" or "off"'],
    ['ADMIN_GUILDS', '900000000000000001,meiner', 'must be IDs of servers'],
    ['DIGEST_LATE_HOURS', '25', 'must be a whole number of hours from 1 to 24'],
    ['LOG_LEVEL', 'loud', 'must be one of debug, info, warn, error'],
    ['CONTACT_URL', 'mailto:me@example.org', 'must be an http or https address'],
    ['DISCORD_API_URL', 'nonsense', 'must be an http address on this machine'],
  ])('name %s where its value is bad, and what it must be', (name, value, rule) => {
    const problem = problemWith({ [name]: value, DISCORD_TOKEN: TOKEN });
    expect(problem).toContain(`${name} ${rule}`);
    expect(problem).not.toContain(value);
    expect(problem).not.toContain(TOKEN);
  });

  it('are all named in one line where several are bad', () => {
    const problem = problemWith({ FULL_TEXT: TOKEN, LOG_LEVEL: TOKEN, DISCORD_API_URL: TOKEN });
    for (const name of ['FULL_TEXT', 'LOG_LEVEL', 'DISCORD_API_URL']) {
      expect(problem).toContain(name);
    }
    expect(problem).not.toContain('\n');
    expect(problem).not.toContain(TOKEN);
  });
});

describe('the address of a stand-in for Discord', () => {
  it.each([
    'http://127.0.0.1:8080',
    'http://127.0.0.1:8080/api',
    'http://127.255.0.3',
    'http://localhost:3000',
    'http://[::1]:3000',
  ])('may be %s', (address) => {
    expect(configFrom({ DISCORD_API_URL: address }).discordApiUrl).toBe(address);
  });

  it.each([
    'https://discord.com/api',
    'http://discord.com/api',
    'https://127.0.0.1:8080',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
    'http://evil.example/127.0.0.1',
    'http://evil.example/?http://127.0.0.1',
    'http://evil.example#@127.0.0.1',
    'http://127.0.0.1@evil.example',
    'http://127.0.0.1:80@evil.example',
    'http://localhost:secret@evil.example',
    'http://127.0.0.1%5C@evil.example',
    'http://10.0.0.1',
    'http://0.0.0.0:8080',
    'http://128.0.0.1',
    'http://[::ffff:10.0.0.1]',
    'http://[::2]',
    'ftp://127.0.0.1',
    'file:///127.0.0.1',
    '127.0.0.1:8080',
    'javascript:http://127.0.0.1',
  ])('may not be %s', (address) => {
    expect(problemWith({ DISCORD_API_URL: address })).toContain('DISCORD_API_URL');
  });
});

describe('the file .env', () => {
  let dir = '';

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'fundstelle-env-'));
    vi.spyOn(process, 'cwd').mockReturnValue(dir);
  });

  afterEach(async () => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    await rm(dir, { recursive: true });
  });

  it('is read below the environment, which wins', async () => {
    await writeFile(join(dir, '.env'), 'ARTICLES_DIR=from-file\nLOG_LEVEL=debug # loud\n');
    vi.stubEnv('LOG_LEVEL', 'error');
    const { variables, unknown } = environment();
    expect(configFrom(variables)).toMatchObject({ articlesDir: 'from-file', logLevel: 'error' });
    expect(unknown).toEqual([]);
  });

  it('is not hidden by a variable of the process that is empty', async () => {
    await writeFile(join(dir, '.env'), 'DISCORD_TOKEN=from-file');
    vi.stubEnv('DISCORD_TOKEN', ' ');
    expect(configFrom(environment().variables).token).toBe('from-file');
  });

  it('does not change the environment of the process', async () => {
    await writeFile(join(dir, '.env'), 'FUNDSTELLE_TEST=1');
    expect(environment().variables['FUNDSTELLE_TEST']).toBe('1');
    expect(process.env).not.toHaveProperty('FUNDSTELLE_TEST');
  });

  it('may hold names that mean nothing, which are told', async () => {
    await writeFile(join(dir, '.env'), 'ARTICLE_DIR=x\nFULL_TEXT=on');
    expect(environment().unknown).toEqual(['ARTICLE_DIR']);
  });

  it('may be missing', () => {
    expect(environment().unknown).toEqual([]);
  });

  it('that cannot be read is a mistake to mend', async () => {
    await mkdir(join(dir, '.env'));
    expect(() => environment()).toThrow(UserError);
    expect(() => environment()).toThrow('The file .env cannot be read');
  });
});
