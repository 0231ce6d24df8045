import type {
  Asked,
  ChosenChannel,
  ChosenFile,
  Guild,
  MessageRequest,
  PressRequest,
  SlashRequest,
} from '../../src/discord/command.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { DEFAULT_SETTINGS } from '../../src/guilds/guilds.ts';
import { messagesIn } from '../../src/i18n/locale.ts';
import type { GuildSettings } from '../../src/store/store.ts';

interface Given {
  readonly locale?: Locale;
  readonly guild?: (Omit<Guild, 'mayCurate'> & Partial<Guild>) | null;
  readonly settings?: Partial<GuildSettings>;
  readonly progress?: Asked['progress'];
  readonly channelName?: Asked['channelName'];
}

export function slashRequest(
  options: Readonly<Record<string, string | boolean | number | ChosenChannel | ChosenFile>> = {},
  { lacks = [], ...given }: Given & Partial<Pick<SlashRequest, 'lacks'>> = {},
): SlashRequest {
  return {
    ...asked(given),
    text: (name) => (typeof options[name] === 'string' ? options[name] : null),
    flag: (name) => (typeof options[name] === 'boolean' ? options[name] : null),
    number: (name) => (typeof options[name] === 'number' ? options[name] : null),
    channel(name) {
      const value = options[name];
      return typeof value === 'object' && 'lacks' in value ? value : null;
    },
    attachment(name) {
      const value = options[name];
      return typeof value === 'object' && 'address' in value ? value : null;
    },
    lacks,
  };
}

export function messageRequest(message: string, given: Given = {}): MessageRequest {
  return { ...asked(given), message };
}

/**
 * @param question what the message with the button shows as its question
 * @param siblings the values of its buttons, by their handler
 */
export function pressRequest(
  values: readonly string[],
  {
    picked = [],
    question = null,
    siblings = {},
    ...given
  }: Given & {
    readonly picked?: readonly string[];
    readonly question?: string | null;
    readonly siblings?: Readonly<Record<string, readonly (readonly string[])[]>>;
  } = {},
): PressRequest {
  return {
    ...asked(given),
    values,
    messageId: '10',
    picked,
    marked: (mark) => (mark === 1 ? question : null),
    siblings: (handler) => siblings[handler] ?? [],
  };
}

function asked({
  locale = 'en',
  guild = null,
  settings,
  progress = () => {},
  channelName = () => null,
}: Given): Asked {
  return {
    userId: '20',
    locale,
    m: messagesIn(locale),
    guild: guild && { mayCurate: false, ...guild },
    settings: { ...DEFAULT_SETTINGS, ...settings },
    progress,
    channelName,
  };
}

/** A channel that was chosen, in which the bot may do everything unless told. */
export function chosenChannel(given: Partial<ChosenChannel> = {}): ChosenChannel {
  return { id: '77', lacks: [], lacksForDigests: [], readsHistory: true, ...given };
}
