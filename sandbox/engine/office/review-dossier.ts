import { sameName } from '#src/platform/text/fold.ts';
import type { Component, Field } from '../../procedure-schema.ts';
import type { ReasonCode } from '../codes.ts';
import type { Answer } from '../event-schema.ts';
import { oldAddresses, shownFields, wrongWords } from '../form/form.ts';
import type { Defect, Dossier, Papers, PracticeState } from '../state.ts';
import { findFault, getProcedure, type World } from '../world.ts';
import { imageDefect } from './image-defect.ts';

/**
 * The officer's check as rules: every defect that one of them finds, in one go, as Decree 309/2026 Article 8 asks.
 * The scripted officer acts on it; the desk will be graded against it.
 */
export function reviewDossier(world: World, state: PracticeState, dossier: Dossier): readonly Defect[] {
  return [
    ...checkPlaceAndKind(world, state, dossier),
    ...checkPapers(world, state, dossier),
    ...checkAnswers(world, dossier),
    ...checkPayment(dossier),
  ];
}

/** Defects with which the dossier cannot be accepted even when supplemented. */
export function isHopeless({ reason, field }: Defect): boolean {
  return (reason === 'R3' && field === undefined) || reason === 'R12' || reason === 'R15' || reason === 'R16';
}

function checkPlaceAndKind(world: World, state: PracticeState, dossier: Dossier): readonly Defect[] {
  const { procedure, agencies } = world.scenario;
  const reasons: readonly (ReasonCode | false)[] = [
    dossier.procedure !== procedure && 'R16',
    !agencies.includes(dossier.agency) && 'R3',
    isDuplicate(state, dossier) && 'R12',
  ];
  return reasons.flatMap((reason) => (reason === false ? [] : [{ reason }]));
}

/** An earlier dossier for the same matter is still alive. */
function isDuplicate(state: PracticeState, dossier: Dossier): boolean {
  const earlier = state.dossiers.slice(
    0,
    state.dossiers.findIndex(({ code }) => code === dossier.code),
  );
  return earlier.some((other) => other.procedure === dossier.procedure && isLive(other));
}

/** Neither refused nor given up: it is on its way to a result, or has one. */
export function isLive({ status }: Dossier): boolean {
  return status !== 'rejected' && status !== 'withdrawn' && status !== 'stopped';
}

/** In a task about a late request the officer misses the papers only while working on the dossier. */
export function isAskedLater(world: World, { struck }: PracticeState): boolean {
  return findFault(world, 'F-SUPP') !== undefined && !struck.includes('F-SUPP');
}

function checkPapers(world: World, state: PracticeState, dossier: Dossier): readonly Defect[] {
  const asksFor = isAskedLater(world, state) ? [] : (world.scenario.office?.asksFor ?? []);
  return getProcedure(world, dossier.procedure).components.flatMap((component) => {
    const images = dossier.papers[component.id] ?? [];
    const asked = asksFor.find((ask) => ask.component === component.id);
    // What nobody asked for is not held against anybody.
    if (component.requirement !== 'always' && asked === undefined) return [];
    if (images.length > 0) return checkImages(world, state, component, images);
    if (asked !== undefined) return [{ reason: asked.reason, component: component.id, text: asked.text }];
    return [{ reason: 'R1', component: component.id }];
  });
}

/** One good picture of the right document is enough; else the best reason is the first picture's. */
function checkImages(
  world: World,
  state: PracticeState,
  component: Component,
  images: readonly string[],
): readonly Defect[] {
  const troubles = images.map((id) => imageDefect(world, state, component, id));
  const [first] = troubles;
  return troubles.includes(undefined) || first === undefined ? [] : [{ ...first, component: component.id }];
}

/** Whether a paper is there, in at least one picture that an officer can take. */
export function hasGoodPaper(
  world: World,
  state: PracticeState,
  papers: Papers,
  component: Component,
): boolean {
  return (papers[component.id] ?? []).some((id) => imageDefect(world, state, component, id) === undefined);
}

function checkAnswers(world: World, dossier: Dossier): readonly Defect[] {
  const { pages } = getProcedure(world, dossier.procedure);
  return pages.flatMap((page) => {
    const old = new Set(oldAddresses(page, dossier.answers));
    const unlike = new Set(wrongWords(page, dossier.answers));
    return shownFields(page, dossier.answers).flatMap((field): readonly Defect[] => {
      const reason = answerTrouble(world, field, dossier.answers[field.id]);
      if (reason !== undefined) return [{ reason, field: field.id }];
      if (unlike.has(field.id)) return [{ reason: 'R11', field: field.id }];
      return old.has(field.id) ? [{ reason: 'R3', field: field.id, detail: 'old-address' }] : [];
    });
  });
}

/** The reason for which the officer returns this answer, if it differs from the story's facts. */
export function answerTrouble(
  world: World,
  field: Field,
  answer: Answer | undefined,
): ReasonCode | undefined {
  const fact = world.scenario.facts[field.id];
  if (field.onMismatch === undefined || fact === undefined) return undefined;
  return isSameAnswer(field, answer, fact) ? undefined : field.onMismatch;
}

function isSameAnswer(field: Field, answer: Answer | undefined, fact: Answer): boolean {
  if (typeof answer !== 'string' || typeof fact !== 'string') return (answer ?? false) === fact;
  const isProse = field.type === 'person-name' || field.type === 'text' || field.type === 'address-line';
  return isProse ? sameName(answer, fact) : answer === fact;
}

/** Not paid, or paid and not booked: the office sees no difference. */
function checkPayment({ status, obligation }: Dossier): readonly Defect[] {
  const isOpen = obligation !== undefined && obligation.bookedDong < obligation.dueDong;
  return status === 'payment-required' || isOpen ? [{ reason: 'R7' }] : [];
}
