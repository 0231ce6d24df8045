import type { Press, PressRequest } from '../../src/discord/command.ts';
import type { Reply } from '../../src/discord/reply.ts';
import { UserError } from '../../src/errors.ts';
import type { Services } from '../services.ts';
import { OPEN_STORY } from '../views/digest.ts';
import { STORY_PAGE, wholeStoryReply } from '../views/whole-story.ts';

type Needs = Pick<Services, 'digests' | 'collection' | 'questionRate'>;

/** The story that was picked in a digest, as it is by now. */
export const openStory = {
  name: OPEN_STORY,
  turnsPage: false,
  execute: (request, needs) => storyReply(request.picked[0] ?? '', '1', request, needs),
} satisfies Press<Needs>;

/** Another page of it. */
export const storyPage = {
  name: STORY_PAGE,
  turnsPage: true,
  execute: (request, needs) => {
    const [page = '1', id = ''] = request.values;
    return storyReply(id, page, request, needs);
  },
} satisfies Press<Needs>;

async function storyReply(
  id: string,
  page: string,
  { userId, settings, m }: PressRequest,
  { digests, collection, questionRate }: Needs,
): Promise<Reply> {
  // It takes as long as an answer.
  questionRate.count(userId, settings.questionsPerMinute);
  const story = await digests.story(id);
  if (story === null) throw new UserError((texts) => texts.digests.story.gone);
  return wholeStoryReply(story, page, collection, m);
}
