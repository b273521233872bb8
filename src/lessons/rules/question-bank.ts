/** The questions of one module as a file: for looking again and for tests, which are not part of a lesson's page. */
export interface QuestionBank {
  /** A–E. */
  readonly module: string;
  readonly title: string;
  readonly track: 'resident' | 'officer';
  readonly lessons: readonly BankLesson[];
}

/** A lesson and its questions, in their order. */
export interface BankLesson {
  readonly slug: string;
  readonly code: string;
  readonly title: string;
  readonly contentVersion: string;
  readonly questions: readonly BankQuestion[];
}

/** One question. */
export interface BankQuestion {
  /** Unique in the whole site. */
  readonly id: string;
  /** Form of a test that asks it. */
  readonly form: 'A' | 'B';
  readonly question: string;
  readonly options: readonly BankOption[];
  /** The part of the lesson that teaches it. */
  readonly place: { readonly id: string; readonly title: string };
}

/** One answer, and why it is right or wrong. */
export interface BankOption {
  readonly text: string;
  readonly right?: true | undefined;
  readonly reason: string;
}

/** Where the questions of a module are. @param module A–E */
export function bankAddress(module: string): string {
  return `/bai-hoc/cau-hoi/${module.toLowerCase()}.json`;
}

/** The module of a lesson: the letter its address begins with. */
export function moduleOfLesson(slug: string): string {
  return slug.charAt(0).toUpperCase();
}

/** Tells the file from what a transport can put in its place. */
export function isQuestionBank(data: unknown): data is QuestionBank {
  const { module, lessons } = Object(data) as Partial<Record<keyof QuestionBank, unknown>>;
  return typeof module === 'string' && Array.isArray(lessons);
}
