/** What the page knows of one lesson: handed over by the build, in teaching order. */
export interface CurriculumLesson {
  readonly slug: string;
  readonly href: string;
  readonly title: string;
  readonly minutes: number;
  readonly contentVersion: string;
  /** What one can do after it, each beginning with a verb. */
  readonly outcomes: readonly string[];
  /** Subjects of what it lets one practise; the first is the one it ends with. */
  readonly practice: readonly string[];
  readonly questions: readonly CurriculumQuestion[];
}

/** One question and the place in the lesson that teaches it. */
export interface CurriculumQuestion {
  readonly id: string;
  readonly text: string;
  readonly anchor: string;
}

/** One practice task. */
export interface CurriculumTask {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly minutes: number;
}

/** Everything there is to learn and to practise. */
export interface Curriculum {
  readonly lessons: readonly CurriculumLesson[];
  readonly tasks: readonly CurriculumTask[];
}
