import type { Audience, Report } from '../../src/guilds/audience.ts';
import type { QuestionRate } from '../../src/guilds/question-rate.ts';

/** Lets everybody ask as much as they like. */
export const unlimited: QuestionRate = { count: () => undefined };

type Given = Parameters<Audience['feedback']>[0];

/** Keeps what it is told in memory and reports what it is given. */
export function recordingAudience(report: Report = { helpful: 0, notHelpful: 0, unanswered: [] }): {
  audience: Audience;
  feedback: Given[];
  unanswered: [string | null, string][];
} {
  const feedback: Given[] = [];
  const unanswered: [string | null, string][] = [];
  return {
    feedback,
    unanswered,
    audience: {
      feedback: (given) => Promise.resolve(void feedback.push(given)),
      unanswered: (guildId, question) => Promise.resolve(void unanswered.push([guildId, question])),
      report: () => Promise.resolve(report),
    },
  };
}
