import { expect, onTestFinished, test } from 'vitest';
import { startPlayground } from '../../src/playground/playground.ts';

async function openSite() {
  const discord = await startPlayground(0);
  onTestFinished(() => discord.close());
  const { origin } = new URL(discord.url);
  const { people, channels } = discord.world;
  const seat = { person: people.anna.id, channel: channels.news.id, locale: 'de' };
  const post = (body: string) => fetch(`${origin}/acts`, { method: 'POST', body });
  return {
    discord,
    origin,
    seat,
    post,
    said: () => discord.messages(channels.news.id).map(({ content }) => content),
    act: (act: object, other = {}) => post(JSON.stringify({ seat: { ...seat, ...other }, act })),
  };
}

const HELLO = { kind: 'say', content: 'Guten Tag' };

test('what a person says stands in the channel', async () => {
  const { act, said } = await openSite();
  expect(await (await act(HELLO)).json()).toEqual({ kind: 'done' });
  expect(said()).toEqual(['Guten Tag']);
});

test.each([{ person: '1' }, { channel: '1' }, { person: '' }, { locale: 'fr' }])(
  'nobody acts from a place that does not exist: %o',
  async (other) => {
    const { act, said } = await openSite();
    expect((await act(HELLO, other)).status).toBe(400);
    expect(said()).toEqual([]);
  },
);

test.each(['', '{', 'null', '[]', '{"seat":1}'])('no act: %s', async (body) => {
  const { post, said } = await openSite();
  expect((await post(body)).status).toBe(400);
  expect(said()).toEqual([]);
});

test('an act larger than any that Discord knows is refused', async () => {
  const { act } = await openSite();
  expect((await act({ kind: 'say', content: 'a'.repeat(200_000) })).status).toBe(413);
});

test('a file comes with the act that it belongs to, and no more than Discord takes', async () => {
  const { origin, seat } = await openSite();
  const send = (json: string | null, size: number) => {
    const form = new FormData();
    if (json !== null) form.set('payload_json', json);
    form.set('file', new File([new Uint8Array(size)], 'a.txt'));
    return fetch(`${origin}/acts/with-files`, { method: 'POST', body: form });
  };
  const act = { kind: 'command', path: 'nothing', values: {} };
  const json = JSON.stringify({ seat, act });
  expect(await (await send(json, 5)).text()).toContain('nothing');
  expect((await send(json, 10 * 1024 * 1024 + 1)).status).toBe(409);
  expect((await send(json, 11 * 1024 * 1024)).status).toBe(413);
  for (const other of ['', '{', null]) expect((await send(other, 5)).status).toBe(400);
  const noForm = await fetch(`${origin}/acts/with-files`, { method: 'POST', body: json });
  expect(noForm.status).toBe(400);
});

test('what Discord would not let a person do is refused with its reason', async () => {
  const { act } = await openSite();
  const response = await act({ kind: 'command', path: 'nothing', values: {} });
  expect(response.status).toBe(409);
  expect(await response.text()).toContain('nothing');
});

test('the page and its files are served, and no other file of the disk', async () => {
  const { origin } = await openSite();
  expect((await fetch(`${origin}/page.js`)).headers.get('content-type')).toMatch(
    /^text\/javascript/,
  );
  expect((await fetch(`${origin}/page.css`)).headers.get('content-type')).toMatch(/^text\/css/);
  for (const path of [
    '/package.json',
    '/..%2f..%2fpackage.json',
    '/page/page.ts',
    '/favicon.ico',
  ]) {
    expect((await fetch(origin + path)).status, path).toBe(404);
  }
});

test('the first event of the stream is all that can be seen', async () => {
  const { act, origin } = await openSite();
  await act(HELLO);
  const { body } = await fetch(`${origin}/events`);
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  expect(value).toMatch(/^event: scene\ndata: \{.*"Guten Tag".*\}\n\n$/);
});
