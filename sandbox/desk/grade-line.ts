import { apologyParts } from '../engine/office/apology.ts';
import type { DeskAct } from './decision.ts';
import type { OwnTrouble } from './own-words.ts';

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
  'clear',
  'words',
  'late-note',
  'result-checked',
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
  /** Words of the officer's own that are why. */
  readonly said?: readonly string[];
  /** What a sentence of one's own lacks, where that is why. */
  readonly troubles?: readonly OwnTrouble[];
}

const itemRules: readonly GradeRule[] = [
  ...(['decision', 'all-asked', 'nothing-invented', 'nothing-known'] as const),
  ...(['reasons', 'advice', 'contact', 'clear', 'words'] as const),
];

/**
 * What each letter must have. Without one of these it sends somebody a second time, into the wrong place, or away
 * hurt: then it has not done its work, however high its share is.
 */
export const mustRules: Readonly<Record<DeskAct, readonly GradeRule[]>> = {
  accept: ['decision', 'due-date', 'late-note'],
  'request-supplement': [...itemRules, 'deadline'],
  reject: [...itemRules, 'target'],
  stop: itemRules,
  process: ['decision', 'target', 'forward-date'],
  return: ['decision', 'way', 'result-checked'],
  apologise: ['decision', ...apologyParts],
};
