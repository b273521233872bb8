/** Names that a lesson may refer to. `undefined`: the file with those names cannot be read, do not check. */
export interface KnownNames {
  readonly terms: ReadonlySet<string> | undefined;
  readonly practice: Readonly<Record<PracticeKind, ReadonlySet<string>>>;
  /** Each module's letter with the track it is of. */
  readonly modules: ReadonlyMap<string, string> | undefined;
  readonly people: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

/** Kinds of things to practise on, as a lesson's opening names them, each with its folder. */
export const practiceFolders = {
  task: 'sandbox/scenarios',
  case: 'sandbox/desk/cases',
  dialogue: 'sandbox/coach/dialogues',
  drill: 'sandbox/drills',
} as const;
export type PracticeKind = keyof typeof practiceFolders;
