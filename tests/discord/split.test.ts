import { describe, expect, it } from 'vitest';
import { md } from '../../src/discord/markdown.ts';
import { render } from '../../src/discord/render.ts';
import type { Block, Reply } from '../../src/discord/reply.ts';
import { messagesOf, quotationsOf } from '../../src/discord/reply.ts';
import { splitReply } from '../../src/discord/split.ts';
import { article, excerpt } from '../helpers/article.ts';
import { checkByDiscordsRules, shownText } from '../helpers/replies.ts';

/** A story of so many sentences of so many characters. */
function story(sentences: number, length: number): Block[] {
  return Array.from({ length: sentences }, (_, n) => {
    const text = String(n).repeat(length);
    return { kind: 'quote', quotation: excerpt(article({ text }), text) };
  });
}

/** Stories below a text that tells the message's number, above a select with a choice for each. */
function framed(stories: readonly Block[][], number: number): Block[] {
  const choices = stories.map((_, n) => ({ label: 'Story', value: String(n) }));
  return [
    { kind: 'text', text: md`${number}` },
    ...stories.flat(),
    { kind: 'select', id: `story:${String(number)}`, placeholder: 'x', choices },
  ];
}

/** How many of all blocks stand in each message, each of which Discord takes as it is. */
function sizes(reply: Reply): number[] {
  return messagesOf(reply).map((message) => {
    const container = render(message);
    checkByDiscordsRules([container]);
    expect(container.components).toHaveLength(message.blocks.length);
    return message.blocks.length;
  });
}

describe('a reply is split', () => {
  it('nowhere while one message holds it', () => {
    const stories = Array.from({ length: 6 }, () => story(3, 150));
    const reply = splitReply('found', stories, framed);
    expect(reply).toEqual({ tone: 'found', blocks: framed(stories, 0) });
    expect(sizes(reply)).toEqual([20]);
  });

  it('between its parts where the text is too long', () => {
    const stories = Array.from({ length: 3 }, () => story(3, 600));
    const reply = splitReply('found', stories, framed);
    expect(sizes(reply)).toEqual([2 + 6, 2 + 3]);
    expect(shownText(reply.continued ?? reply)).toMatch(/^1\n> 000/);
  });

  it('where the components are too many', () => {
    const stories = Array.from({ length: 14 }, () => story(3, 1));
    expect(sizes(splitReply('found', stories, framed))).toEqual([2 + 36, 2 + 6]);
  });

  it('into as many messages as it takes, and every quotation of them is checked', () => {
    const stories = Array.from({ length: 5 }, () => story(1, 3000));
    const reply = splitReply('found', stories, framed);
    expect(sizes(reply)).toEqual([3, 3, 3, 3, 3]);
    expect(quotationsOf(reply)).toHaveLength(5);
  });

  it('so that a part that no message holds stands alone', () => {
    const stories = [story(1, 10), story(3, 2000), story(1, 10)];
    const [, alone, last] = messagesOf(splitReply('found', stories, framed));
    expect(alone?.blocks).toEqual(framed(stories.slice(1, 2), 1));
    expect(last?.blocks).toEqual(framed(stories.slice(2), 2));
  });
});
