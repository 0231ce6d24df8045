import { totalmem } from 'node:os';

/** Share of the machine's memory that JavaScript may use. */
const SHARE = 0.75;

/** For Node: lets a process that is measured use most of the machine's memory. */
export const HEAP_OPTION = `--max-old-space-size=${String(Math.floor((totalmem() * SHARE) / 2 ** 20))}`;
