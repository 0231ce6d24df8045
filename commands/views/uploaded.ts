import type { Article } from '../../src/articles/article.ts';
import type { Markdown } from '../../src/discord/markdown.ts';
import { joined, md } from '../../src/discord/markdown.ts';
import type { Reply } from '../../src/discord/reply.ts';
import type { Messages } from '../../src/i18n/en.ts';
import { noteText } from '../../src/i18n/reading-notes.ts';
import { skippedText } from '../../src/i18n/skipped.ts';
import type { Uploaded } from '../../src/library/uploads.ts';
import { shorten } from '../../src/text/shorten.ts';
import { articleLine } from './citation.ts';

/** How much is shown of a file's name, of a place in it, and of a note. */
const NAME_LENGTH = 100;
const PLACE_LENGTH = 60;
const NOTE_LENGTH = 150;

/** Lines in all lists of articles, and how much Markdown of a message's 4000 characters they take. */
const ARTICLES = { lines: 10, length: 2000 };
/** The same for the places that were skipped, and for the notes. */
const PLACES = { lines: 5, length: 600 };

/** What became of the articles in a file. */
export function uploadedReply(uploaded: Uploaded, m: Messages): Reply {
  const texts = m.uploads;
  const { added, changed, removed, same, held, skipped, warnings } = uploaded;
  const describe = (article: Article) =>
    md`- ${articleLine(article, m)} · ${texts.characters(article.text.length)}`;
  const articles = listing(ARTICLES, m);
  const lines = [
    md`**${texts.title(shorten(uploaded.name, NAME_LENGTH))}**`,
    ...(added.length + changed.length > 0 ? [md`${texts.done}`] : []),
    ...articles(texts.added(added.length), added.map(describe)),
    ...articles(texts.changed(changed.length), changed.map(describe)),
    ...articles(texts.same(same.length), same.map(describe)),
    ...articles(texts.removed(removed.length), removed.map(describe)),
    ...articles(
      texts.held(held.length),
      held.map(({ article, source }) => md`${describe(article)} · ${texts.heldBy[source]}`),
    ),
    ...listing(PLACES, m)(
      texts.skipped(skipped.length),
      skipped.map((one) => md`- ${skippedText(one, m)}`),
    ),
    ...listing(PLACES, m)(
      texts.notes,
      warnings.map(
        ({ path, message }) =>
          md`- ${shorten(path, PLACE_LENGTH)}: ${shorten(noteText(message, m), NOTE_LENGTH)}`,
      ),
    ),
  ];
  return { tone: 'notice', blocks: [{ kind: 'text', text: joined(lines, '\n') }] };
}

/** Lists with headings that share one room; nothing where there is nothing to list. */
function listing(room: typeof ARTICLES, m: Messages) {
  let { lines, length } = room;
  return (heading: string, all: readonly Markdown[]): Markdown[] => {
    if (all.length === 0) return [];
    const firstLeftOut = all.findIndex(({ markdown }) => {
      lines -= 1;
      length -= markdown.length;
      return lines < 0 || length < 0;
    });
    const shown = firstLeftOut < 0 ? all : all.slice(0, firstLeftOut);
    const more = all.length - shown.length;
    const rest = more === 0 ? [] : [md`- ${m.uploads.more(more)}`];
    return [md`${heading}`, ...shown, ...rest];
  };
}
