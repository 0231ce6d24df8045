import type { Feed } from '../../store/store.ts';

/** The names of feeds that are followed and failed after a moment (ISO 8601 in UTC). */
export function failedSince(moment: string, feeds: readonly Feed[]): string[] {
  return feeds
    .filter(({ isPaused, health: { failed } }) => !isPaused && failed !== null && failed > moment)
    .map(({ title, url }) => title ?? new URL(url).hostname);
}
