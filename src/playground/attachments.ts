import type { APIAttachment } from 'discord-api-types/v10';
import { ApiError } from './api-error.ts';
import { newId } from './new-id.ts';
import type { Rest } from './rest.ts';
import type { MessageBody, Upload } from './types.ts';

/**
 * The files that came with messages, each under its own address. What is returned tells which of
 * them a message then has: of the old ones those that the body lists (all, without a list), and the
 * new files, some of which the list gives another name or a description.
 */
export function createAttachments(rest: Rest, apiUrl: string) {
  const stored = new Map<string, File>();

  rest.get('/attachments/:id/:name', ({ req }) => {
    const file = stored.get(req.param('id'));
    if (!file) throw new ApiError(404, 0, '404: Not Found');
    // It shares the page's address, in whose name its scripts would act.
    return new Response(file, { headers: { 'Content-Security-Policy': 'sandbox' } });
  });

  function store({ key, file }: Upload, listed: MessageBody['attachments']): APIAttachment {
    const id = newId();
    stored.set(id, file);
    const told = listed?.find((one) => String(one.id) === key);
    const { filename = file.name, description } = told ?? {};
    const url = `${apiUrl}/v10/attachments/${id}/${encodeURIComponent(filename)}`;
    const { size, type: content_type } = file;
    return { id, filename, description, url, proxy_url: url, size, content_type };
  }

  return (old: readonly APIAttachment[], body: MessageBody): APIAttachment[] => {
    const { attachments: listed, files = [] } = body;
    const kept = old.filter(({ id }) => !listed || listed.some((one) => one.id === id));
    return [...kept, ...files.map((file) => store(file, listed))];
  };
}
