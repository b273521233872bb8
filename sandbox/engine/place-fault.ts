import { withoutMarks } from '#src/platform/text/fold.ts';
import type { Trigger } from '../scam-schema.ts';
import type { InjectedFault } from '../scenario-schema.ts';
import { addedScam } from './added-scams.ts';
import type { EventType } from './event-schema.ts';
import { shownPages } from './form/form.ts';
import { owesByStory } from './goals.ts';
import type { PageName } from './page.ts';
import { pictureToSpoil } from './spoilt-pictures.ts';
import { findFault, findProcedure, getPersona, type World } from './world.ts';

type FaultPlace = (world: World) => Omit<InjectedFault, 'id'> | undefined;

/**
 * Where a fault strikes when somebody puts it into a task that does not say so itself; undefined where it cannot.
 * Delays are examples, long enough to be noticed.
 */
const places: Readonly<Record<InjectedFault['id'], FaultPlace>> = {
  'F-SIM': ({ scenario: { start, cast } }) =>
    start.account || cast[0] === undefined ? undefined : { registeredTo: cast[0] },
  'F-OTP-LATE': (world) => (world.scenario.start.account ? undefined : { delaySeconds: 90 }),
  'F-OTP-EXP': (world) => (world.scenario.start.account ? undefined : {}),
  'F-OTP-LOCK': (world) => (world.scenario.start.account ? undefined : {}),
  'F-CAPTCHA': (world) => (world.scenario.start.account ? undefined : {}),
  'F-NAME': (world) => (world.scenario.start.account ? undefined : nameWithoutMarks(world)),
  // Only a task of its own: it needs the goal of getting the account back.
  'F-DUP-ACC': () => undefined,
  'F-PWD': (world) => (signsIn(world) ? {} : undefined),
  'F-VNEID-DOWN': (world) => (signsIn(world) ? { minutes: 15 } : undefined),
  // Only a task of its own: it begins with a phone that asks for a yes.
  'F-LOSTPHONE': () => undefined,
  'F-SCAM': (world) => addedScam(world, 'F-SCAM', turnsUp),
  'F-FAKE99': (world) => addedScam(world, 'F-FAKE99', turnsUp),
  'F-SESSION': (world) => {
    const page = middlePage(world);
    return page === undefined ? undefined : { atFormPage: page };
  },
  'F-NET': (world) => (isSubmitted(world) ? { received: true } : undefined),
  'F-PAY-PENDING': (world) => (isPaid(world) ? { delayMinutes: 30 } : undefined),
  'F-PAY-WRONG': (world) => (isPaid(world) ? { wrong: 'payee' } : undefined),
  'F-UPLOAD': (world) => (attachesPapers(world) ? {} : undefined),
  'F-SUPP': (world) =>
    isDecided(world) && (world.scenario.office?.asksFor ?? []).length > 0 ? {} : undefined,
  'F-OVERDUE': (world) => (isDecided(world) ? { workingDays: 3 } : undefined),
  'F-RESULT-ERR': (world) => (isDecided(world) ? misprint(world) : undefined),
  'F-TYPE': (world) => pictureToSpoil(world, 'F-TYPE'),
  'F-SIZE': (world) => pictureToSpoil(world, 'F-SIZE'),
  'F-IMG-BLUR': (world) => pictureToSpoil(world, 'F-IMG-BLUR'),
  'F-IMG-CROP': (world) => pictureToSpoil(world, 'F-IMG-CROP'),
  'F-IMG-GLARE': (world) => pictureToSpoil(world, 'F-IMG-GLARE'),
  'F-IMG-PAGE': (world) => pictureToSpoil(world, 'F-IMG-PAGE'),
};

/** Moments that every run of some tasks comes by. */
const moments: Readonly<Partial<Record<PageName | EventType, (world: World) => boolean>>> = {
  'register-otp': ({ scenario }) => !scenario.start.account,
  'account-requested': ({ scenario }) => !scenario.start.account,
  'sign-in-tried': signsIn,
  review: isSubmitted,
  'dossier-submitted': isSubmitted,
  'payment-made': isPaid,
};

/** The fault as the scenario would name it, if it can strike in this world. A word that is no such fault cannot. */
export function placeFault(world: World, id: string): InjectedFault | undefined {
  if (!isPlaceable(id)) return undefined;
  const place = places[id](world);
  return findFault(world, id) ?? (place && ({ id, ...place } as InjectedFault));
}

/** Every fault that can strike in this world. */
export function fittingFaults(world: World): readonly InjectedFault['id'][] {
  return Object.keys(places)
    .filter(isPlaceable)
    .filter((id) => placeFault(world, id) !== undefined);
}

function isPlaceable(id: string): id is InjectedFault['id'] {
  return Object.hasOwn(places, id);
}

function turnsUp(world: World, trigger: Trigger): boolean {
  const moment = 'page' in trigger ? trigger.page : trigger.event;
  return moments[moment]?.(world) ?? false;
}

/** A page that is still to be filled in, with something behind it to come back to. */
function middlePage({ scenario, procedures }: World): string | undefined {
  const procedure = procedures.find(({ id }) => id === scenario.procedure);
  const isFilledIn = scenario.start.draft?.answers === 'facts';
  if (procedure === undefined || isFilledIn || scenario.start.dossiers.length > 0) return undefined;
  const pages = shownPages(procedure.pages, scenario.facts);
  return pages[Math.floor(pages.length / 2)]?.id;
}

function isSubmitted({ scenario }: World): boolean {
  const { procedure, start, goals } = scenario;
  const onlyBefore = goals.every(({ when }) => when === 'form-completed' || when === 'papers-completed');
  return procedure !== undefined && start.dossiers.length === 0 && !onlyBefore;
}

function isDecided(world: World): boolean {
  return isSubmitted(world) && world.scenario.goals.some(({ when }) => when === 'result-opened');
}

function attachesPapers({ scenario, procedures }: World): boolean {
  const procedure = procedures.find(({ id }) => id === scenario.procedure);
  const isNeeded = procedure?.components.some(({ requirement }) => requirement === 'always') ?? false;
  const isAttached = Object.keys(scenario.start.draft?.papers ?? {}).length > 0;
  return isNeeded && !isAttached && scenario.start.dossiers.length === 0;
}

function signsIn({ scenario: { start } }: World): boolean {
  return start.account && !start.signedIn;
}

/** As somebody without a Vietnamese keyboard would have typed the learner's name. */
function nameWithoutMarks(world: World): { typed: string } | undefined {
  const { fullName } = getPersona(world);
  const typed = withoutMarks(fullName);
  return typed === fullName ? undefined : { typed };
}

/** The longest name of the story without its middle words. */
function misprint({ scenario, procedures }: World): { field: string; printed: string } | undefined {
  const fields = procedures.find(({ id }) => id === scenario.procedure)?.pages.flatMap((page) => page.fields);
  const names = (fields ?? []).filter(({ type, prefill }) => type === 'person-name' && prefill === undefined);
  const [field] = names.filter(({ id }) => String(scenario.facts[id] ?? '').split(' ').length > 2);
  if (field === undefined) return undefined;
  const words = String(scenario.facts[field.id]).split(' ');
  return { field: field.id, printed: [words[0], words.at(-1)].join(' ') };
}

function isPaid(world: World): boolean {
  const procedure = findProcedure(world, world.scenario.procedure ?? '');
  return isSubmitted(world) && procedure !== undefined && owesByStory(world, { procedure: procedure.id });
}
