import type { DataProblem } from '#src/platform/data-files/data-problem.ts';
import type { DataFile } from '#src/platform/data-files/read-data-file.ts';
import type { ReasonCode } from '../engine/codes.ts';
import { canPerform } from '../engine/office/dossier-acts.ts';
import { reviewDossier } from '../engine/office/review-dossier.ts';
import type { World } from '../engine/world.ts';
import { dataMessages as say } from '../messages.vi.ts';
import type { DeskCase } from './case-schema.ts';
import { beginCase } from './case-world.ts';
import { getDossier } from './desk-file.ts';
import { subjectOf } from './subject.ts';

/** Reasons that lie in dates and rules of law, not in papers and answers: the officer's check does not see them. */
const unseen: readonly ReasonCode[] = ['R13', 'R14', 'R15'];

/**
 * What a case says is wrong with its dossier is exactly what the engine's officer finds in it, and what it says is
 * right can be done in the status it begins in.
 */
export function checkPlanted(
  cases: readonly DataFile<DeskCase>[],
  worldOf: (id: string) => World,
): readonly DataProblem[] {
  return cases.flatMap(({ file, value, placeOf }) =>
    findFaults(value, worldOf(value.id)).map(({ path, text }) => ({ file, ...placeOf(path), text })),
  );
}

interface Fault {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

function findFaults({ right, dossier: { code } }: DeskCase, world: World): readonly Fault[] {
  const { state } = beginCase(world, 0);
  const nameOf = (defect: Parameters<typeof subjectOf>[0] & { readonly reason: ReasonCode }) =>
    `${defect.reason} ${subjectOf(defect)}`;
  const found = reviewDossier(world, state, getDossier(state, code)).map(nameOf);
  const planted = ('planted' in right ? (right.planted ?? []) : []).map((defect) => ({
    name: nameOf(defect as Parameters<typeof nameOf>[0]),
    isSeen: !unseen.includes(defect.reason),
  }));
  const invented = planted.flatMap(({ name, isSeen }, index) =>
    isSeen && !found.includes(name)
      ? [{ path: ['right', 'planted', index, 'reason'], text: say.plantedNotThere(name) }]
      : [],
  );
  const names = planted.map(({ name }) => name);
  // In these cases papers and answers are not looked at again.
  const isJudged = !['stop', 'apologise', 'process', 'return'].includes(right.act);
  const forgotten = isJudged ? found.filter((name) => !names.includes(name)) : [];
  const defects = planted.length > 0 ? [{ reason: 'R1' as const }] : [];
  const isPossible = canPerform(world, state, {
    dossier: code,
    act: right.act,
    by: 'officer',
    defects,
    ...(right.act === 'apologise' && { note: right.cause }),
  });
  return [
    ...invented,
    ...forgotten.map((name) => ({ path: ['right'], text: say.defectNotPlanted(name) })),
    ...(isPossible ? [] : [{ path: ['right', 'act'], text: say.actImpossible(right.act) }]),
  ];
}
