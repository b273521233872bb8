/** What the desk is graded by; the portal has a text for each. */
const gradeRules = [
  'decision',
  'due-date',
  'deadline',
  'forward-date',
  'new-date',
  'all-asked',
  'nothing-invented',
  'nothing-known',
  'reasons',
  'advice',
  'contact',
  'words',
  'target',
  'names-dossier',
  'cause',
  'apology',
  'in-time',
  'signer',
  'way',
  'vault',
] as const;
/** One rule of grading. */
export type GradeRule = (typeof gradeRules)[number];

/** What one rule found. */
export interface GradeLine {
  readonly rule: GradeRule;
  readonly ok: boolean;
  /** How much it counts among the lines of a decision. */
  readonly weight: number;
  /** What would have been right: subjects, ids or days, as the rule has them. */
  readonly wanted?: readonly string[];
  /** What stands there and should not, or stands there instead. */
  readonly given?: readonly string[];
}
