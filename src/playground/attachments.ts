import type { APIAttachment } from 'discord-api-types/v10';
import { ApiError } from './api-error.ts';
import { MAX_FILE } from './limits.ts';
import { newId } from './new-id.ts';
import { Refusal } from './refusal.ts';
import type { Rest } from './rest.ts';
import type { Message, MessageBody, Upload } from './types.ts';

/** The names of the files that a message has after it was sent or edited like this. */
export function filenames(body: MessageBody, before?: Message): string[] {
  const kept = keptOf(before?.attachments ?? [], body).map(({ filename }) => filename);
  const sent = body.files?.map(({ key, file }) => toldOf(key, body)?.filename ?? file.name) ?? [];
  return [...kept, ...sent];
}

/** The files that came with messages and commands, each under its own address. */
export function createAttachments(rest: Rest, apiUrl: string) {
  const stored = new Map<string, File>();

  rest.get('/attachments/:id/:name', ({ req }) => {
    const file = stored.get(req.param('id'));
    if (!file) throw new ApiError(404, 0, '404: Not Found');
    // It shares the page's address, in whose name its scripts would act.
    return new Response(file, { headers: { 'Content-Security-Policy': 'sandbox' } });
  });

  function sent({ key, file }: Upload, body: MessageBody): APIAttachment {
    const told = toldOf(key, body);
    return { ...store(file, told?.filename), description: told?.description };
  }

  function store(file: File, filename = file.name): APIAttachment {
    const id = newId();
    stored.set(id, file);
    const url = `${apiUrl}/v10/attachments/${id}/${encodeURIComponent(filename)}`;
    const { size, type: content_type } = file;
    return { id, filename, url, proxy_url: url, size, content_type };
  }

  return {
    /**
     * Those that a message has after it was sent or edited: of the old ones those that the body lists
     * (all, without a list), and the new files, some of which the list gives another name or a
     * description.
     */
    of(old: readonly APIAttachment[], body: MessageBody): APIAttachment[] {
      return [...keptOf(old, body), ...(body.files ?? []).map((file) => sent(file, body))];
    },

    /** A file that a person attaches to a command, which only the bot gets. */
    attach: (file: File): APIAttachment => {
      if (file.size > MAX_FILE) throw new Refusal(`A file takes at most ${MAX_FILE} bytes`);
      return { ...store(file), ephemeral: true };
    },
  };
}

function keptOf(old: readonly APIAttachment[], { attachments: listed }: MessageBody) {
  return old.filter(({ id }) => !listed || listed.some((one) => one.id === id));
}

/** What the list says about a file that came. */
function toldOf(key: string, { attachments: listed }: MessageBody) {
  return listed?.find((one) => String(one.id) === key);
}
