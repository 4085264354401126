import type { CDPSession } from '@playwright/test';
import { expect, test } from './harness/test.ts';

/** Of a reader that is left, 470 nodes would stay. */
const NAVIGATIONS = 24;
const GROWTH = 3000;

test('views that were left are let go of', async ({ offprint, page }) => {
  await offprint.open();
  const rows = offprint.papers.getByRole('link');
  await expect(rows.nth(3)).toBeVisible();
  const papers = await rows.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  const views = [
    papers[0]!,
    '#/',
    papers[1]!,
    '#/library',
    papers[2]!,
    '#/search?q=graph',
    papers[3]!,
    '#/settings',
  ];
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const goThrough = async () => {
    for (let time = 0; time < NAVIGATIONS; time++) {
      await offprint.open(views[time % views.length]);
      await expect(page.locator('h1:visible, [role="searchbox"]:visible').first()).toBeVisible();
    }
    await offprint.open();
    await expect(rows.first()).toBeVisible();
  };
  await goThrough();
  const before = await nodesAfterCollection(session);
  await goThrough();
  expect((await nodesAfterCollection(session)) - before).toBeLessThan(GROWTH);
});

/** Once rows beyond the screen are drawn, and what was found to be held by nothing is freed with the next collection. */
async function nodesAfterCollection(session: CDPSession): Promise<number> {
  for (let last = -1, same = 0; ;) {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const nodes = metrics.find(({ name }) => name === 'Nodes')!.value;
    same = nodes === last ? same + 1 : 0;
    if (same === 2) return nodes;
    last = nodes;
  }
}
