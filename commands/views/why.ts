import type { Why } from '../../src/answers/answer.ts';
import type { Markdown } from '../../src/discord/markdown.ts';
import { joined, md } from '../../src/discord/markdown.ts';
import type { Reply } from '../../src/discord/reply.ts';
import type { Messages } from '../../src/i18n/en.ts';
import { shortened, wordList } from '../../src/i18n/word-list.ts';
import { citationLine } from './citation.ts';

/** How much Markdown one excerpt may take: three and a title must fit into 4000 characters. */
const EXCERPT_LENGTH = 1300;

type Form = keyof Messages['why']['relations'];

/** For each excerpt, which words of the question it has, in which form, and which it has not. */
export function whyReply(whys: readonly Why[], m: Messages): Reply {
  return {
    tone: 'notice',
    blocks: [
      { kind: 'text', text: md`**${m.why.title}**` },
      ...whys.map((why) => ({ kind: 'text', text: whyText(why, m) }) as const),
    ],
  };
}

function whyText({ excerpt, found, missing }: Why, m: Messages): Markdown {
  const same = found.filter(({ relation }) => relation === 'same').map(({ asked }) => asked);
  const forms = found.flatMap((word) =>
    word.relation === 'same' ? [] : [formLine(word.asked, word.found, word.relation, m)],
  );
  const before = [citationLine(excerpt, m), ...listLine(m.why.same, same)];
  const after = listLine(m.why.missing, missing);
  const room = EXCERPT_LENGTH - joined([...before, ...after], '\n').markdown.length;
  return joined([...before, ...fitting(forms, room), ...after], '\n');
}

function listLine(label: string, words: readonly string[]): Markdown[] {
  return words.length === 0 ? [] : [md`- ${label}: ${wordList(words)}`];
}

function formLine(asked: string, found: string, relation: Form, m: Messages): Markdown {
  return md`- **${shortened(asked)}** → ${m.why.form(shortened(found), m.why.relations[relation])}`;
}

/** The first lines that fit into so much Markdown, ended by `…` where some are left out. */
function fitting(lines: readonly Markdown[], room: number): Markdown[] {
  let length = '\n- …'.length;
  const first = lines.filter(({ markdown }) => (length += '\n'.length + markdown.length) <= room);
  return first.length < lines.length ? [...first, md`- …`] : first;
}
