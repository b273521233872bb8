import { getQuiz, type ModuleLessons } from './lesson-list.ts';
import { viewLesson } from './lesson-view.ts';
import type { BankLesson, QuestionBank } from './rules/question-bank.ts';

/** All questions of a module. The build has checked that each names a part of its lesson. */
export async function questionBankOf({ module, lessons }: ModuleLessons): Promise<QuestionBank> {
  const views = await Promise.all(lessons.map(async (entry) => viewLesson(entry, await getQuiz(entry.id))));
  const { id, title, track } = module;
  return {
    module: id,
    title,
    track,
    lessons: views.map(
      ({ slug, data, quiz, titles }): BankLesson => ({
        slug,
        code: data.code,
        title: data.title,
        contentVersion: String(data.contentVersion),
        questions: quiz.items.map(({ id: questionId, form, question, options, anchor }) => ({
          id: questionId,
          form,
          question,
          options,
          place: { id: anchor, title: titles.get(anchor) ?? data.title },
        })),
      }),
    ),
  };
}
