import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { PATIENCE } from './test/property-runs.ts';

/** Folders whose tests start programs, hold databases or spend memory: each file in a process of its own. */
const apart = ['contract', 'documents', 'end-to-end', 'scripts', 'store', 'transcripts', 'vault'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    testTimeout: 30_000 * PATIENCE,
    setupFiles: ['test/property-runs.ts'],
    hookTimeout: 60_000,
    pool: 'forks',
    // vitest leaves a core to itself, which is half of a machine with two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default'],
    projects: [
      {
        extends: true,
        test: { name: 'apart', include: [...apart, 'test/*.test.ts'] },
      },
      {
        extends: true,
        // Loading the same modules anew for every file would take longer than the tests.
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...apart, 'test/*.test.ts'],
          isolate: false,
        },
      },
    ],
  },
});
