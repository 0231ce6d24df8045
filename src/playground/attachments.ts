import { ApiError } from './api-error.ts';
import type { Attachment, MessageBody } from './types.ts';

/** The files that came with messages, each under its own address. */
export class Attachments {
  readonly #baseUrl: string;
  readonly #newId: () => string;
  readonly #files = new Map<string, File>();

  /** @param baseUrl the API without its version */
  constructor(baseUrl: string, newId: () => string) {
    this.#baseUrl = baseUrl;
    this.#newId = newId;
  }

  /**
   * What a message then has: of the old ones those listed (all, without a list), and the new files,
   * some of which the list gives another name or a description.
   */
  merge(
    old: readonly Attachment[],
    { attachments: listed, files = [] }: MessageBody,
  ): Attachment[] {
    const find = (wanted: string) => listed?.find(({ id }) => id === wanted);
    const kept = listed === undefined ? old : old.filter(({ id }) => find(id));
    const added = files.map(({ key, file }) => {
      const id = this.#newId();
      this.#files.set(id, file);
      const filename = find(key)?.filename ?? file.name;
      const description = find(key)?.description ?? undefined;
      const url = `${this.#baseUrl}/v10/attachments/${id}/${encodeURIComponent(filename)}`;
      const { size, type: content_type } = file;
      return { id, filename, description, url, proxy_url: url, size, content_type };
    });
    return [...kept, ...added];
  }

  find(id: string | undefined): File {
    const file = this.#files.get(id ?? '');
    if (!file) throw new ApiError(404, 0, '404: Not Found');
    return file;
  }
}
