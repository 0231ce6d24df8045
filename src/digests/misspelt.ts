import type { Collection } from '../articles/collection.ts';
import type { RankedSearch } from '../search/ranked.ts';
import type { MisspeltWord } from './digest.ts';

/** The words of a topic that the collection does not have as they are spelled. */
export async function misspeltWords(
  topic: string,
  collection: Pick<Collection, 'get'>,
  engine: RankedSearch,
): Promise<MisspeltWord[]> {
  const { misspelt, unknown } = await engine.understand(topic);
  const words: MisspeltWord[] = [];
  for (const { written, nearest } of misspelt()) {
    if (nearest !== null) {
      words.push({ written, nearest: await asItStands(nearest, collection, engine) });
    } else if (unknown.includes(written)) {
      words.push({ written, nearest: null });
    }
  }
  return words;
}

/** A word as an article has it: the vocabulary has no capitals and no umlauts. */
async function asItStands(
  form: string,
  collection: Pick<Collection, 'get'>,
  engine: RankedSearch,
): Promise<string> {
  const [hit] = await engine.find(await engine.understand(form), { limit: 1 });
  const place = hit?.nearby.matches.find(({ relation }) => relation === 'same');
  const text = hit && collection.get(hit.passage.articleId)?.text;
  return place === undefined || text === undefined ? form : text.slice(place.start, place.end);
}
