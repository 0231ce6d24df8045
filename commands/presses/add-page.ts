import type { Press } from '../../src/discord/command.ts';
import { joined, md } from '../../src/discord/markdown.ts';
import { UserError } from '../../src/errors.ts';
import type { Services } from '../services.ts';
import { articleLine } from '../views/citation.ts';
import { fetching } from '../views/fetching.ts';
import { ADD_PAGE, ADDRESS_MARK } from '../views/page-preview.ts';

/** Adds the page that its message shows, as it is by now. */
export const addPage = {
  name: ADD_PAGE,
  turnsPage: false,
  forCurators: true,
  async execute({ marked, progress, m }, { pages }) {
    const address = marked(ADDRESS_MARK);
    if (address === null) throw new UserError((texts) => texts.errors.unknownButton);
    progress(fetching(address, m));
    const { article, state } = await pages.add(address);
    const done = state === 'changed' ? m.articles.updated : m.articles.added;
    const text = joined([md`**${done}**`, md`${articleLine(article, m)}`], '\n');
    return { tone: 'notice', blocks: [{ kind: 'text', text }] };
  },
} satisfies Press<Pick<Services, 'pages'>>;
