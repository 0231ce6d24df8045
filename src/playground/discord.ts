import { InteractionType, MessageFlags } from 'discord-api-types/v10';
import { EventEmitter, once } from 'node:events';
import type { Server } from 'node:http';
import { Attachments } from './attachments.ts';
import type { Clock } from './clock.ts';
import { Commands } from './commands.ts';
import { Faults } from './faults.ts';
import { Gateway } from './gateway.ts';
import { createRest, type Problem, type Route } from './http.ts';
import { Interaction } from './interaction.ts';
import { Interactions } from './interactions.ts';
import { chatInputData, contextMenuData, type OptionValues } from './invocations.ts';
import { messageRoutes } from './message-routes.ts';
import { Messages, type MessageEvent } from './messages.ts';
import { locate, type Place, type Where } from './place.ts';
import { modalData, pressData } from './presses.ts';
import type { Choice, Command, Message, MessageBody, User } from './types.ts';
import { findChannel, guildPayload, world, worldRoutes } from './world.ts';

export interface DiscordEvents extends Record<MessageEvent, [Message]> {
  /** On every step of an interaction: born, acknowledged, answered, failed. */
  interaction: [Interaction];
  problem: [Problem];
}

/** A message that does not come from the bot under test. */
export interface Post extends Pick<
  MessageBody,
  'content' | 'embeds' | 'components' | 'flags' | 'files'
> {
  /** A person, or some other bot or webhook; Ben unless told. */
  readonly author?: User;
}

/**
 * A running stand-in for Discord: what people do there, and what they see. Whatever Discord's own
 * client would not let a person do throws an Error.
 */
export class Discord extends EventEmitter<DiscordEvents> {
  /** For `DISCORD_API_URL`. */
  readonly url: string;
  /** The only token that is let in. */
  readonly token: string;
  readonly world = world;
  readonly faults = new Faults();
  readonly gateway: Gateway;
  /** Requests for which the bot is to blame. */
  readonly problems: Problem[] = [];
  readonly #server: Server;
  readonly #clock: Clock;
  readonly #commands: Commands;
  readonly #messages: Messages;
  readonly #interactions: Interactions;

  /** @param host where the server listens, name and port */
  constructor(server: Server, host: string, token: string, clock: Clock) {
    super();
    this.url = `http://${host}/api`;
    this.token = token;
    this.#server = server;
    this.#clock = clock;
    this.#commands = new Commands(clock.newId);
    const attachments = new Attachments(this.url, clock.newId);
    this.#messages = new Messages(clock, attachments, (event, message) => {
      this.emit(event, message);
    });
    this.#interactions = new Interactions(this.#messages);
    const gatewayUrl = `ws://${host}/gateway`;
    this.gateway = new Gateway(server, token, (sessionId) => [
      ['READY', readyPayload(sessionId, gatewayUrl)],
      ['GUILD_CREATE', guildPayload()],
    ]);
    const routes: Route[] = [
      ['GET', '/gateway/bot', () => gatewayPayload(gatewayUrl)],
      ['GET', '/attachments/:id/:name', ({ params }) => attachments.find(params['id'])],
      ...worldRoutes,
      ...this.#commands.routes,
      ...messageRoutes(this.#messages),
      ...this.#interactions.routes,
    ];
    const onProblem = (problem: Problem) => {
      this.problems.push(problem);
      this.emit('problem', problem);
    };
    server.on('request', createRest(token, routes, this.faults, onProblem));
  }

  async close(): Promise<void> {
    this.gateway.close();
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  /** Resolves once a bot is connected and has been greeted. */
  ready(): Promise<void> {
    return this.gateway.ready();
  }

  /** What the bot registered, for the guild and globally. */
  commands(): Command[] {
    return this.#commands.list();
  }

  /** All messages of a channel as they are now, ephemeral ones included, in order of creation. */
  messages(channelId: string): Message[] {
    return this.#messages.list(channelId);
  }

  /** Puts somebody else's message into a channel. */
  post(channelId: string, { author = world.people.ben, ...body }: Post): Message {
    return this.#messages.create({ channel_id: findChannel(channelId).id, author }, body);
  }

  /** Uses a slash command; a subcommand is named with its command: `sources list`. */
  command(path: string, values: OptionValues = {}, where: Where = {}): Interaction {
    const place = locate(where);
    const data = chatInputData(this.commands(), path, values, place);
    return this.#send(InteractionType.ApplicationCommand, place, data);
  }

  messageCommand(name: string, message: Message, where: Where = {}): Interaction {
    return this.#menu(name, this.#messages.find(message.id), facing(message, where));
  }

  userCommand(name: string, target: User, where: Where = {}): Interaction {
    return this.#menu(name, target, locate(where));
  }

  /** Types into an option and waits for the suggestions; `values` are the options filled in so far. */
  autocomplete(
    path: string,
    name: string,
    value: string,
    values: OptionValues = {},
    where: Where = {},
  ): Promise<readonly Choice[]> {
    const place = locate(where);
    const data = chatInputData(this.commands(), path, values, place, { name, value });
    return this.#send(InteractionType.ApplicationCommandAutocomplete, place, data).suggestions();
  }

  /** Presses a button of a message as it is now. */
  click(message: Message, customId: string, where: Where = {}): Interaction {
    return this.#press(message, where, customId);
  }

  /** Chooses from a select of a message as it is now. */
  select(message: Message, customId: string, values: string[], where: Where = {}): Interaction {
    return this.#press(message, where, customId, values);
  }

  /** Fills in and sends the form that an interaction was answered with. */
  submit({ modal, place, source }: Interaction, fields: Record<string, string>): Interaction {
    if (!modal) throw new Error('The bot has shown no form');
    return this.#send(InteractionType.ModalSubmit, place, modalData(modal, fields), source);
  }

  #menu(name: string, target: Message | User, place: Place): Interaction {
    const data = contextMenuData(this.commands(), name, target, place);
    return this.#send(InteractionType.ApplicationCommand, place, data);
  }

  #press({ id }: Message, where: Where, customId: string, values?: string[]): Interaction {
    const source = this.#messages.find(id);
    const data = pressData(source, customId, values);
    return this.#send(InteractionType.MessageComponent, facing(source, where), data, source);
  }

  #send(type: InteractionType, place: Place, data: object, source?: Message): Interaction {
    const interaction = new Interaction(this.#clock, type, place, data, source);
    interaction.on('change', () => this.emit('interaction', interaction));
    this.#interactions.add(interaction);
    this.emit('interaction', interaction);
    this.gateway.dispatch('INTERACTION_CREATE', interaction.payload);
    return interaction;
  }
}

/** Where somebody stands who uses a message; an ephemeral one is seen by one person alone. */
function facing({ flags, channel_id, interaction_metadata }: Message, where: Where): Place {
  const seenBy = flags & MessageFlags.Ephemeral ? interaction_metadata?.user : undefined;
  const user = where.user ?? seenBy;
  if (seenBy && user?.id !== seenBy.id) {
    throw new Error(`${user?.username} does not see this ephemeral message`);
  }
  return locate({ channel: findChannel(channel_id), ...where, user });
}

function readyPayload(session_id: string, resume_gateway_url: string) {
  const guilds = [{ id: world.guild.id, unavailable: true }];
  const application = { id: world.applicationId, flags: 0 };
  return { v: 10, session_id, resume_gateway_url, user: world.bot, guilds, application };
}

function gatewayPayload(url: string) {
  const session_start_limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
  return { url, shards: 1, session_start_limit };
}
