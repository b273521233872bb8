import type { Mistake } from '#sandbox/engine/assess.ts';
import { refusalTexts, slipTexts } from '../../messages-codes.vi.ts';
import { lessonTexts } from '../../messages-lessons.vi.ts';

/** One thing to remember and how often it happened. */
export interface Lesson {
  readonly text: string;
  readonly count: number;
}

const texts: Readonly<Record<Mistake['code'], string>> = { ...refusalTexts, ...lessonTexts, ...slipTexts };

/** What the mistakes of a run teach, each once, the most frequent first. */
export function lessonsOf(mistakes: readonly Mistake[]): readonly Lesson[] {
  const counts = new Map<string, number>();
  for (const { code } of mistakes) counts.set(texts[code], (counts.get(texts[code]) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}
