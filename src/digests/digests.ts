import { publicationOf } from '../answers/excerpt.ts';
import { DIGEST } from '../tuning.ts';
import type { Material } from './assemble.ts';
import { assemble } from './assemble.ts';
import { createNewsroom } from './desk/newsroom.ts';
import { startDesk } from './desk/thread.ts';
import type { Digest, Digests, WholeStory } from './digest.ts';
import { byDay } from './order.ts';
import { createRecent } from './recent.ts';
import { dayAt } from './timeline.ts';

export interface DigestsOptions extends Material {
  /** Milliseconds. */
  readonly now: () => number;
  /** Starts what works on articles in another thread. */
  readonly start?: typeof startDesk;
}

/** Makes digests, one after the other; the same one for all who want it at the same time. */
export function createDigests({ now, start = startDesk, ...material }: DigestsOptions): Digests {
  const { collection, stories } = material;
  const newsroom = createNewsroom(collection, stories, start, now);
  const recent = createRecent<Digest>(DIGEST.kept, DIGEST.keptFor, now);
  /** Of many who open one at once, each but the first waits for what is under way. */
  const opening = createRecent<WholeStory | null>(DIGEST.kept, 0, now);
  let queue: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = queue.then(() => {
      if (isClosed) throw new Error('digests are made no longer');
      return work();
    });
    queue = Promise.allSettled([turn]);
    return turn;
  }
  async function wholeStory(id: string): Promise<WholeStory | null> {
    const articles = (await stories.articlesOfStory(id))
      .flatMap((articleId) => collection.get(articleId) ?? [])
      .sort(byDay);
    await newsroom.assign(articles);
    const ids = articles.map((article) => article.id);
    const compared = await newsroom.compare(id, ids);
    return compared && { id, ...compared, articles: articles.map(publicationOf) };
  }
  return {
    async make({ told, ...wish }) {
      const key = JSON.stringify([wish.period, wish.by, wish.topic]);
      const digest = await recent(key, () => inTurn(() => assemble(wish, material, newsroom)));
      return withTold(digest, told);
    },
    story: (id) => opening(id, () => inTurn(() => wholeStory(id))),
    close() {
      isClosed = true;
      return newsroom.close();
    },
  };
}

/** What goes on does so from when it was last told, where it was. */
function withTold(digest: Digest, told: ReadonlyMap<string, string>): Digest {
  const { timeZone } = digest.period;
  return {
    ...digest,
    stories: digest.stories.map((story) => {
      const moment = told.get(story.id);
      if (story.goesOn === null || moment === undefined) return story;
      const day = dayAt(Date.parse(moment), timeZone).toString();
      return { ...story, goesOn: { ...story.goesOn, day } };
    }),
  };
}
