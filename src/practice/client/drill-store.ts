import { currentProfileId } from '#src/platform/learning-log/client/current-profile.ts';
import type { DrillAnswers, DrillData } from '../rules/drill.ts';

const key = 'ct.drill';
/** Where storage is blocked, the answers live as long as the page. */
let onThisPage: string | null = null;

/** The answers that the person who learns now gave to this edition of the drill; none when they cannot be read. */
export function loadDrillAnswers({ id, version }: DrillData): DrillAnswers {
  try {
    const kept: unknown = JSON.parse(readKept() ?? 'null');
    const { of, profile, answers } = Object(kept) as Record<string, unknown>;
    const isOwn = of === `${id}@${version}` && profile === currentProfileId();
    return isOwn && areAnswers(answers) ? answers : {};
  } catch {
    return {}; // Not JSON: somebody else's, or cut. A drill of five minutes begins anew.
  }
}

/** Keep the answers until the drill is begun again. */
export function keepDrillAnswers({ id, version }: DrillData, answers: DrillAnswers): void {
  onThisPage = JSON.stringify({ of: `${id}@${version}`, profile: currentProfileId(), answers });
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
