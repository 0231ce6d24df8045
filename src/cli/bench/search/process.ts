import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureCandidates } from './candidates.ts';
import { readEntries } from './corpus.ts';
import { ENTRANTS } from './entrants.ts';
import { measureWhole } from './whole.ts';

// Measures one thing, so that nothing before it is in memory, and prints the figures as JSON.
const [dir = '', passages = '', entrant] = process.argv.slice(2);
const entries = await readEntries(dir, Number(passages));
const questions = JSON.parse(readFileSync(join(dir, 'questions.json'), 'utf8')) as string[];
const contender = await ENTRANTS.find(({ name }) => name === entrant)?.open();
const cost =
  contender === undefined
    ? await measureWhole(entries, questions)
    : await measureCandidates(contender, entries, questions);
console.log(JSON.stringify(cost));
