import type { Press } from '../../src/discord/command.ts';
import type { Services } from '../services.ts';
import { ADDED_PAGE, addedReply } from '../views/added.ts';

/** Another page of `/articles list`. */
export const addedPage = {
  name: ADDED_PAGE,
  turnsPage: true,
  forCurators: true,
  execute: ({ values, m }, { added }) =>
    Promise.resolve(addedReply(added.all(), values[0] ?? '1', m)),
} satisfies Press<Pick<Services, 'added'>>;
