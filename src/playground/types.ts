import type {
  APIAttachment,
  APIEmbed,
  APIMessage,
  APIUser,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ChannelType,
  ComponentType,
} from 'discord-api-types/v10';

/** The part of Discord's objects that the stand-in reads or writes, in Discord's own spelling. */

export type { APIAttachment as Attachment, APIEmbed as Embed, APIUser as User };

export interface Channel {
  readonly id: string;
  readonly type: ChannelType;
  readonly name?: string;
  readonly guild_id?: string;
  readonly recipients?: readonly APIUser[];
}

export interface Component {
  type: ComponentType;
  id?: number | null;
  custom_id?: string | null;
  style?: ButtonStyle;
  label?: string | null;
  emoji?: object | null;
  url?: string | null;
  disabled?: boolean | null;
  content?: string;
  options?: { label: string; value: string; description?: string | null }[];
  min_values?: number | null;
  max_values?: number | null;
  components?: Component[];
  accessory?: Component;
  /** What a label of a modal holds, and whether it must be filled in. */
  component?: Component;
  required?: boolean | null;
}

/** A form that the bot asked to be shown. */
export interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: Component[];
}

/** What a bot sends to create or edit a message, and the files that came with it. */
export interface MessageBody {
  content?: string | null;
  embeds?: APIEmbed[] | null;
  components?: Component[] | null;
  attachments?: { id: string; filename?: string | null; description?: string | null }[] | null;
  flags?: number | null;
  /** Whom it may ping; everybody it names where this is missing. */
  allowed_mentions?: Partial<Record<'parse' | 'users' | 'roles', string[] | null>> | null;
  nonce?: string | number | null;
  enforce_nonce?: boolean | null;
  message_reference?: { message_id: string } | null;
  poll?: object | null;
  sticker_ids?: string[] | null;
  files?: readonly Upload[];
}

/** A stored message. Never changed: an edit replaces it, so that a kept one shows what was said then. */
export interface Message extends Readonly<Omit<APIMessage, 'components' | 'interaction_metadata'>> {
  readonly flags: number;
  readonly components: readonly Component[];
  readonly interaction_metadata?: {
    readonly id: string;
    readonly type: number;
    readonly user: APIUser;
    readonly name?: string;
  };
}

type Translations = Readonly<Record<string, string>> | null;

/** What a command, each of its options and each of their choices may have. */
export interface CommandNode {
  readonly name: string;
  readonly name_localizations?: Translations;
  readonly description?: string | null;
  readonly description_localizations?: Translations;
  readonly options?: readonly CommandOption[] | null;
  readonly choices?: readonly Choice[] | null;
  readonly value?: string | number;
}

export interface Choice extends CommandNode {
  readonly value: string | number;
}

export interface CommandOption extends CommandNode {
  readonly type: ApplicationCommandOptionType;
  readonly required?: boolean | null;
  readonly autocomplete?: boolean | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly min_value?: number | null;
  readonly max_value?: number | null;
}

/** What a bot registers. */
export interface CommandBody extends CommandNode {
  readonly type?: ApplicationCommandType | null;
  readonly default_member_permissions?: string | number | null;
  readonly contexts?: readonly number[] | null;
  readonly integration_types?: readonly number[] | null;
}

export interface Command extends CommandBody {
  readonly id: string;
  readonly guild_id?: string;
  readonly version: string;
  readonly type: ApplicationCommandType;
}

/** A file of a multipart request; `key` is the n of its field name `files[n]`. */
export interface Upload {
  readonly key: string;
  readonly file: File;
}
