import { beginCase } from '#sandbox/desk/case-world.ts';
import { type DeskFile, fileOfCase, fileOfOwn } from '#sandbox/desk/desk-file.ts';
import type { Grade } from '#sandbox/desk/grade.ts';
import { openRun } from '#sandbox/engine/open-run.ts';
import type { Run } from '#sandbox/engine/run.ts';
import type { World } from '#sandbox/engine/world.ts';
import type { PracticeRun as RunHead } from '#src/platform/learning-log/schemas.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import type { WorldTrouble } from '../load-world.ts';
import { logFinished, logStarted, logStepFailed } from '../practice-log.ts';
import { createMemoryKeeper, createRunKeeper, openStores, type Stores } from '../run-keeper.ts';
import { readStoredRun } from '../stored-events.ts';
import { DeskVisit } from './desk-visit.svelte.ts';
import { loadCase } from './load-case.ts';
import { type NoSuchDossier, openOwnDossier } from './own-dossiers.ts';

/** Which dossier is asked for: a planted case, or the one filed as a resident in a task. */
export type Asked = { readonly caseId: string } | { readonly taskId: string };

/** Lay a dossier before the officer, as it was left. */
export async function openVisit(asked: Asked): Promise<Result<DeskVisit, WorldTrouble | NoSuchDossier>> {
  const stores = await openStores();
  if ('caseId' in asked) {
    const loaded = await loadCase(asked.caseId);
    if (!loaded.ok) return loaded;
    const { deskCase, world } = loaded.value;
    const fresh = beginCase(world, Date.now());
    return ok(await createVisit(stores, world, fresh, fileOfCase(deskCase, world, fresh.state)));
  }
  const own = stores ? await openOwnDossier(stores, asked.taskId) : fail('desk.unknown');
  if (!own.ok) return own;
  const { world, run, code } = own.value;
  return ok(await createVisit(stores, world, run, fileOfOwn(world, run.state, code)));
}

async function createVisit(
  stores: Stores | undefined,
  world: World,
  fresh: Run,
  file: DeskFile,
): Promise<DeskVisit> {
  const left = stores && (await findLeft(stores, world, file, fresh.state.seed));
  const run = left?.run ?? fresh;
  const head = left?.head ?? (stores && (await keepFresh(stores, world, fresh)));
  if (!left) void logStarted(world, 'alone');
  const keeper = stores && head ? createRunKeeper(head, stores) : createMemoryKeeper();
  const visit = new DeskVisit(world, run, file, keeper, {
    decided: (grade) => logGrade(world, grade),
    refused: (code) => void logStepFailed(world, 'decision', code),
  });
  await visit.ready();
  return visit;
}

/**
 * The run of this very dossier that was left on the device, decided or not. One that was filed anew in the same task
 * is another dossier, even where the story gave it the same code: its run has another seed.
 */
async function findLeft(
  { runs }: Stores,
  world: World,
  file: DeskFile,
  seed: number,
): Promise<{ head: RunHead; run: Run } | undefined> {
  const open = await runs.findOpenRun(world.scenario.id);
  const ended = open.ok && open.value ? open : await runs.findEndedRun(world.scenario.id);
  if (!ended.ok || !ended.value) return undefined;
  const stored = await readStoredRun(runs, ended.value.id);
  const opened = stored && openRun(world, stored.events);
  const isSame =
    opened?.ok &&
    opened.value.run.state.seed === seed &&
    opened.value.run.events.every((event) => !('dossier' in event) || event.dossier === file.dossier);
  return isSame ? { head: ended.value, run: opened.value.run } : undefined;
}

async function keepFresh({ runs }: Stores, world: World, fresh: Run): Promise<RunHead> {
  const { id: scenarioId, version } = world.scenario;
  const { mode, seed } = fresh.state;
  const head = runs.newRun({ scenarioId, contentVersion: String(version), mode, seed });
  await runs.keepRun(head, fresh.events);
  return head;
}

function logGrade(world: World, { lines, passed, score }: Grade): void {
  for (const { rule } of lines.filter(({ ok: isRight }) => !isRight))
    void logStepFailed(world, rule, `desk.${rule}`);
  void logFinished(world, { passed, ownShare: score }, 'alone');
}
