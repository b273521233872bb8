import { checkScenario } from '../check-scenario.ts';
import { expandProcedure } from '../expand-procedure.ts';
import { expectAllKnown, expectKnown, type Report } from '../expect-known.ts';
import { dataMessages as say } from '../messages.vi.ts';
import type { SandboxFiles } from '../sandbox-files.ts';
import type { Scenario } from '../scenario-schema.ts';
import type { DeskCase } from './case-schema.ts';
import { officerSides } from './officer-side.ts';

/** Every name in a case leads somewhere, and its true answers pass the form they belong to. */
export function checkCase(deskCase: DeskCase, files: SandboxFiles, report: Report): void {
  let isSound = true;
  const note: Report = (path, text) => {
    isSound = false;
    report(path, text);
  };
  checkScenario(likeATask(deskCase), files, (path, text) => {
    if (isWhyItIsRefused(deskCase, path)) return;
    // What is said of the task's office stands in a case at its top.
    note(path[0] === 'office' ? path.slice(1) : path, text);
  });
  if (!isSound) return;
  const procedure = files.procedures.find(({ value }) => value.id === deskCase.procedure)?.value;
  if (procedure === undefined) return;
  const fields = expandProcedure(procedure).pages.flatMap((page) => page.fields.map(({ id }) => id));
  const components = procedure.components.map(({ id }) => id);
  for (const field of Object.keys(deskCase.declared))
    expectKnown(note, ['declared', field], 'field', field, fields);
  for (const field of Object.keys(deskCase.printedResult ?? {}))
    expectKnown(note, ['printedResult', field], 'field', field, fields);
  if (deskCase.fault !== undefined && officerSides[deskCase.fault] !== 'case')
    note(['fault'], say.faultWithoutCase(deskCase.fault));
  expectAllKnown(note, ['databaseFields'], 'field', deskCase.databaseFields, fields);
  expectAllKnown(note, ['inDatabase'], 'component', deskCase.inDatabase, components);
  checkDossierPapers(deskCase, files, components, note);
  checkEarlier(deskCase, files, note);
  checkRight(deskCase, { fields, components }, note);
}

/** Who is not eligible (R15) tells the truth at the counter, and the portal's form would not have let it through. */
function isWhyItIsRefused({ right, facts }: DeskCase, [part, field]: readonly PropertyKey[]): boolean {
  const planted = 'planted' in right ? (right.planted ?? []) : [];
  const isTold = typeof field === 'string' && facts[field] !== undefined;
  return part === 'facts' && isTold && planted.some((one) => one.reason === 'R15' && one.field === field);
}

/** The part of a case that a task has as well, so that one check does for both. */
function likeATask(deskCase: DeskCase): Scenario {
  const { id, version, title, lesson, story, persona, cast, procedure, agencies, facts } = deskCase;
  const { startsAt, asksFor, supplementDays } = deskCase;
  return {
    ...{ id, version, title, lesson, story, persona, cast, procedure, agencies, facts, startsAt },
    ...{ minutes: 1, learner: 'officer', faults: [], teaches: [], questions: [], pass: {} },
    start: { account: true, signedIn: true, approval: false, page: 'home', images: [], dossiers: [] },
    office: { reviewMinutes: 1, processMinutes: 1, supplementDays, asksFor, letters: [] },
    goals: [{ id: 'quyet-dinh', text: title, when: 'dossier-read' }],
  };
}

function checkDossierPapers(
  { dossier, persona, cast }: DeskCase,
  files: SandboxFiles,
  components: readonly string[],
  report: Report,
): void {
  const people = files.personas.filter(({ value }) => [persona, ...cast].includes(value.id));
  const images = people.flatMap(({ value }) => value.images.map(({ id }) => id));
  for (const [component, ids] of Object.entries(dossier.papers ?? {})) {
    const path = ['dossier', 'papers', component];
    expectKnown(report, path, 'component', component, components);
    expectAllKnown(report, path, 'image', ids, images);
  }
}

function checkEarlier({ earlier, dossier }: DeskCase, files: SandboxFiles, report: Report): void {
  const procedures = files.procedures.map(({ value }) => value.id);
  for (const [index, { procedure, code }] of earlier.entries()) {
    expectKnown(report, ['earlier', index, 'procedure'], 'procedure', procedure, procedures);
    if (code === dossier.code) report(['earlier', index, 'code'], say.idTwice(code));
  }
}

function checkRight(
  { right, targets, causes, inDatabase }: DeskCase,
  { fields, components }: { readonly fields: readonly string[]; readonly components: readonly string[] },
  report: Report,
): void {
  const ids = (choices: DeskCase['targets']) => choices.map(({ id }) => id);
  if ('target' in right) expectKnown(report, ['right', 'target'], 'choice', right.target, ids(targets));
  if ('cause' in right) expectKnown(report, ['right', 'cause'], 'choice', right.cause, ids(causes));
  for (const [index, { component, field }] of ('planted' in right ? (right.planted ?? []) : []).entries()) {
    const path = ['right', 'planted', index];
    if (component !== undefined)
      expectKnown(report, [...path, 'component'], 'component', component, components);
    if (field !== undefined) expectKnown(report, [...path, 'field'], 'field', field, fields);
    if (component !== undefined && inDatabase.includes(component))
      report([...path, 'component'], say.plantedInDatabase(component));
  }
}
