/** The tables, as the latest of the migrations leaves them. Moments are ISO 8601 in UTC. */
export interface Schema {
  articles: {
    id: string;
    key: string;
    source: string;
    hash: string;
    /** The article as JSON, without its text. */
    content: string;
    /** In UTF-8. */
    text: Uint8Array;
    /** Of `content` (`digestOf`); empty where it was written before there were digests. */
    digest: string;
    kept_at: string;
    /** When it came; a correction does not change it. */
    first_seen: string;
  };
  /** What was read of the files of the folder. */
  files: {
    path: string;
    /** Stands for the folder and for what read the file. */
    read_by: string;
    /** Changes when the file does. */
    stamp: string;
    /** As JSON, articles as their ids with their digests. */
    outcomes: string;
  };
  /** By which copies of a text are found. */
  band_keys: {
    /** Of the text. */
    hash: string;
    /** Stands for what made them. */
    made_by: string;
    /** Four bytes each, the lowest first. */
    keys: Uint8Array;
  };
  /** What articles were before. */
  revisions: {
    article_id: string;
    key: string;
    hash: string;
    content: string;
    text: Uint8Array;
    replaced_at: string;
  };
  /** Articles that somebody removed and no feed may bring back. */
  dismissed: {
    article_id: string;
    dismissed_at: string;
  };
  feeds: {
    url: string;
    /** The feed as JSON. */
    content: string;
  };
  feed_entries: {
    feed_url: string;
    key: string;
    fingerprint: string;
    updated: string | null;
    article_id: string | null;
    failed_readings: number;
    read_at: string;
  };
  /** To which story an article belongs. */
  stories: {
    article_id: string;
    story_id: string;
  };
  subscriptions: {
    id: string;
    guild_id: string;
    channel_id: string;
    time: string;
    time_zone: string;
    /** Lists are JSON, here and below. */
    days: string;
    topic: string | null;
    locale: string;
    when_empty: string;
    is_paused: number;
    failed_days: string;
    next: string;
    told_until: string | null;
  };
  deliveries: {
    id: string;
    subscription_id: string;
    slot: string;
    state: string;
    claims: number;
    /** Empty where nobody has it. */
    claimant: string;
    /** Empty where nobody had it yet. */
    claimed_until: string;
    digest: string | null;
    is_late: number;
    message_ids: string;
    stories: string;
  };
  guild_settings: {
    guild_id: string;
    notices_channel: string | null;
    time_zone: string | null;
    locale: string | null;
    private_answers: number;
    questions_per_minute: number;
  };
  feedback: {
    message_id: string;
    voter: string;
    /** Empty in direct messages, here and below: a key takes no `null`. */
    guild_id: string;
    question: string;
    is_helpful: number;
    given_at: string;
  };
  unanswered: {
    guild_id: string;
    /** The question in lower case, its spaces and signs evened out. */
    key: string;
    question: string;
    times: number;
    last_asked: string;
  };
}
