import type { PageName } from '#sandbox/engine/page.ts';
import type { PracticeState } from '#sandbox/engine/state.ts';
import { findFault, type World } from '#sandbox/engine/world.ts';
import { messages } from '../../messages.vi.ts';
import { portalNotices } from '../../rules/portal-notices.ts';

/** One thing to choose on the front page. */
export interface HomeChoice {
  readonly page: PageName;
  readonly title: string;
  readonly note: string;
}

const texts = messages.home;
const choices = {
  register: { page: 'register-sim', title: texts.register, note: texts.registerNote },
  signIn: { page: 'sign-in', title: texts.signIn, note: texts.signInNote },
  find: { page: 'find', title: texts.find, note: texts.findNote },
  myDossiers: { page: 'my-dossiers', title: texts.myDossiers, note: texts.myDossiersNote },
  safety: { page: 'safety', title: texts.safety, note: texts.safetyNote },
  vault: { page: 'vault', title: texts.vault, note: texts.vaultNote },
  petition: { page: 'petition', title: texts.petition, note: texts.petitionNote },
} as const satisfies Record<string, HomeChoice>;

function inboxOf(state: PracticeState): HomeChoice {
  const unread = portalNotices(state).filter(({ read }) => !read).length;
  return { page: 'inbox', title: texts.inbox, note: texts.inboxNote(unread) };
}

/** What makes sense now: an account before a sign-in, dossiers and results once there are some. */
export function homeChoices(world: World, state: PracticeState): readonly HomeChoice[] {
  const isSignedIn = state.session.status === 'signed-in';
  const asksAboutProcedures = world.scenario.questions.some(({ about }) => about !== undefined);
  const hasProcedures = world.procedures.length > 0 || asksAboutProcedures;
  const needsSafety = state.phone.lost || state.account.locked || state.exposed.length > 0;
  // Who does not know of the account looks for a way to register.
  const isForgottenTwice = findFault(world, 'F-DUP-ACC') !== undefined && state.account.forgotten;
  const hasDossiers = state.dossiers.length > 0 || state.drafts.length > 0;
  return [
    ...(needsSafety ? [choices.safety] : []),
    ...(state.account.exists && !isForgottenTwice ? [] : [choices.register]),
    ...(isSignedIn ? [] : [choices.signIn]),
    ...(hasProcedures ? [choices.find] : []),
    ...(hasDossiers || isSignedIn ? [choices.myDossiers] : []),
    ...(isSignedIn ? [choices.vault] : []),
    ...(state.dossiers.length > 0 && isSignedIn ? [inboxOf(state), choices.petition] : []),
  ];
}
