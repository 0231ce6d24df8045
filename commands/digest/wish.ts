import type { ChosenChannel, SlashRequest } from '../../src/discord/command.ts';
import { WORDS_MIN } from '../../src/answers/question-length.ts';
import { UserError } from '../../src/errors.ts';
import type { Wish } from '../../src/subscriptions/subscriptions.ts';
import { daysNamed } from '../../src/subscriptions/written-days.ts';
import { timeNamed } from '../../src/subscriptions/written-time.ts';
import { timeZoneNamed } from '../views/time-zone.ts';

/** As much of a wish as was given. @throws {UserError} for what is not possible or not understood */
export function wishIn(request: SlashRequest): Partial<Wish> {
  const channel = request.channel('channel');
  const time = request.text('time');
  const timeZone = request.text('timezone');
  const days = request.text('days');
  const topic = topicIn(request);
  const locale = request.text('language');
  const whenEmpty = request.text('when-empty');
  if (channel !== null) checkPostable(channel);
  return {
    ...(channel !== null && { channelId: channel.id }),
    ...(time !== null && { time: timeNamed(time) }),
    ...(timeZone !== null && { timeZone: timeZoneNamed(timeZone) }),
    ...(days !== null && { days: daysNamed(days) }),
    ...(topic !== null && { topic }),
    ...(locale !== null && { locale: locale === 'de' ? 'de' : 'en' }),
    ...(whenEmpty !== null && { whenEmpty: whenEmpty === 'silent' ? 'silent' : 'say' }),
  };
}

/** `null` where none was given. @throws {UserError} for what is too short to be one */
export function topicIn(request: SlashRequest): string | null {
  const topic = request.text('topic')?.trim() ?? '';
  if (topic === '') return null;
  if (topic.length < WORDS_MIN) throw new UserError((m) => m.errors.topicTooShort(WORDS_MIN));
  return topic;
}

function checkPostable({ lacksForDigests: lacks }: ChosenChannel): void {
  if (lacks.length === 0) return;
  throw new UserError((m) => {
    return m.errors.cannotPost(lacks.map((name) => m.status.permissionNames[name]));
  });
}
