import { articleFor } from '../../src/answers/place.ts';
import type { Press } from '../../src/discord/command.ts';
import type { Services } from '../services.ts';
import { OPEN_ARTICLE } from '../views/article-select.ts';
import { articleReply } from '../views/article.ts';

/** The article that was picked from a list. */
export const openArticle = {
  name: OPEN_ARTICLE,
  turnsPage: false,
  execute({ picked, m }, { collection, fullText }) {
    const article = articleFor(picked[0] ?? '', collection);
    return Promise.resolve(articleReply(article, null, fullText, m));
  },
} satisfies Press<Pick<Services, 'collection' | 'fullText'>>;
