/** A channel of a server. */
export interface Place {
  readonly guildId: string;
  readonly channelId: string;
}

/** Nothing was posted, nor will be: the channel is gone, or closed to the bot. */
export class ChannelClosed extends Error {
  override readonly name = 'ChannelClosed';
}

/** What deliveries need of Discord; a port, so that they are tested without it. */
export interface Poster<Message> {
  /** Rejects where a quotation in a message is not, or no longer, what its article says. */
  verify(message: Message): Promise<void>;
  /**
   * Resolves with the message's id once it stands in the channel. The same nonce within a few
   * minutes posts once.
   *
   * Verifies once more.
   *
   * @param nonce at most 25 characters
   * @throws {ChannelClosed} where it certainly was not posted; any other error leaves that open
   */
  post(place: Place, message: Message, nonce: string): Promise<string>;
  /**
   * Looks through what the bot posted since a moment: the ids of messages, by the mark that stands
   * in one of their `custom_id`s. `null` where the bot may not read the channel's history.
   *
   * @throws {ChannelClosed}
   */
  find(
    place: Place,
    since: Date,
    marks: readonly string[],
  ): Promise<ReadonlyMap<string, string> | null>;
}
