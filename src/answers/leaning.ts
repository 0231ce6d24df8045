const LEANING = new RegExp(
  `^(?:${[
    'Er|Sie|Es|Das(?! \\p{Lu})|Ihn|Ihm|Ihnen|Ihr(?:e[mnrs]?)?|Sein(?:e[mnrs]?)?|Dessen|Deren|Beide',
    '(?:Dies|Jen|Solch)(?:e[mnrs]?)?|(?:Nach|Mit|Vor|Bei|Unter|Neben) (?:ihm|ihr|ihnen)',
    'Da(?:bei|durch|für|gegen|her|mals|mit|nach|neben|von|vor|zu)|Dar(?:an|auf|aufhin|aus|in|über|um|unter)',
    'Dann|Dort|Hier|Deshalb|Deswegen|Seitdem',
  ].join('|')})(?=[ ,])`,
  'u',
);

/** Whether a sentence opens with a word that points to the one before: `Sie`, `Dabei`, `Nach ihnen`. */
export function leansOnPrevious(sentence: string): boolean {
  return LEANING.test(sentence);
}
