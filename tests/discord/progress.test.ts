import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Asked } from '../../src/discord/command.ts';
import { createProgress } from '../../src/discord/progress.ts';
import type { Reply } from '../../src/discord/reply.ts';
import { ANSWER, dispatcherWith } from '../helpers/dispatcher.ts';
import { pressInteraction, slashInteraction } from '../helpers/interactions.ts';

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

const now = () => performance.now();
const passed = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** A progress whose texts are kept as they are shown. */
function recording(show: (text: string) => Promise<void> = () => Promise.resolve()) {
  const shown: string[] = [];
  const errors: unknown[] = [];
  const progress = createProgress({
    async show(text) {
      shown.push(text);
      await show(text);
    },
    failed: (error) => void errors.push(error),
    now,
  });
  return { progress, shown, errors };
}

describe('how far a command is', () => {
  it('is not shown before a second has passed', async () => {
    const { progress, shown } = recording();
    progress.say('a');
    await passed(999);
    expect(shown).toEqual([]);
    await passed(1);
    expect(shown).toEqual(['a']);
  });

  it('is shown at once where it is said later than that', async () => {
    const { progress, shown } = recording();
    await passed(5000);
    progress.say('a');
    await passed(0);
    expect(shown).toEqual(['a']);
  });

  it('is shown at most once in a second and a half, the latest text alone', async () => {
    const { progress, shown } = recording();
    await passed(1000);
    for (const text of ['a', 'b', 'c']) progress.say(text);
    await passed(0);
    for (const text of ['d', 'e']) progress.say(text);
    await passed(1499);
    expect(shown).toEqual(['c']);
    await passed(1);
    expect(shown).toEqual(['c', 'e']);
    await passed(60_000);
    expect(shown).toEqual(['c', 'e']);
  });

  it('waits for the edit before to arrive, however long that takes', async () => {
    const slow = Promise.withResolvers<undefined>();
    const { progress, shown } = recording(() => slow.promise);
    progress.say('a');
    await passed(1000);
    progress.say('b');
    await passed(9000);
    expect(shown).toEqual(['a']);
    slow.resolve(undefined);
    await passed(0);
    expect(shown).toEqual(['a', 'b']);
  });

  it('is not shown any more once it has ended, whatever is said', async () => {
    const { progress, shown } = recording();
    progress.say('a');
    await progress.end();
    progress.say('b');
    await passed(9000);
    expect(shown).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('goes on after an edit that failed', async () => {
    const refused = new Error('refused');
    const { progress, shown, errors } = recording((text) =>
      text === 'a' ? Promise.reject(refused) : Promise.resolve(),
    );
    progress.say('a');
    await passed(1000);
    progress.say('b');
    await passed(1500);
    expect(errors).toEqual([refused]);
    expect(shown).toEqual(['a', 'b']);
  });
});

describe('a command that says how far it is', () => {
  /** Says so, and replies after two seconds. */
  async function working({ progress }: Asked): Promise<Reply> {
    progress('*Seite* 1');
    await new Promise((resolve) => setTimeout(resolve, 2000));
    return ANSWER;
  }

  it('shows it as plain text where its reply will stand', async () => {
    const fake = slashInteraction('ask');
    const handled = dispatcherWith(working).handle(fake.interaction);
    await passed(1500);
    expect(fake.methods()).toEqual(['deferReply', 'editReply']);
    expect(JSON.stringify(fake.calls[1]?.payload)).toContain(String.raw`\\*Seite\\* 1`);
    await passed(500);
    await handled;
    expect(JSON.stringify(fake.calls.at(-1)?.payload)).toContain('Antwort');
  });

  it('replies once the edit under way has arrived, so that the reply is the last word', async () => {
    const fake = slashInteraction('ask');
    const edits: (() => void)[] = [];
    const replied = fake.interaction as unknown as { editReply: () => Promise<void> };
    replied.editReply = () => new Promise((resolve) => void edits.push(resolve));
    const handled = dispatcherWith(working).handle(fake.interaction);
    await passed(9000);
    expect(edits).toHaveLength(1);
    edits[0]?.();
    await passed(0);
    expect(edits).toHaveLength(2);
    edits[1]?.();
    await handled;
  });

  it('leaves the page standing that it turns in place', async () => {
    const fake = pressInteraction('page:2', { ephemeral: true });
    const handled = dispatcherWith(working).handle(fake.interaction);
    await passed(2000);
    await handled;
    expect(fake.methods()).toEqual(['deferUpdate', 'editReply']);
  });

  it('shows nothing after it has failed', async () => {
    const fake = slashInteraction('ask');
    await dispatcherWith(({ progress }) => {
      progress('gleich');
      throw new Error('broken');
    }).handle(fake.interaction);
    await passed(9000);
    expect(fake.methods()).toEqual(['deferReply', 'editReply']);
  });
});
