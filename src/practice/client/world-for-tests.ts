import { readFileSync } from 'node:fs';
import type { Mode } from '#sandbox/engine/event-schema.ts';
import { type Run, startRun } from '#sandbox/engine/run.ts';
import { createWorld, type World } from '#sandbox/engine/world.ts';
import { loadSandbox, worldData } from '#sandbox/load.ts';
import { readSandboxFiles } from '#sandbox/read-sandbox-files.ts';
import { readHolidayCalendar } from '#src/platform/holidays/read-holidays.ts';

const sandbox = loadSandbox(readSandboxFiles());
const calendar = readHolidayCalendar(readFileSync('content/holidays.yaml', 'utf8'));

/** The world of a real task, for tests. */
export function worldForTests(scenarioId = 'tai-khoan-tap-huan'): World {
  return createWorld(worldData(sandbox, scenarioId, calendar));
}

/** A run that has just begun. */
export function runForTests(world: World, mode: Mode = 'guided'): Run {
  return startRun(world, { mode, seed: 7, at: 0 }).run;
}
