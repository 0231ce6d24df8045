import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/discord/command.ts';
import { createDispatcher } from '../../src/discord/dispatcher.ts';
import { DEFAULT_SETTINGS } from '../../src/guilds/guilds.ts';
import { answering, lastShown } from '../helpers/dispatcher.ts';
import { slashInteraction } from '../helpers/interactions.ts';
import { recordingLog } from '../helpers/log.ts';

const guild = { id: '7' };

async function shownTo(
  given: { readonly guild?: typeof guild; readonly manages?: boolean },
  declared: Pick<Command<object>, 'forManagers' | 'serverDecides'>,
): Promise<string> {
  const name = { en: 'digest', de: 'zusammenfassung' };
  const command: Command<object> = {
    ...{ kind: 'slash', name, description: name, anywhere: false, options: [], ...declared },
    ...{ isPrivate: () => true, execute: answering },
  };
  const dispatcher = createDispatcher({
    registry: { commands: [command], presses: [] },
    ...{ services: {}, verify: () => Promise.resolve(), now: () => 0 },
    log: recordingLog().log,
    settingsOf: () => ({ ...DEFAULT_SETTINGS, curates: false }),
  });
  const fake = slashInteraction('digest', given);
  await dispatcher.handle(fake.interaction);
  return lastShown(fake);
}

describe('a command for managers', () => {
  it('is refused to others, whomever Discord offers it', async () => {
    expect(await shownTo({ guild, manages: true }, { forManagers: true })).toContain('Antwort');
    expect(await shownTo({ guild }, { forManagers: true })).toContain('Manage Server');
  });

  it('is done for whomever Discord offers it, where that is left to the server', async () => {
    const declared = { forManagers: true, serverDecides: true };
    expect(await shownTo({ guild }, declared)).toContain('Antwort');
    expect(await shownTo({}, declared)).toContain('Manage Server');
  });
});
