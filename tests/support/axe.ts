/** Asks axe what would keep somebody from using a page: only what it calls serious or worse. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One line for each kind of violation: what it is, and where it stands first. */
export const seriousViolations = async (page: Page): Promise<readonly string[]> => {
  // injected as the page's own debugger would: its content policy lets no foreign script in
  await page.evaluate(source);
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) =>
        `${id}: ${help} (${nodes.length}x, first at ${nodes[0]?.target.join(' ')}: ${nodes[0]?.failureSummary})`,
    );
};
