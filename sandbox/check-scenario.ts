import { foldForSearch, sameName } from '#src/platform/text/fold.ts';
import { checkPage, mergeAnswers, prefilledAnswers, shownFields } from './engine/form/form.ts';
import { expandProcedure } from './expand-procedure.ts';
import { expectAllKnown, expectKnown, type Report } from './expect-known.ts';
import { dataMessages as say } from './messages.vi.ts';
import type { ProcedureFile } from './procedure-schema.ts';
import { communeCodes, type SandboxFiles } from './sandbox-files.ts';
import type { Scenario } from './scenario-schema.ts';

/** Every name in a scenario leads somewhere, and its true answers pass the form they belong to. */
export function checkScenario(scenario: Scenario, files: SandboxFiles, report: Report): void {
  const procedure = files.procedures.find(({ value }) => value.id === scenario.procedure)?.value;
  let isSound = true;
  const note: Report = (path, text) => {
    isSound = false;
    report(path, text);
  };
  checkPeople(scenario, files, note);
  checkNames(scenario, files, procedure, note);
  checkQuestions(scenario, files, note);
  // An unknown person or procedure would make everything that hangs on it look wrong too.
  if (!isSound) return;
  checkPapers(scenario, files, procedure, note);
  if (procedure !== undefined) checkFacts(scenario, procedure, files, note);
}

function checkPeople(scenario: Scenario, files: SandboxFiles, report: Report): void {
  const { persona, cast, faults, office } = scenario;
  const people = files.personas.map(({ value }) => value.id);
  expectKnown(report, ['persona'], 'persona', persona, people);
  expectAllKnown(report, ['cast'], 'persona', cast, people);
  const present = [persona, ...cast];
  for (const [index, { from }] of (office?.letters ?? []).entries()) {
    expectKnown(report, ['office', 'letters', index, 'from'], 'persona-here', from, present);
  }
  for (const [index, fault] of faults.entries()) {
    const path = ['faults', index, 'registeredTo'];
    if (fault.id === 'F-SIM') expectKnown(report, path, 'persona-here', fault.registeredTo, present);
    if (fault.id === 'F-NAME') checkTypedName(fault.typed, scenario, files, index, report);
  }
}

/** The wrong name is the right one but for its marks: that is what the fault is about. */
function checkTypedName(
  typed: string,
  { persona }: Scenario,
  { personas }: SandboxFiles,
  index: number,
  report: Report,
): void {
  const name = personas.find(({ value }) => value.id === persona)?.value.fullName ?? '';
  const isOnlyUnmarked = foldForSearch(typed) === foldForSearch(name) && !sameName(typed, name);
  if (!isOnlyUnmarked) report(['faults', index, 'typed'], say.nameNotUnmarked(name));
}

function checkNames(
  scenario: Scenario,
  files: SandboxFiles,
  procedure: ProcedureFile | undefined,
  report: Report,
): void {
  const { start, agencies, teaches, faults } = scenario;
  const procedures = files.procedures.map(({ value }) => value.id);
  if (scenario.procedure !== undefined)
    expectKnown(report, ['procedure'], 'procedure', scenario.procedure, procedures);
  for (const [index, dossier] of start.dossiers.entries()) {
    expectKnown(
      report,
      ['start', 'dossiers', index, 'procedure'],
      'procedure',
      dossier.procedure,
      procedures,
    );
  }
  const provinces = files.places.flatMap(({ value }) => value.map(({ code }) => code));
  expectAllKnown(
    report,
    ['agencies'],
    'place',
    agencies.map((agency) => agency.split(':')[1] ?? ''),
    [...provinces, ...communeCodes(files)],
  );
  expectAllKnown(
    report,
    ['teaches'],
    'fault-file',
    teaches,
    files.faults.map(({ value }) => value.id),
  );
  const pages = procedure?.pages.map(({ id }) => id) ?? [];
  const scams = files.scams.map(({ value }) => value.id);
  for (const [index, fault] of faults.entries()) {
    const path = ['faults', index, 'atFormPage'];
    if ('scam' in fault) expectKnown(report, ['faults', index, 'scam'], 'scam', fault.scam, scams);
    if (fault.id === 'F-SESSION') expectKnown(report, path, 'form-page', fault.atFormPage, pages);
  }
}

