import type { DeskCase } from '#sandbox/desk/case-schema.ts';
import { createCaseWorld, type DeskCaseData } from '#sandbox/desk/case-world.ts';
import type { World } from '#sandbox/engine/world.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import { load, loadShared, type WorldTrouble } from '../load-world.ts';

/** A case that can be laid on the desk. */
export interface LoadedCase {
  readonly deskCase: DeskCase;
  readonly world: World;
}

/** Fetch one case and what all tasks share. */
export async function loadCase(id: string): Promise<Result<LoadedCase, WorldTrouble>> {
  const [data, shared] = await Promise.all([
    load(`mot-cua/${encodeURIComponent(id)}`, isCaseData),
    loadShared(),
  ]);
  if (!data.ok) return data;
  if (!shared.ok) return shared;
  if (data.value.deskCase.id !== id) return fail('world.broken');
  return ok({ deskCase: data.value.deskCase, world: createCaseWorld(data.value, shared.value) });
}

function isCaseData(data: unknown): data is DeskCaseData {
  if (typeof data !== 'object' || data === null) return false;
  const { deskCase, procedures, personas } = data as Partial<Record<keyof DeskCaseData, unknown>>;
  return typeof deskCase === 'object' && Array.isArray(procedures) && Array.isArray(personas);
}
