import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Discord } from '../discord.ts';
import type { Interaction } from '../interaction.ts';
import { MAX_FILE } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { Message } from '../types.ts';
import { bundlePage, type BundledFile } from './bundle.ts';
import { eventStream } from './events.ts';
import { perform } from './perform.ts';
import { SeatedAct, type Suggestion } from './protocol.ts';
import { isSeenBy, viewerOf, sceneFrom } from './scene.ts';

const INDEX = join(import.meta.dirname, '..', 'page', 'index.html');

/** Bytes; the longest option that Discord knows has 6,000 characters. */
const LARGEST_ACT = 128 * 1024;

/** With one file. */
const LARGEST_FORM = MAX_FILE + LARGEST_ACT;

const SOURCES = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  // The style attributes in the templates of the message components.
  styleSrcAttr: ["'unsafe-inline'"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/** Serves the page on which a channel of the stand-in can be seen and used. */
export function addSite(discord: Discord, suggestions: readonly Suggestion[]): void {
  const site = new Hono();
  const forms = new Map<string, Interaction>();
  let bundle: Promise<ReadonlyMap<string, BundledFile>> | undefined;

  site.use(secureHeaders({ contentSecurityPolicy: SOURCES }));

  site.get('/', async (c) => c.html(await readFile(INDEX, 'utf8')));

  site.get('/events', (c) => {
    const viewer = viewerOf(discord, c.req.query('person'), c.req.query('channel'));
    return eventStream((send) => {
      const tellScene = () => send('scene', sceneFrom(discord, viewer, suggestions));
      const tellMessage = (message: Message) => {
        if (isSeenBy(viewer, message)) send('message', message);
      };
      const tellGone = ({ id }: Message) => send('gone', id);
      discord.on('commands', tellScene);
      discord.on('message', tellMessage);
      discord.on('messageUpdate', tellMessage);
      discord.on('messageDelete', tellGone);
      tellScene();
      return () => {
        discord.off('commands', tellScene);
        discord.off('message', tellMessage);
        discord.off('messageUpdate', tellMessage);
        discord.off('messageDelete', tellGone);
      };
    });
  });

  site.post('/acts', bodyLimit({ maxSize: LARGEST_ACT }), async (c) =>
    acted(c, await c.req.text(), {}),
  );

  site.post('/acts/with-files', bodyLimit({ maxSize: LARGEST_FORM }), async (c) => {
    const form: Record<string, string | File> = await c.req.parseBody().catch(() => ({}));
    const { payload_json: json, ...others } = form;
    const files = Object.entries(others).flatMap(([option, file]) =>
      file instanceof File ? [[option, file] as const] : [],
    );
    return acted(c, typeof json === 'string' ? json : '', Object.fromEntries(files));
  });

  async function acted(c: Context, json: string, files: Record<string, File>): Promise<Response> {
    const { data, error } = SeatedAct.safeParse(parsed(json));
    if (error) return c.text(error.message, 400);
    const { seat, act } = data;
    const viewer = viewerOf(discord, seat.person, seat.channel, seat.locale);
    const isKnown = viewer.user.id === seat.person && viewer.channel.id === seat.channel;
    if (!isKnown) return c.text('No such person or channel.', 400);
    try {
      return c.json(await perform(discord, forms, viewer, act, files));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return c.text(error.message, 409);
    }
  }

  site.get('/:file{.+}', async (c) => {
    // A build that failed is tried again with the next request.
    bundle ??= bundlePage().catch((error: unknown) => {
      bundle = undefined;
      throw error;
    });
    const file = (await bundle).get(c.req.path);
    if (!file) return c.notFound();
    return c.body(file.bytes, 200, { 'Content-Type': file.type });
  });

  discord.app.route('/', site);
}

/** `undefined` for what is no JSON, which fits no act. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
