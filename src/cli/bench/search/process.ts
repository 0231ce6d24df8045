import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureCandidates } from './candidates.ts';
import { readEntries } from './corpus.ts';
import { ENTRANTS } from './entrants.ts';

// Measures one thing, so that nothing before it is in memory, and prints the figures as JSON. Each
// loads what it needs alone.
const MEASURES = {
  async candidates() {
    const entrant = ENTRANTS.find(({ name }) => name === wanted);
    if (entrant === undefined) throw new Error(`no entrant is called ${wanted}`);
    return await measureCandidates(await entrant.open(), await entries(), questions);
  },
  async whole() {
    const { measureWhole } = await import('./whole.ts');
    return await measureWhole(await entries(), questions);
  },
  async bot() {
    const { measureBot } = await import('./in-discord.ts');
    return await measureBot(await entries(), questions);
  },
  async keepIndex() {
    const { keepIndex } = await import('./kept-index.ts');
    await keepIndex(await entries(), kept);
    return null;
  },
  async openKeptIndex() {
    const { openKeptIndex } = await import('./kept-index.ts');
    return await openKeptIndex(await entries(), kept);
  },
  async saveJson() {
    const { saveAsJson } = await import('../../../../tests/bench/minisearch-json.ts');
    return saveAsJson(await entries(), json);
  },
  async loadJson() {
    const { loadJson } = await import('../../../../tests/bench/minisearch-json.ts');
    return loadJson(json, questions[0] ?? '');
  },
};

export type Measure = keyof typeof MEASURES;

const [measure = '', dir = '', passages = '', wanted = ''] = process.argv.slice(2);
const questions = JSON.parse(readFileSync(join(dir, 'questions.json'), 'utf8')) as string[];
const json = join(dir, 'minisearch.json');
const kept = join(dir, `index-${passages}`);
const entries = () => readEntries(dir, Number(passages));
console.log(JSON.stringify(await MEASURES[measure as Measure]()));
