import { z } from 'zod';
import { UserError } from '../../errors.ts';
import type { Benchmark, Question } from './benchmark.ts';
import { readJson } from './json-files.ts';
import { plainArticle } from './plain-article.ts';

const squadSchema = z.object({
  data: z.array(
    z.object({
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              id: z.string(),
              question: z.string(),
              answers: z.array(z.object({ text: z.string() })),
            }),
          ),
        }),
      ),
    }),
  ),
});

const nearMissSchema = z.array(z.object({ question_en: z.string() }));

/**
 * The questions of a file in SQuAD format that it answers, and each of its paragraphs as an article,
 * without a title: in translated files titles are not translated.
 * @throws UserError where the file cannot be used
 */
export function readSquad(path: string): Pick<Benchmark, 'articles' | 'questions'> {
  const topics = readJson(path, squadSchema).data.map(({ paragraphs }, topic) =>
    paragraphs.map((paragraph, place) => ({
      ...paragraph,
      article: plainArticle(`squad-${String(topic)}-${String(place)}`, '', paragraph.context),
    })),
  );
  const questions = topics.flatMap((paragraphs) =>
    paragraphs.flatMap(({ article, qas }) =>
      qas.map(({ id, question, answers }) => ({
        id,
        text: question,
        articleId: article.id,
        answers: answers.map(({ text }) => text),
        topic: paragraphs.map((paragraph) => paragraph.article.id),
      })),
    ),
  );
  return {
    articles: topics.flat().map(({ article }) => article),
    questions: questions.filter(({ answers }) => answers.length > 0),
  };
}

/**
 * The same questions in the words of another file in SQuAD format, by their ids.
 * @throws UserError where that lacks one
 */
export function reworded(questions: readonly Question[], path: string): Question[] {
  const others = new Map(readSquad(path).questions.map(({ id, text }) => [id, text]));
  return questions.map((question) => {
    const text = others.get(question.id);
    if (text === undefined) throw new UserError(`${path} lacks the question ${question.id}.`);
    return { ...question, text };
  });
}

/** @throws UserError where the file cannot be used */
export function readNearMisses(path: string): string[] {
  return readJson(path, nearMissSchema).map(({ question_en: text }) => text);
}
