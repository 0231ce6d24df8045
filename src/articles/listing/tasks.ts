import { listFiles } from '../files.ts';

/** What a thread does that looks into folders. */
export const LISTING_TASKS = { listFiles };

export type ListingTasks = typeof LISTING_TASKS;
