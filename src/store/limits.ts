/** How long questions that found nothing are kept after they were last asked. */
export const UNANSWERED = { days: 90 } as const;
