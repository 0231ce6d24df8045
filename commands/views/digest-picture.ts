import type { DayCount } from '../../src/digests/digest.ts';
import type { Block } from '../../src/discord/reply.ts';
import type { Messages } from '../../src/i18n/en.ts';
import type { Bar } from '../../src/pictures/bar-chart.ts';
import { barChart } from '../../src/pictures/bar-chart.ts';
import type { Paint } from '../../src/pictures/painter.ts';

/** How many articles each day brought, drawn and in words; no block where none did. */
export async function digestPicture(
  days: readonly DayCount[],
  m: Messages,
  paint: Paint,
): Promise<Block[]> {
  const most = Math.max(...days.map(({ articles }) => articles));
  const highest = days.find(({ articles }) => articles > 0 && articles === most);
  const [first, last] = [days.at(0), days.at(-1)];
  if (highest === undefined || first === undefined || last === undefined) return [];
  const counts = days.map(({ articles }) => articles);
  const inWords = m.digests.pictureInWords(first.day, last.day, counts);
  return [
    {
      kind: 'picture',
      png: await paint(barChart(m.digests.picture, days.map(barIn(m)))),
      name: 'artikel.png',
      alt: `${inWords}; ${m.digests.most(highest.articles, highest.day)}.`,
    },
  ];
}

function barIn(m: Messages): (count: DayCount) => Bar {
  return ({ day, articles, isInPeriod }) => ({
    size: articles,
    value: m.number(articles),
    label: String(Number(day.slice(-2))),
    group: m.digests.month(day, 'long'),
    shortGroup: m.digests.month(day, 'short'),
    isMarked: isInPeriod,
  });
}
