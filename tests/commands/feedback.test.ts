import { describe, expect, it } from 'vitest';
import { feedback } from '../../commands/presses/feedback.ts';
import { UserError } from '../../src/errors.ts';
import { recordingAudience } from '../helpers/guilds.ts';
import { shownText } from '../helpers/replies.ts';
import { pressRequest } from '../helpers/requests.ts';

const QUESTION = 'Wie alt ist die Brücke?';

describe('a button below an answer', () => {
  it.each([
    ['1', true, 'Als hilfreich vermerkt. Danke!'],
    ['0', false, 'Als nicht hilfreich vermerkt.'],
  ])('keeps whether the answer helped (%s)', async (value, isHelpful, thanks) => {
    const { audience, feedback: kept } = recordingAudience();
    const guild = { id: '1', mayManage: false };
    const request = pressRequest([value], { locale: 'de', question: QUESTION, guild });
    expect(shownText(await feedback.execute(request, { audience }))).toContain(thanks);
    const said = { guildId: '1', messageId: '10', userId: '20', question: QUESTION, isHelpful };
    expect(kept).toEqual([said]);
  });

  it('is refused on a message that shows no question', async () => {
    const { audience } = recordingAudience();
    const press = feedback.execute(pressRequest(['1']), { audience });
    await expect(press).rejects.toThrow(UserError);
  });
});
