import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Config } from '../src/config.ts';
import { createLog } from '../src/log.ts';

const TOKEN = 'MTIzNDU2Nzg5.GhIjKl.mnopqrstuvwxyz-ABCDEFG_0123456789';

function logTo(lines: string[], settings: Partial<Pick<Config, 'logLevel' | 'token'>> = {}) {
  return createLog(
    { logLevel: 'debug', token: TOKEN, ...settings },
    { write: (line) => void lines.push(line) },
  );
}

describe('the log', () => {
  it('has a line of JSON with time, level, fields and message', () => {
    const lines: string[] = [];
    logTo(lines).info({ articles: 5 }, 'ready');
    const entry = JSON.parse(lines.join('')) as Record<string, unknown>;
    expect(entry).toEqual({ level: 30, time: entry['time'], articles: 5, msg: 'ready' });
    expect(entry['time']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('leaves out what is below its level', () => {
    const lines: string[] = [];
    const log = logTo(lines, { logLevel: 'warn' });
    log.debug('a');
    log.info('b');
    log.warn('c');
    log.error('d');
    expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(['c', 'd']);
  });

  it('keeps an error’s message, stack and cause', () => {
    const lines: string[] = [];
    const error = new Error('outer', { cause: new Error('inner') });
    logTo(lines).error({ err: error }, 'failed');
    expect(lines.join('')).toContain('outer');
    expect(lines.join('')).toContain('inner');
    expect(lines.join('')).toContain('log.test.ts');
  });

  it('works without a token', () => {
    const lines: string[] = [];
    logTo(lines, { token: null }).info('no token');
    expect(lines.join('')).toContain('no token');
  });
});

describe('the token', () => {
  const circular: Record<string, unknown> = { token: TOKEN };
  circular['self'] = circular;

  it.each<[string, unknown]>([
    ['a message', `login with ${TOKEN} failed`],
    ['a field', { token: TOKEN }],
    ['the name of a field', { [TOKEN]: 1 }],
    ['a list deep inside', { a: { b: [{ headers: { authorization: `Bot ${TOKEN}` } }] } }],
    ['an error’s text and stack', { err: new Error(`Bot ${TOKEN} is refused`) }],
    ['an error’s cause', { err: new Error('x', { cause: new Error(TOKEN) }) }],
    ['an error’s own fields', { err: Object.assign(new Error('x'), { request: { TOKEN } }) }],
    ['an error logged bare', new Error(TOKEN)],
    ['an address', { url: new URL(`http://127.0.0.1/?t=${TOKEN}`) }],
    ['an object in a circle', circular],
  ])('never appears, though it is in %s', (_where, logged) => {
    const lines: string[] = [];
    logTo(lines).error(logged);
    expect(lines.join('')).toContain('[token]');
    expect(lines.join('')).not.toContain(TOKEN);
  });

  it('never appears, wherever it is in whatever is logged', () => {
    const text = fc.tuple(fc.string(), fc.string()).map((parts) => parts.join(TOKEN));
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(text, tie('value'), { maxKeys: 3 }),
        text.map((message) => new Error(message)),
      ),
    }));
    fc.assert(
      fc.property(value, text, (logged, message) => {
        const lines: string[] = [];
        const log = logTo(lines);
        log.info({ logged }, message);
        log.warn(message);
        expect(lines).toHaveLength(2);
        expect(lines.join('')).not.toContain(TOKEN);
      }),
    );
  });
});
