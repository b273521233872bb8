import { type ToldPlace, tellPlace } from '#src/platform/learning-log/client/tell-place.ts';

/** What changed for somebody who reads. */
interface ReadingChange {
  /** Which part is being read, from 1. */
  readonly part?: number;
  /** Whether the question just answered was answered rightly. */
  readonly isRight?: boolean;
  readonly isDone?: boolean;
}

/** @returns what tells whoever follows where somebody is in this lesson, from its first part on */
export function createReadingTeller(slug: string, parts: number): (change: ReadingChange) => void {
  const start = { subject: slug, fault: null, mistakes: 0, hints: 0, isDone: false };
  let place: ToldPlace = { ...start, step: 'part.1', stepIndex: 1, stepsTotal: parts };
  const tell = ({ part = place.stepIndex, isRight, isDone = place.isDone }: ReadingChange) => {
    const isWrong = isRight === false;
    const fault = isRight === undefined ? place.fault : isWrong ? 'quiz.wrong' : null;
    const mistakes = place.mistakes + Number(isWrong);
    place = { ...place, step: `part.${part}`, stepIndex: part, fault, mistakes, isDone };
    tellPlace(() => place);
  };
  tell({});
  return tell;
}
