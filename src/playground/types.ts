import type {
  APIApplicationCommand,
  APIApplicationCommandOption,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIMessageComponent,
  APIModalComponent,
  RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10';

/** What any member of a union may have, for asking without telling the members apart first. */
type AnyOf<U> = { readonly [K in U extends unknown ? keyof U : never]?: At<U, K> };
type At<U, K extends PropertyKey> = U extends unknown ? (K extends keyof U ? U[K] : never) : never;

type Nullable<T> = { readonly [K in keyof T]?: T[K] | null };

export type Component = AnyOf<APIMessageComponent | APIModalComponent>;

/** A stored message. Never changed: an edit replaces it, so that a kept one shows what was said then. */
export type Message = Readonly<APIMessage & Required<Pick<APIMessage, 'components' | 'flags'>>>;

/** What a bot sends to create or edit a message, and the files that came with it. */
export interface MessageBody extends Nullable<RESTPostAPIChannelMessageJSONBody> {
  readonly files?: readonly Upload[];
}

/** A file of a multipart request; `key` is the n of its field name `files[n]`. */
export interface Upload {
  readonly key: string;
  readonly file: File;
}

/** A command, subcommand, option or choice, as registered or as it is to be. */
export type CommandNode = Nullable<
  AnyOf<APIApplicationCommand | APIApplicationCommandOption | APIApplicationCommandOptionChoice>
> & { readonly name: string };
