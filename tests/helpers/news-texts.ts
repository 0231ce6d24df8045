/** Short news for what makes more of them. */
export const NEWS_TEXTS = [
  'Die Brücke am Hafen bleibt gesperrt. Am Ufer warten Lastwagen. Der Rat berät morgen über den Umbau.',
  'Die Fähre fährt nachts nicht. Der Kapitän sucht Matrosen. Am Kai liegt Schnee, und 30 Boote warten.',
];
