import { z } from 'zod';
import { readFolder } from '../../articles/folder.ts';
import type { Benchmark } from './benchmark.ts';
import { readJson } from './json-files.ts';

const schema = z.array(
  z.object({
    question: z.string(),
    contains: z.string().optional(),
  }),
);

/** The questions of `tests/quality` about the articles in `seeds`; a topic is one article. */
export async function readOwnQuestions(): Promise<Benchmark> {
  const { articles } = await readFolder('seeds');
  const asked = readJson('tests/quality/questions.json', schema);
  return {
    articles,
    questions: asked.flatMap(({ question, contains }) => {
      const article = articles.find(
        ({ text }) => contains !== undefined && text.includes(contains),
      );
      if (contains === undefined || article === undefined) return [];
      return {
        id: question,
        text: question,
        articleId: article.id,
        answers: [contains],
        topic: [article.id],
      };
    }),
    nearMisses: asked.flatMap(({ question, contains }) => (contains === undefined ? question : [])),
  };
}
