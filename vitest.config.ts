import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const browserTests = ['src/**/*.svelte.test.ts', 'src/**/client/**/*.test.ts'];

/** These look at `dist`, so they run after a build. */
const builtSiteTests = [
  'tests/csp.test.ts',
  'tests/budgets.test.ts',
  'tests/pack-groups.test.ts',
  'tests/unique-ids.test.ts',
];

export default defineConfig({
  test: {
    maxWorkers: '100%', // one processor is left idle otherwise: half of a machine with two
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          isolate: false, // half of the time went into loading the same modules again
          include: ['{src,sandbox,scripts}/**/*.test.ts', 'tests/*.test.ts'],
          exclude: [...browserTests, ...builtSiteTests],
        },
      },
      {
        test: {
          name: 'contracts',
          environment: 'node',
          include: ['tests/contracts/**/*.test.ts'],
          globalSetup: 'tests/contracts/provide-postgres.ts',
          fileParallelism: false, // they load the machine on purpose
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'ha', // `npm run soak:ha`: servers that fail over, for many minutes
          environment: 'node',
          include: ['tests/ha/**/*.test.ts'],
          testTimeout: 3_600_000,
        },
      },
      { test: { name: 'built-site', environment: 'node', include: builtSiteTests } },
      {
        plugins: [svelte()],
        resolve: { conditions: ['browser'] },
        test: {
          name: 'browser-parts',
          environment: 'happy-dom',
          include: browserTests,
          setupFiles: ['fake-indexeddb/auto', 'tests/leave-an-empty-page.ts'],
          isolate: false, // a fresh DOM for each file took five times as long as the tests
        },
      },
    ],
  },
});
