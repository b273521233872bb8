import { v1 } from './v1.ts';
import type { VersionFixture } from './version-fixture.ts';

/** One for each version in `database-versions.ts`, in order; a test fails when one is missing. */
export const versionFixtures: readonly VersionFixture[] = [v1];
