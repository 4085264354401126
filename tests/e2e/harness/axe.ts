import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** axe brings a playwright-core of its own, whose types are another version's. */
type AxePage = ConstructorParameters<typeof AxeBuilder>[0]['page'];

/** What axe finds wrong with what is on screen: a rule and the elements that break it, one line each. */
export async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: page as unknown as AxePage }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
