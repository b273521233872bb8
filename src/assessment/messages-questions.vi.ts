import type { QuestionTrouble } from './client/load-questions.ts';

/** Said where the questions of a module cannot be had. */
export const questionMessages = {
  title: 'Chưa mở được câu hỏi',
  text: {
    'questions.offline': 'Máy đang mất mạng và câu hỏi chưa có trên máy. Khi có mạng, bấm “Thử lại”.',
    'questions.missing': 'Máy chủ không có tệp câu hỏi này. Bấm “Thử lại”, hoặc về Trang đầu rồi vào lại.',
    'questions.broken': 'Tệp câu hỏi bị hỏng trên đường tải về. Bấm “Thử lại”.',
  } satisfies Record<QuestionTrouble, string>,
  retry: 'Thử lại',
} as const;
