import { type Environment, readEnvironment } from './environment.ts';

/** The settings of this process; ends it with a sentence for each that is wrong. */
export function environmentOrExit(): Environment {
  const reading = readEnvironment(process.env);
  return reading.ok ? reading.environment : refuseToStart(reading.problems);
}

/**
 * End the process with sentences for the operator. 78 is EX_CONFIG of sysexits.h: a service manager should not try
 * again before someone has changed something.
 */
export function refuseToStart(problems: readonly string[]): never {
  for (const problem of problems) console.error(problem);
  process.exit(78);
}
