import type { PageName } from '#sandbox/engine/page.ts';
import type { World } from '#sandbox/engine/world.ts';
import type { Goal } from '#sandbox/scenario-schema.ts';

/** What can stand on the screen: a page, or how the run went. */
export type ScreenName = PageName | 'result';

/** The parts in which screens are fetched, one file each; `entrance` comes with the frame. */
export type ScreenPart = 'entrance' | 'account' | 'phone' | 'filing' | 'following' | 'office' | 'result';

const partOf: Readonly<Record<ScreenName, ScreenPart>> = {
  home: 'entrance',
  'sign-in': 'entrance',
  'register-sim': 'account',
  'register-person': 'account',
  'register-otp': 'account',
  'register-password': 'account',
  recover: 'account',
  profile: 'account',
  safety: 'account',
  messages: 'phone',
  call: 'phone',
  web: 'phone',
  approvals: 'phone',
  find: 'filing',
  procedure: 'filing',
  agency: 'filing',
  form: 'filing',
  papers: 'filing',
  gallery: 'filing',
  delivery: 'filing',
  review: 'filing',
  submitted: 'following',
  payment: 'following',
  bank: 'following',
  'my-dossiers': 'following',
  dossier: 'following',
  vault: 'following',
  letter: 'office',
  mail: 'office',
  rating: 'office',
  petition: 'office',
  inbox: 'office',
  result: 'result',
};

/** Goals that are reached before anything is submitted. */
const beforeSubmitting: ReadonlySet<Goal['when']> = new Set([
  'account-created',
  'signed-in',
  'password-changed',
  'profile-right',
  'account-locked',
  'scams-handled',
  'form-completed',
  'papers-completed',
]);

/** Goals that are reached on the screens of the office. */
const withOffice: ReadonlySet<Goal['when']> = new Set(['apology-read', 'dossier-rated', 'petition-answered']);
/** Tasks of an account that is there already: it is recovered, locked or defended. */
const accountGoals: ReadonlySet<Goal['when']> = new Set([
  'password-changed',
  'profile-right',
  'account-locked',
  'scams-handled',
]);

/** The part a screen comes in. */
export function partOfScreen(screen: ScreenName): ScreenPart {
  return partOf[screen];
}

/** The parts of a task in the order in which it meets them. Messages come early in every task. */
export function partsOfTask({ scenario }: World): readonly ScreenPart[] {
  const { start, procedure, goals, questions } = scenario;
  const looksUp = procedure !== undefined || questions.some(({ about }) => about !== undefined);
  const follows = goals.some(({ when }) => !beforeSubmitting.has(when));
  const parts: ScreenPart[] = [
    ...(start.account && !goals.some(({ when }) => accountGoals.has(when)) ? [] : (['account'] as const)),
    ...(looksUp ? (['filing'] as const) : []),
    ...(follows ? (['following'] as const) : []),
    ...(goals.some(({ when }) => withOffice.has(when)) ? (['office'] as const) : []),
    'result',
  ];
  return [...parts.slice(0, 1), 'phone', ...parts.slice(1)];
}

/** The part to fetch while a screen is read: the first that comes after it and is not there. */
export function partAhead(
  world: World,
  screen: ScreenName,
  isThere: (part: ScreenPart) => boolean,
): ScreenPart | undefined {
  const parts = partsOfTask(world);
  return parts.slice(parts.indexOf(partOfScreen(screen)) + 1).find((part) => !isThere(part));
}
