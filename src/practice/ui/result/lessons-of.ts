import type { Mistake } from '#sandbox/engine/assess.ts';
import { refusalTexts, slipTexts } from '../../messages-codes.vi.ts';
import { lessonTexts } from '../../messages-lessons.vi.ts';
import { kindOf, type MistakeKind } from '../../rules/mistake-kind.ts';

/** One thing to remember and how often it happened. */
interface Lesson {
  readonly text: string;
  readonly count: number;
}

/** Everything to remember of one part of the way. */
export interface KindOfLesson {
  readonly kind: MistakeKind;
  readonly count: number;
  readonly lessons: readonly Lesson[];
}

const texts: Readonly<Record<Mistake['code'], string>> = { ...refusalTexts, ...lessonTexts, ...slipTexts };

/** What the mistakes of a run teach, by the part of the way; each once, the most frequent first. */
export function lessonsOf(mistakes: readonly Mistake[]): readonly KindOfLesson[] {
  const kinds = [...new Set(mistakes.map(({ code }) => kindOf(code)))];
  return kinds
    .map((kind) => {
      const ofKind = mistakes.filter(({ code }) => kindOf(code) === kind);
      return { kind, count: ofKind.length, lessons: countTexts(ofKind) };
    })
    .sort((a, b) => b.count - a.count);
}

/** What one mistake teaches. */
export function mistakeText({ code }: Pick<Mistake, 'code'>): string {
  return texts[code];
}

function countTexts(mistakes: readonly Mistake[]): readonly Lesson[] {
  const counts = new Map<string, number>();
  for (const { code } of mistakes) counts.set(texts[code], (counts.get(texts[code]) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}