function checkPapers(
  scenario: Scenario,
  files: SandboxFiles,
  procedure: ProcedureFile | undefined,
  report: Report,
): void {
  const { start, office } = scenario;
  const people = [scenario.persona, ...scenario.cast];
  const owners = files.personas.filter(({ value }) => people.includes(value.id));
  const images = owners.flatMap(({ value }) => value.images.map(({ id }) => id));
  const components = procedure?.components.map(({ id }) => id) ?? [];
  expectAllKnown(report, ['start', 'images'], 'image', start.images, images);
  for (const [component, ids] of Object.entries(start.draft?.papers ?? {})) {
    const path = ['start', 'draft', 'papers', component];
    expectKnown(report, path, 'component', component, components);
    expectAllKnown(report, path, 'start-image', ids, start.images);
  }
  for (const [index, letter] of (office?.letters ?? []).entries()) {
    expectAllKnown(report, ['office', 'letters', index, 'images'], 'image', letter.images, images);
  }
  for (const [index, { component }] of (office?.asksFor ?? []).entries()) {
    expectKnown(report, ['office', 'asksFor', index, 'component'], 'component', component, components);
  }
}

function checkQuestions(
  { questions, goals, petition, start }: Scenario,
  { procedures, catalogue }: SandboxFiles,
  report: Report,
): void {
  const listed = [...procedures.map(({ value }) => value), ...catalogue.flatMap(({ value }) => value)];
  const known = listed.map(({ id }) => id);
  for (const [index, { about, right, choices }] of questions.entries()) {
    if (about !== undefined) expectKnown(report, ['questions', index, 'about'], 'procedure', about, known);
    const ids = choices.map(({ id }) => id);
    expectKnown(report, ['questions', index, 'right'], 'choice', right, ids);
  }
  const ids = goals.map(({ id }) => id);
  for (const [index, { id, when }] of goals.entries()) {
    if (ids.indexOf(id) !== index) report(['goals', index, 'id'], say.idTwice(id));
    if (when === 'questions-answered' && questions.length === 0)
      report(['goals', index], say.goalNeedsQuestion);
    if (when === 'profile-right' && start.oldPhone === undefined)
      report(['goals', index, 'when'], say.goalNeedsOldPhone);
    if (when === 'petition-answered' && petition === undefined)
      report(['goals', index], say.goalNeedsPetition);
  }
}

/** A task whose own true answers are refused by the form could never be finished. */
function checkFacts(scenario: Scenario, procedure: ProcedureFile, files: SandboxFiles, report: Report): void {
  const { pages } = expandProcedure(procedure);
  const fields = pages.flatMap((page) => page.fields.map(({ id }) => id));
  const strays = Object.keys(scenario.facts).filter((name) => !fields.includes(name));
  for (const name of strays) expectKnown(report, ['facts', name], 'field', name, fields);
  if (scenario.agencies.length === 0) report(['agencies'], say.agencyMissing);
  // The field that was meant would be called empty as well.
  if (strays.length > 0) return;
  const persona = files.personas.find(({ value }) => value.id === scenario.persona)?.value;
  if (persona === undefined) return;
  const now = Date.parse(scenario.startsAt);
  const before = prefilledAnswers({ pages }, persona);
  const answers = pages.reduce((all, page) => mergeAnswers(page, all, scenario.facts, now), before);
  const communes = communeCodes(files);
  for (const page of pages) {
    for (const { id, type } of page.fields) {
      const fact = scenario.facts[id];
      if (type === 'commune' && typeof fact === 'string')
        expectKnown(report, ['facts', id], 'commune', fact, communes);
    }
    const labels = new Map(shownFields(page, answers).map(({ id, label }) => [id, label]));
    // The first refusal of a page: a date and its words, for example, are refused together.
    const refused = checkPage(page, answers, now).find(({ severity }) => severity === 'error');
    if (refused === undefined) continue;
    const { field, code } = refused;
    report(['facts', field], say.factRefused(field, labels.get(field) ?? field, code));
  }
}
