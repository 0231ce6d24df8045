import type { ShownBefore } from '../../src/answers/changes.ts';
import { sinceEach } from '../../src/answers/changes.ts';
import type { PressRequest } from '../../src/discord/command.ts';
import type { Services } from '../services.ts';
import { CONTEXT, placeFromValues } from '../views/answer.ts';

/** What became of the excerpts that the pressed message shows, by their context buttons. */
export async function shownBefore(
  { siblings }: Pick<PressRequest, 'siblings'>,
  { collection, revisions }: Pick<Services, 'collection' | 'revisions'>,
): Promise<ShownBefore[]> {
  return await sinceEach(siblings(CONTEXT).map(placeFromValues), collection, revisions);
}
