import type { SlashRequest } from '../../src/discord/command.ts';
import { UserError } from '../../src/errors.ts';
import { shortened } from '../../src/i18n/word-list.ts';
import type { Subscription } from '../../src/store/store.ts';
import type { Subscriptions } from '../../src/subscriptions/subscriptions.ts';
import { fold } from '../../src/text/fold.ts';
import { shorten } from '../../src/text/shorten.ts';
import { digestLabel } from './digest-option.ts';
import { guildIdOf } from './guild.ts';

/** How many are named where it is not clear which is meant, and how much of each; also what Discord shows of a choice. */
const NAMED = 5;
const LABEL_LENGTH = 100;

/**
 * The server's subscription that was picked from the list, or that what was typed instead names: the
 * line that the list shows, its channel or its topic.
 *
 * @throws {UserError} that names those there are, where it is none or not only one
 */
export function digestMeant(
  request: SlashRequest,
  { subscriptions }: { readonly subscriptions: Pick<Subscriptions, 'of'> },
): Subscription {
  const { channelName } = request;
  const written = request.text('digest')?.trim() ?? '';
  const all = subscriptions.of(guildIdOf(request));
  const picked = all.find(({ id }) => id === written);
  if (picked !== undefined) return picked;
  const fitting = all.filter((one) => namesOf(one).map(fold).includes(fold(written)));
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  throw new UserError((m) => {
    if (all.length === 0) return m.digests.none;
    const { noneFits, severalFit } = m.subscriptions;
    const possible = fitting.length === 0 ? all : fitting;
    const labels = possible
      .slice(0, NAMED)
      .map((one) => shorten(digestLabel(one, channelName, m), LABEL_LENGTH));
    const say = fitting.length === 0 ? noneFits : severalFit;
    return say(shortened(written), labels, possible.length - labels.length);
  });

  function namesOf(one: Subscription): string[] {
    const { channelId, topic } = one;
    const name = channelName(channelId) ?? channelId;
    const label = digestLabel(one, channelName, request.m);
    return [
      ...[label, shorten(label, LABEL_LENGTH), name, `#${name}`, `<#${channelId}>`],
      ...(topic === null ? [] : [topic]),
    ];
  }
}
