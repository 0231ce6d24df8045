import { revisionOf } from '../../src/answers/place.ts';
import type { Press } from '../../src/discord/command.ts';
import { UserError } from '../../src/errors.ts';
import type { Services } from '../services.ts';
import { QUESTION_MARK, WHY } from '../views/answer.ts';
import { withChanges } from '../views/since.ts';
import { whyReply } from '../views/why.ts';
import { shownBefore } from './shown-before.ts';

/** Which words of the question its excerpts have, and which not; both wordings where they changed. */
export const why = {
  name: WHY,
  turnsPage: false,
  async execute(request, services) {
    const { m, marked } = request;
    const question = marked(QUESTION_MARK);
    const shown = await shownBefore(request, services);
    if (question === null || shown.length === 0) {
      throw new UserError((texts) => texts.errors.unknownButton);
    }
    const standing = shown.flatMap(({ n, became }) =>
      became instanceof UserError || became.kind === 'changed' ? [] : [{ n, ...became }],
    );
    const whys = await services.answers.why(
      question,
      standing.map(({ article, place }) => ({ ...revisionOf(article), ...place })),
    );
    const numbered = whys.map((why, index) => {
      const n = standing[index]?.n ?? why.excerpt.n;
      return { ...why, excerpt: { ...why.excerpt, n } };
    });
    return withChanges(whyReply(numbered, m), shown, m);
  },
} satisfies Press<Pick<Services, 'answers' | 'collection' | 'revisions'>>;
