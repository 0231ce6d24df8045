import { displayedTexts } from './components.ts';
import type { Component, MessageBody } from './types.ts';
import { everyUser } from './world.ts';

/** Whom a message pings: what its text names, less what `allowed_mentions` forbids. */
export function mentionsOf(
  content: string,
  components: readonly Component[],
  allowed: MessageBody['allowed_mentions'],
) {
  const text = [content, ...displayedTexts(components)].join('\n');
  const named = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, id = '']) => id);
  const may = (kind: 'users' | 'roles') => (id: string) =>
    !allowed || allowed.parse?.includes(kind) || allowed[kind]?.includes(id);
  const users = named(/<@!?(\d+)>/g).filter(may('users'));
  const mayAll = !allowed || (allowed.parse?.includes('everyone') ?? false);
  return {
    mentions: everyUser.filter(({ id }) => users.includes(id)),
    mention_roles: [...new Set(named(/<@&(\d+)>/g).filter(may('roles')))],
    mention_everyone: mayAll && /@(everyone|here)\b/.test(text),
  };
}
