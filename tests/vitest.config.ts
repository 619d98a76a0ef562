/** How the tests run: quick ones side by side, browser and fault tests one file after the other. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { CountReporter } from './support/count-reporter.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const slow = ['tests/e2e/**/*.test.{ts,tsx}', 'tests/faults/**/*.test.{ts,tsx}'];

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    // what a test waits for comes when it comes: a slow machine is no failure
    expect: { poll: { timeout: 15_000, interval: 20 } },
    passWithNoTests: false,
    reporters: ['default', new CountReporter()],
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: slow,
          testTimeout: 20_000,
          hookTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/browser-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
