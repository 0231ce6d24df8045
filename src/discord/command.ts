import type { Locale, Localised } from '../i18n/locale.ts';
import type { GuildSettings } from '../store/store.ts';
import type { Messages } from '../i18n/en.ts';
import type { Choice, Reply } from './reply.ts';

/** What every request knows about the person and the place. */
export interface Person {
  readonly userId: string;
  /** The language of the reply. */
  readonly locale: Locale;
  /** The texts in that language. */
  readonly m: Messages;
  /** The server; `null` in direct messages. */
  readonly guild: Guild | null;
  /** The server's; those that all begin with in direct messages. */
  readonly settings: GuildSettings;
  /** What a channel of the server is called; `null` where the bot does not see it. */
  readonly channelName: (id: string) => string | null;
}

export interface Guild {
  readonly id: string;
  /** Whether the person has the permission Manage Server there. */
  readonly mayManage: boolean;
  /** Whether, moreover, the collection may be changed from there. */
  readonly mayCurate: boolean;
}

/** What every request knows that gets a reply. */
export interface Asked extends Person {
  /**
   * Says how far it is, as plain text, for what may take longer than a second. Shown where the reply
   * will stand; not where a page is turned in place, which stays until then.
   */
  readonly progress: (text: string) => void;
}

export interface SlashRequest extends Asked {
  /** A string option as it was typed, `null` where it was left out. */
  readonly text: (option: string) => string | null;
  /** `null` where it was left out, here and below. */
  readonly flag: (option: string) => boolean | null;
  readonly number: (option: string) => number | null;
  readonly channel: (option: string) => ChosenChannel | null;
  readonly attachment: (option: string) => ChosenFile | null;
  /** Permissions that the bot lacks where the command was called. */
  readonly lacks: readonly NeededPermission[];
}

export interface ChosenChannel {
  readonly id: string;
  /** Permissions that the bot lacks there to post what has no picture. */
  readonly lacks: readonly NeededPermission[];
  /** Permissions that it lacks there to post digests. */
  readonly lacksForDigests: readonly NeededPermission[];
  /** Whether it sees there what was posted before. */
  readonly readsHistory: boolean;
}

/** A file that somebody hands over; everything about it is what others say. */
export interface ChosenFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Where Discord keeps it. */
  readonly address: string;
}

export interface MessageRequest extends Asked {
  /** All that can be read in the message: content, embeds, text components; may be empty. */
  readonly message: string;
}

export interface PressRequest extends Asked {
  /** What `customId` was given. */
  readonly values: readonly string[];
  /** The message that the button sits on. */
  readonly messageId: string;
  /** What was picked in a select. */
  readonly picked: readonly string[];
  /** What was made `bold` in the message's text with that mark. */
  readonly marked: (mark: number) => string | null;
  /** What `customId` was given for each of the message's buttons of that handler, as they are shown. */
  readonly siblings: (handler: string) => readonly (readonly string[])[];
}

/** What the bot must be allowed in a channel. */
export type NeededPermission =
  'ViewChannel' | 'SendMessages' | 'SendMessagesInThreads' | 'AttachFiles';

export interface Option {
  readonly name: Localised;
  readonly description: Localised;
  readonly type: 'text' | 'flag' | 'number' | 'channel' | 'attachment';
  /** How many characters a text may have. */
  readonly length?: { readonly min: number; readonly max: number };
  /** Which whole numbers a number may be. */
  readonly range?: { readonly min: number; readonly max: number };
  /** What a text may be, where that is a closed list. */
  readonly choices?: readonly { readonly name: Localised; readonly value: string }[];
  readonly required?: boolean;
  readonly autocomplete?: boolean;
}

interface Described {
  readonly name: Localised;
  readonly description: Localised;
  /** Whether it also works in direct messages and, installed by a person, anywhere. */
  readonly anywhere: boolean;
  /** Whether only those may use it who manage the server. */
  readonly forManagers?: boolean;
  /** Whether a server's admins may let others use it, too, in their settings of Discord. */
  readonly serverDecides?: boolean;
  /** Whether it changes the collection, and is there only on servers that may. */
  readonly forCurators?: boolean;
}

/** Choices that Discord takes. */
export const CHOICES = 25;

interface Executable<Needs> {
  readonly options: readonly Option[];
  /** Whether only the person sees the reply. */
  isPrivate(request: SlashRequest): boolean;
  execute(request: SlashRequest, needs: Needs): Promise<Reply>;
  /** Answered from memory, at once. @returns no more than `CHOICES` are shown */
  complete?(
    option: string,
    typed: string,
    needs: Needs,
    person: Person,
  ): readonly Choice[] | Promise<readonly Choice[]>;
}

/** `/name`. Its English names are the ones it is called by in the program. */
export interface SlashCommand<Needs> extends Described, Executable<Needs> {
  readonly kind: 'slash';
}

/** `/name subcommand`. */
export interface CommandGroup<Needs> extends Described {
  readonly kind: 'group';
  readonly subcommands: readonly Subcommand<Needs>[];
}

export interface Subcommand<Needs> extends Executable<Needs> {
  readonly name: Localised;
  readonly description: Localised;
}

/** In the context menu of a message; the reply is private. */
export interface MessageCommand<Needs> extends Described {
  readonly kind: 'message';
  execute(request: MessageRequest, needs: Needs): Promise<Reply>;
}

export type Command<Needs> = SlashCommand<Needs> | CommandGroup<Needs> | MessageCommand<Needs>;

/** What happens when a button or a select is used; the reply is private. */
export interface Press<Needs> {
  /** The handler's name in `customId`. */
  readonly name: string;
  /** Whether it turns a page of its message, which is then replaced where only the person sees it. */
  readonly turnsPage: boolean;
  /** Whether it belongs to a command that changes the collection. */
  readonly forCurators?: boolean;
  execute(request: PressRequest, needs: Needs): Promise<Reply>;
}

/** All that the bot offers; feeds dispatch, registration and help. */
export interface Registry<Needs> {
  readonly commands: readonly Command<Needs>[];
  readonly presses: readonly Press<Needs>[];
}
