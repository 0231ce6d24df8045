import { DiscordAPIError, GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createClient, explained } from '../../src/discord/connect.ts';
import { UserError } from '../../src/errors.ts';

function apiError(status: number): DiscordAPIError {
  const answer = { code: 0, message: String(status) };
  return new DiscordAPIError(answer, 0, status, 'GET', 'http://127.0.0.1/', {
    body: undefined,
    files: undefined,
  });
}

describe('the client', () => {
  it('pings nobody, whatever a message says', () => {
    expect(createClient(null).options.allowedMentions).toEqual({ parse: [] });
  });

  it('asks for servers and nothing that people write', () => {
    expect(createClient(null).options.intents.bitfield).toBe(GatewayIntentBits.Guilds);
  });

  it('talks to the given address alone', () => {
    const url = 'http://127.0.0.1:8080/api';
    expect(createClient(url).options.rest?.api).toBe(url);
    expect(createClient(null).options.rest?.api).toBe('https://discord.com/api');
  });
});

describe('what goes wrong while logging in', () => {
  it('names the variable for a malformed token, before anything is sent', async () => {
    const login = createClient(null).login('');
    const error = await login.catch((refusal: unknown) => refusal);
    expect(String(explained(error))).toContain('Discord refuses the token in DISCORD_TOKEN');
  });

  it.each([
    ['a token that the API refuses', apiError(401)],
    ['a token that the gateway refuses', new Error('Gateway closed with 4004')],
  ])('names the variable for %s', (_what, error) => {
    const problem = explained(error);
    expect(problem).toBeInstanceOf(UserError);
    expect(problem).toMatchObject({ message: expect.stringContaining('DISCORD_TOKEN') as string });
    expect(problem).toMatchObject({ cause: error });
  });

  it('tells in one line what Discord refuses', () => {
    expect(String(explained(apiError(403)))).toMatch(/^UserError: Discord refuses the bot \(403, /);
  });

  it('takes a Discord in trouble for one that cannot be reached', () => {
    expect(String(explained(apiError(503)))).toContain('Discord cannot be reached');
  });

  it('tells the code of a network error and what to check', () => {
    const error = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    expect(String(explained(error))).toMatch(/cannot be reached \(ECONNREFUSED\).*DISCORD_API_URL/);
  });

  it.each([
    ['a bug of ours', new TypeError('x is not a function')],
    ['what is no error', 'broken'],
  ])('stays as it is where it is %s', (_what, error) => {
    expect(explained(error)).toBe(error);
  });
});
