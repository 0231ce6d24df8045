import { expect, test } from 'vitest';
import { UserError } from '../src/errors.ts';
import { messagesIn } from '../src/i18n/locale.ts';

test('a user error speaks the person’s language, and English in the terminal', () => {
  const error = new UserError((m) => m.errors.articleGone);
  expect(error.message).toBe(messagesIn('en').errors.articleGone);
  expect(error.in(messagesIn('de'))).toBe(messagesIn('de').errors.articleGone);
  expect(error.in(messagesIn('en'))).toBe(error.message);
});

test('a user error of the terminal alone is one sentence in every language, and keeps its cause', () => {
  const cause = new Error('ENOENT');
  const error = new UserError('There is no folder "x".', { cause });
  expect(error.in(messagesIn('de'))).toBe('There is no folder "x".');
  expect(error).toMatchObject({ name: 'UserError', cause });
});
