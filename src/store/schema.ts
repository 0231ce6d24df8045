/** The tables, as the latest of the migrations leaves them. Moments are ISO 8601 in UTC. */
export interface Schema {
  articles: {
    id: string;
    key: string;
    source: string;
    hash: string;
    /** The article as JSON. */
    content: string;
    kept_at: string;
  };
  /** What articles were before. */
  revisions: {
    article_id: string;
    key: string;
    hash: string;
    content: string;
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
