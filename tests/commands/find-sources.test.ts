import { describe, expect, it } from 'vitest';
import { findSources } from '../../commands/find-sources.ts';
import { UserError } from '../../src/errors.ts';
import { messagesIn } from '../../src/i18n/locale.ts';
import { answersThat, found, nothing } from '../helpers/answers.ts';
import { article, excerpt } from '../helpers/article.ts';
import { buttonsOf, shownText, valuesOf } from '../helpers/replies.ts';
import { unlimited } from '../helpers/guilds.ts';
import { messageRequest } from '../helpers/requests.ts';

const excerpts = [excerpt(article(), 'Der Kapitän heißt Brandt.')];

describe('Find sources', () => {
  it.each([
    ['en', 'Passages on this message'],
    ['de', 'Fundstellen zu dieser Nachricht'],
  ] as const)('shows the passages on the whole message (%s)', async (locale, title) => {
    let checked = '';
    const answers = answersThat({
      check: (claim) => {
        checked = claim;
        return Promise.resolve(found({ excerpts }));
      },
    });
    const message = 'Kapitän Brandt fährt. '.repeat(100);
    const reply = await findSources.execute(messageRequest(message, { locale }), {
      answers,
      questionRate: unlimited,
    });
    expect(checked).toBe(message);
    expect(shownText(reply)).toContain(`**${title}**\n> Der Kapitän heißt Brandt.`);
    expect(reply.tone).toBe('found');
  });

  it('shows a message as short as a question, which can then be explained', async () => {
    const answers = answersThat({ check: () => Promise.resolve(found({ excerpts })) });
    const short = await findSources.execute(messageRequest('Der Kapitän\nist Brandt'), {
      answers,
      questionRate: unlimited,
    });
    expect(shownText(short)).toContain('**Der Kapitän ist Brandt**');
    expect(valuesOf(short, 'Why?')).toEqual([]);
    const long = await findSources.execute(messageRequest('x'.repeat(301)), {
      answers,
      questionRate: unlimited,
    });
    expect(buttonsOf(long).map(({ label }) => label)).toEqual(['Context']);
  });

  it('says so where the collection says nothing about the message', async () => {
    const answers = answersThat({ check: () => Promise.resolve(nothing()) });
    const reply = await findSources.execute(messageRequest('Zeppelin'), {
      answers,
      questionRate: unlimited,
    });
    expect(shownText(reply)).toContain('The collection says nothing about this message.');
    expect(reply.tone).toBe('nothing');
  });

  it.each([
    ['en', 'This message has no text to look for.'],
    ['de', 'Diese Nachricht enthält keinen Text, nach dem sich suchen ließe.'],
  ] as const)('has a clear sentence for a message without text (%s)', async (locale, sentence) => {
    const request = messageRequest(' \n', { locale });
    const problem: unknown = await findSources
      .execute(request, { answers: answersThat({}), questionRate: unlimited })
      .catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(UserError);
    expect((problem as UserError).in(messagesIn(locale))).toBe(sentence);
  });
});
