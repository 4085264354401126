import type { CDPSession, Page } from '@playwright/test';

/** What a page holds after a garbage collection. */
export interface Held {
  heapMB: number;
  listeners: number;
  nodes: number;
}

export interface Leak {
  navigations: number;
  before: Held;
  after: Held;
}

/** Enough that late parts are read, and what is kept for the next time is kept. */
const WARM_UP = 20;
const NAVIGATIONS = 200;
const VIEWS = ['#/', '#/search?q=graph', '#/library', '#/settings'];

/** Goes through the views and some papers over and over. */
export async function leakOf(page: Page, url: string): Promise<Leak> {
  await page.goto(url);
  const papers = page.locator('ul[aria-label="Papers"] a[href^="#/paper/"]');
  await papers.first().waitFor();
  const opened = await papers.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  const views = [...VIEWS, ...opened.slice(0, VIEWS.length)];
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await goThrough(page, views, WARM_UP);
  const before = await heldBy(page, session);
  await goThrough(page, views, NAVIGATIONS);
  return { navigations: NAVIGATIONS, before, after: await heldBy(page, session) };
}

async function goThrough(page: Page, views: readonly string[], times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    const view = views[time % views.length]!;
    await page.evaluate((hash) => void (location.hash = hash), view);
    await page.locator('h1:visible, [role="searchbox"]:visible').first().waitFor();
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }
}

async function heldBy(page: Page, session: CDPSession): Promise<Held> {
  await page.evaluate(() => void (location.hash = '#/'));
  await page.locator('ul[aria-label="Papers"] a').first().waitFor();
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    heapMB: Math.round(of('JSHeapUsedSize') / 1e5) / 10,
    listeners: of('JSEventListeners'),
    nodes: of('Nodes'),
  };
}
