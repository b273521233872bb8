import { currentProfileId } from '#src/platform/learning-log/client/current-profile.ts';
import type { DrillAnswers, DrillData, DrillVisit } from '../rules/drill.ts';

const key = 'ct.drill';
/** Where storage is blocked, the visit lives as long as the page. */
let onThisPage: string | null = null;

/** How far the person who learns now has come in this edition of the drill; at its beginning when that cannot be read. */
export function loadDrillVisit({ id, version }: DrillData): DrillVisit {
  try {
    const kept: unknown = JSON.parse(readKept() ?? 'null');
    const { of, profile, answers, explained } = Object(kept) as Record<string, unknown>;
    const isOwn = of === `${id}@${version}` && profile === currentProfileId();
    if (!isOwn || !areAnswers(answers)) return { answers: {} };
    return typeof explained === 'string' ? { answers, explained } : { answers };
  } catch {
    return { answers: {} }; // Not JSON: somebody else's, or cut. A drill of five minutes begins anew.
  }
}

/** Keep how far one has come until the drill is begun again. */
export function keepDrillVisit({ id, version }: DrillData, visit: DrillVisit): void {
  onThisPage = JSON.stringify({ of: `${id}@${version}`, profile: currentProfileId(), ...visit });
  try {
    localStorage.setItem(key, onThisPage);
  } catch (error) {
    console.info('[cam-tay] the drill is kept only while this page is open', error);
  }
}

function readKept(): string | null {
  try {
    return localStorage.getItem(key) ?? onThisPage;
  } catch {
    return onThisPage;
  }
}

function areAnswers(value: unknown): value is DrillAnswers {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((answer) => typeof answer === 'boolean')
  );
}
