import type { Dossier } from '../engine/state.ts';
import { getProcedure, type World } from '../engine/world.ts';
import { wholeNames } from './desk-words.vi.ts';
import { partOf, type Subject, subjectsOf } from './subject.ts';

/** How the things and people of a dossier are called, for reading what an officer writes. */
export interface KnownThings {
  /** Every word that names a subject: its name, its ids (Vietnamese without marks), the question it stands under. */
  readonly nameOf: Readonly<Record<Subject, string>>;
  /** People, places and every name on the dossier; a name of one word stands for itself. */
  readonly names: readonly string[];
}

/** The names in a dossier. */
export function knownThings(world: World, dossier: Dossier): KnownThings {
  const procedure = getProcedure(world, dossier.procedure);
  const subjects = subjectsOf(procedure, dossier);
  const nameOf = Object.fromEntries(
    subjects.map((subject) => [subject, nameOfSubject(world, dossier, subject)]),
  );
  const people = world.personas.flatMap(({ fullName, callName }) => [fullName, callName]);
  const places = world.places.flatMap(({ name, communes }) => [name, ...communes.map((one) => one.name)]);
  const said = Object.values(dossier.answers).filter((answer) => typeof answer === 'string');
  const answers = said.filter((answer) => /\p{Lu}/u.test(answer));
  return {
    nameOf,
    names: [
      ...[procedure.name, ...Object.values(nameOf), ...people, ...places, ...said],
      ...[...people, ...answers].flatMap(calledNames),
    ],
  };
}

function nameOfSubject(world: World, { procedure: id }: Dossier, subject: Subject): string {
  const { pages, components } = getProcedure(world, id);
  const { component, field } = partOf(subject);
  const paper = components.find((candidate) => candidate.id === component);
  if (paper !== undefined) return [paper.name, paper.id, paper.document ?? ''].join('; ');
  const page = pages.find(({ fields }) => fields.some((candidate) => candidate.id === field));
  const asked = page?.fields.find((candidate) => candidate.id === field);
  return asked === undefined ? wholeNames.join('; ') : [asked.label, page?.title ?? ''].join('; ');
}

/** Words of a name by which one calls somebody: those with a capital letter. */
function calledNames(name: string): readonly string[] {
  return name.match(/\p{Lu}[\p{L}\p{M}]*/gu) ?? [];
}
