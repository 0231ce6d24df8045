import { listFiles } from '../files.ts';
import { fetchFiles } from './fetch-files.ts';

/** What a thread does that looks into folders and files. */
export const LISTING_TASKS = { listFiles, fetchFiles };

export type ListingTasks = typeof LISTING_TASKS;
