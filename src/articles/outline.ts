import type { Article } from './article.ts';

/** An article's headings in order; one that goes on behind a removed place is named once. */
export function headingsOf({ sections }: Article): string[] {
  return sections.flatMap(({ heading }, at) =>
    heading === null || heading === sections[at - 1]?.heading ? [] : [heading],
  );
}
