/** Looks at every page of a classroom at once, in every size it is made for: pictures for people, faults and violations by machine. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { seriousViolations } from './axe.ts';
import type { Classroom } from './classroom.ts';
import { noFaults, pageFaults } from './page-checks.ts';

/** Smallest text in CSS px that each surface may have. */
const smallest = { phone: 13, host: 13, projector: 24 } as const;

/**
 * Leaves `<name>-<page>.png` of each page, and fails on what a person would be annoyed by.
 * The first phone of the classroom is the usual one, the second the small one.
 */
export const lookAt = async ({ host, projector, phones, shoot }: Classroom, name: string): Promise<void> => {
  const seen: Record<string, { readonly faults: unknown; readonly violations: unknown }> = {};
  const inspect = async (page: Page | undefined, surface: string, least: number, asksAxe = true) => {
    if (!page) throw new Error(`there is no ${surface}`);
    await shoot(page, `${name}-${surface}`);
    const faults = await pageFaults(page, least);
    seen[surface] = { faults, violations: asksAxe ? await seriousViolations(page) : [] };
  };
  // side by side: each page has a process of its own
  await Promise.all([
    inspect(host, 'host-1440', smallest.host),
    inspect(projector, 'projector-1920', smallest.projector),
    inspect(phones[0]?.page, 'phone-390', smallest.phone),
    // the same document as on the other phone, a little narrower
    inspect(phones[1]?.page, 'phone-360', smallest.phone, false),
  ]);
  const sound = { faults: noFaults, violations: [] };
  expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((surface) => [surface, sound])));
};
