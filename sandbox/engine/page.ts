/** Every page of the portal and every screen of the virtual phone. Also what the live board may see: the step, never the content. */
export const pageNames = [
  'home',
  'find',
  'procedure',
  'agency',
  'register-sim',
  'register-person',
  'register-otp',
  'register-password',
  'recover',
  'safety',
  'sign-in',
  'profile',
  'form',
  'papers',
  'delivery',
  'review',
  'submitted',
  'payment',
  'my-dossiers',
  'dossier',
  'vault',
  'letter',
  'mail',
  'rating',
  'petition',
  'inbox',
  'messages',
  'gallery',
  'bank',
  'call',
  'web',
  'approvals',
] as const;

/** One page or screen. */
export type PageName = (typeof pageNames)[number];

/**
 * Where the learner is. `subject` names which one: the procedure on `procedure`, the form page on `form`,
 * the dossier code on `submitted`, `payment`, `dossier`, `letter`, `mail`, `rating` and `bank`, the
 * component on `gallery`.
 */
export interface Place {
  readonly page: PageName;
  readonly subject?: string;
}

const behindSignIn: ReadonlySet<PageName> = new Set([
  'profile',
  'agency',
  'form',
  'papers',
  'delivery',
  'review',
  'submitted',
  'payment',
  'my-dossiers',
  'dossier',
  'vault',
  'letter',
  'mail',
  'rating',
  'petition',
  'inbox',
]);

/** Whether the portal asks for a sign-in before it shows the page. The phone is always at hand. */
export function needsSignIn(page: PageName): boolean {
  return behindSignIn.has(page);
}

/** Whether two places are the same screen. */
export function samePlace(a: Place, b: Place): boolean {
  return a.page === b.page && a.subject === b.subject;
}

/** The name under which the learning record knows a step: its page, and which page of a form. */
export function stepName({ page, subject }: Place): string {
  // Codes of dossiers and the like are no steps; a form page is one.
  return page === 'form' && subject !== undefined ? `${page}.${subject}` : page;
}
