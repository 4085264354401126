import type { Page } from '@playwright/test';

/** Counts how often a page loads a document from now on; going to another hash is not a load. */
export function countLoads(page: Page): { readonly loads: number } {
  const counter = { loads: 0 };
  page.on('domcontentloaded', () => (counter.loads += 1));
  return counter;
}
