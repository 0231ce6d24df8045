import type { Collection } from '../../src/articles/collection.ts';
import { keyOf } from '../../src/articles/collection.ts';
import type { Filter } from '../../src/answers/filter.ts';
import { filterFrom } from '../../src/answers/filter.ts';
import type { Option, SlashRequest } from '../../src/discord/command.ts';
import type { Markdown } from '../../src/discord/markdown.ts';
import { md } from '../../src/discord/markdown.ts';
import type { Choice } from '../../src/discord/reply.ts';
import { shorten } from '../../src/text/shorten.ts';
import { UserError } from '../../src/errors.ts';
import type { Messages } from '../../src/i18n/en.ts';
import { fold } from '../../src/text/fold.ts';

/** How much of what was written counts: an error repeats it, and Discord takes 6000 characters. */
const WRITTEN_LENGTH = 100;

/** How much of an outlet's name is shown. */
const OUTLET_LENGTH = 60;

/** The options of every command that restricts which articles count. */
export const FILTER_OPTIONS: readonly Option[] = [
  {
    name: { en: 'outlet', de: 'medium' },
    description: { en: 'Only articles from this outlet', de: 'Nur Artikel dieses Mediums' },
    type: 'text',
    autocomplete: true,
  },
  {
    name: { en: 'since', de: 'ab' },
    description: {
      en: 'Only articles from this day on: 2024-10-22 or 22.10.2024',
      de: 'Nur Artikel ab diesem Tag: 22.10.2024 oder 2024-10-22',
    },
    type: 'text',
  },
  {
    name: { en: 'until', de: 'bis' },
    description: {
      en: 'Only articles up to this day: 2024-10-22 or 22.10.2024',
      de: 'Nur Artikel bis zu diesem Tag: 22.10.2024 oder 2024-10-22',
    },
    type: 'text',
  },
];

export function filterOf(request: SlashRequest, collection: Collection): Filter {
  const written = (option: string) => {
    const text = request.text(option);
    return text === null ? null : shorten(text, WRITTEN_LENGTH);
  };
  return filterFrom(
    { outlet: written('outlet'), since: written('since'), until: written('until') },
    collection,
  );
}

/** Whether it leaves any article out. */
export function isFiltered({ outlet, since, until }: Filter): boolean {
  return outlet !== null || since !== null || until !== null;
}

/** Outlets whose name holds what was typed. */
export function completeOutlet(typed: string, collection: Collection): Choice[] {
  const wanted = fold(typed.trim());
  return collection
    .coverage()
    .outlets.filter((outlet) => fold(outlet).includes(wanted))
    .map((outlet) => ({ label: outlet, value: outlet }));
}

/** What the filter restricts, in small print; `null` where nothing. */
export function filterLine({ outlet, since, until }: Filter, m: Messages): Markdown | null {
  const parts = [
    outlet === null ? [] : m.filter.outlet(shorten(outlet, OUTLET_LENGTH)),
    since === null ? [] : m.filter.since(since),
    until === null ? [] : m.filter.until(until),
  ].flat();
  return parts.length === 0 ? null : md`-# ${parts.join(' · ')}`;
}

/** The filter as values of a button. */
export function filterValues({ outlet, since, until }: Filter): string[] {
  return [since ?? '', until ?? '', outlet === null ? '' : keyOf(outlet)];
}

/** @throws {UserError} where no article is from that outlet any more */
export function filterFromValues(values: readonly string[], collection: Collection): Filter {
  const [since = '', until = '', outletKey = ''] = values;
  const days = { since: since === '' ? null : since, until: until === '' ? null : until };
  if (outletKey === '') return { ...days, outlet: null };
  const outlet = collection.coverage().outlets.find((name) => keyOf(name) === outletKey);
  if (outlet === undefined) throw new UserError((m) => m.errors.outletGone);
  return { ...days, outlet };
}
