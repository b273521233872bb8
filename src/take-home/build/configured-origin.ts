import { readEnvironment } from '#src/platform/environment.ts';

/** The address that people type, when the build is told it (`PUBLIC_URL`); pages then carry it, and their codes too. */
export function configuredOrigin(): string | undefined {
  const reading = readEnvironment(process.env);
  return reading.ok ? reading.environment.publicUrl : undefined;
}
