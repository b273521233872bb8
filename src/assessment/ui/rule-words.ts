/** What the desk says of one of its rules. */
export interface RuleWords {
  /** What was looked at. */
  readonly name: string;
  /** What to do, and why. */
  readonly how: string;
}
