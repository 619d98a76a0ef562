/** Counts the tests of a run and says so in one plain closing line, which other programs can read too. */
import { writeFileSync } from 'node:fs';
import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

export type Totals = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** A file that could not be loaded ran none of its tests, and an error outside of every test has no other place: each counts as one failure. */
export function countTests(modules: readonly TestModule[], strayErrors: number): Totals {
  let passed = 0;
  let failed = strayErrors;
  let skipped = 0;
  for (const module of modules) {
    failed += module.errors().length;
    for (const suite of module.children.allSuites()) failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const state = test.result().state;
      if (state === 'passed') passed += 1;
      else if (state === 'skipped') skipped += 1;
      else failed += 1;
    }
  }
  return { passed, failed, skipped };
}

export function closingLine({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const line = closingLine(countTests(modules, errors.length));
    const file = process.env.TEST_TOTALS_FILE;
    if (file) writeFileSync(file, `${line}\n`);
    // The default reporter prints its own summary in the same event; the closing line comes after it.
    process.once('exit', () => process.stdout.write(`${line}\n`));
  }
}
