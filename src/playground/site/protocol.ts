import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIUser,
} from 'discord-api-types/v10';
import { z } from 'zod/mini';

/** What the page and its server tell each other. */

/** Who looks at which channel, in which language. */
const Seat = z.object({
  person: z.string(),
  channel: z.string(),
  locale: z.enum(['de', 'en-US']),
});

/** Values of the options of a command that are filled in. */
const Values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** Something that a person does; `path` names a command with its subcommands: `sources list`. */
export const Act = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('say'), content: z.string().check(z.trim(), z.minLength(1)) }),
  z.object({ kind: z.literal('command'), path: z.string(), values: Values }),
  z.object({
    kind: z.literal('autocomplete'),
    path: z.string(),
    option: z.string(),
    typed: z.string(),
    values: Values,
  }),
  z.object({ kind: z.literal('messageCommand'), name: z.string(), message: z.string() }),
  z.object({ kind: z.literal('click'), message: z.string(), customId: z.string() }),
  z.object({
    kind: z.literal('select'),
    message: z.string(),
    customId: z.string(),
    values: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('submit'),
    interaction: z.string(),
    fields: z.record(z.string(), z.string()),
  }),
  z.object({ kind: z.literal('dismiss'), message: z.string() }),
]);

export const SeatedAct = z.object({ seat: Seat, act: Act });

export type Act = z.infer<typeof Act>;
export type OptionValues = z.infer<typeof Values>;

/** What came of an act: `failed` is the application's silence, `refused` what Discord's client forbids. */
export type Outcome =
  | { readonly kind: 'done' | 'failed' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] }
  | {
      readonly kind: 'modal';
      readonly interaction: string;
      readonly modal: APIModalInteractionResponseCallbackData;
    };

/** All that can be seen from a seat. */
export interface Scene {
  readonly server: string;
  /** The ids of who looks and of the channel. */
  readonly person: string;
  readonly channel: string;
  readonly bot: APIUser;
  readonly people: readonly APIUser[];
  readonly channels: readonly { readonly id: string; readonly name: string }[];
  /** Those that Discord offers to this person in this channel. */
  readonly commands: readonly APIApplicationCommand[];
  /** In the order of their creation, the person's own ephemeral ones among them. */
  readonly messages: readonly APIMessage[];
  readonly suggestions: readonly Suggestion[];
}

/** A command to begin with, filled in. */
export interface Suggestion {
  readonly label: string;
  readonly path: string;
  readonly values: OptionValues;
}
