import type { Registry } from '../src/discord/command.ts';
import { articles } from './articles/index.ts';
import { ask } from './ask.ts';
import { digest } from './digest/index.ts';
import { feeds } from './feeds/index.ts';
import { findSources } from './find-sources.ts';
import { help } from './help.ts';
import { addPage } from './presses/add-page.ts';
import { addedPage } from './presses/added-page.ts';
import { context } from './presses/context.ts';
import { feedback } from './presses/feedback.ts';
import { feedsPage } from './presses/feeds-page.ts';
import { latestArticles } from './presses/latest-articles.ts';
import { latestDays } from './presses/latest-days.ts';
import { listPage } from './presses/list-page.ts';
import { more } from './presses/more.ts';
import { openArticle } from './presses/open-article.ts';
import { openStory, storyPage } from './presses/open-story.ts';
import { preview } from './presses/preview.ts';
import { questionSources } from './presses/question-sources.ts';
import { searchPage } from './presses/search-page.ts';
import { subscriptionsPage } from './presses/subscriptions-page.ts';
import { textPage } from './presses/text-page.ts';
import { why } from './presses/why.ts';
import type { Services } from './services.ts';
import { settings } from './settings.ts';
import { sources } from './sources/index.ts';
import { status } from './status.ts';

/** In the order in which `/help` names them. */
export const commands: Registry<Services>['commands'] = [
  ask,
  sources,
  findSources,
  digest,
  status,
  settings,
  articles,
  feeds,
  help,
];

/** All that the bot offers: a new command or button is added here and nowhere else. */
export const registry: Registry<Services> = {
  commands,
  presses: [
    context,
    more,
    questionSources,
    why,
    listPage,
    searchPage,
    openArticle,
    textPage,
    feedback,
    addPage,
    addedPage,
    feedsPage,
    openStory,
    storyPage,
    latestArticles,
    latestDays,
    preview,
    subscriptionsPage,
  ],
};
