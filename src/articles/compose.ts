import type { Article, Section } from './article.ts';
import type { Block } from './blocks.ts';

const BLANK_LINE = '\n\n';

/** The text of the blocks and its sections: a heading or a removed place ends a section. */
export function compose(blocks: readonly Block[]): Pick<Article, 'text' | 'sections'> {
  const paragraphs: string[] = [];
  const sections: Section[] = [];
  let heading: string | null = null;
  let goesOn = false;
  let end = -BLANK_LINE.length;
  for (const { kind, text } of blocks) {
    if (kind === 'heading') heading = text;
    if (kind === 'heading' || kind === 'removed') {
      goesOn = false;
      continue;
    }
    const start = end + BLANK_LINE.length;
    end = start + text.length;
    const open = goesOn ? sections.pop() : undefined;
    sections.push({ start: open?.start ?? start, end, heading });
    paragraphs.push(text);
    goesOn = true;
  }
  return { text: paragraphs.join(BLANK_LINE), sections };
}
