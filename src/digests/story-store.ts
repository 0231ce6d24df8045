/** Which article belongs to which story, kept so that a story keeps its id. A part of the store. */
export interface StoryStore {
  storiesOf(articleIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** @param assignments story ids by article id */
  keepStories(assignments: ReadonlyMap<string, string>): Promise<void>;
  articlesOfStory(storyId: string): Promise<readonly string[]>;
}

/** Stories that nobody needs to know tomorrow. */
export function storiesInMemory(): StoryStore {
  const storyOf = new Map<string, string>();
  return {
    storiesOf: (ids) => Promise.resolve(new Map([...storyOf].filter(([id]) => ids.includes(id)))),
    keepStories(assignments) {
      for (const [articleId, storyId] of assignments) storyOf.set(articleId, storyId);
      return Promise.resolve();
    },
    articlesOfStory: (storyId) =>
      Promise.resolve([...storyOf].filter(([, story]) => story === storyId).map(([id]) => id)),
  };
}
