import type { Page } from '@playwright/test';
import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';

// What is asked for meanwhile can move what is shown.
test.use({ visit: 'first', readsAhead: true });

const papers = parsedSeed();

/** Of the sum of all shifts while a page is open: a fifth of what counts as good (web.dev/articles/cls). */
const MOST = 0.02;
/** How many times slower a phone is than the machine that tests. */
const SLOWER = 4;

interface Shift {
  value: number;
  /** What moved. */
  moved: string[];
}

/** Notes every shift of the page that no act of a person led to, from its first frame on. */
async function watchShifts(page: Page): Promise<() => Promise<Shift[]>> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    interface LayoutShift extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null }[];
    }
    const note = (entries: PerformanceEntryList) => {
      for (const { value, hadRecentInput, sources } of entries as LayoutShift[])
        if (!hadRecentInput)
          shifts.push({ value, moved: sources.map(({ node }) => node?.textContent?.slice(0, 40) ?? '') });
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { takeShifts: () => (note(observer.takeRecords()), shifts) });
  });
  return () => page.evaluate(() => (window as unknown as { takeShifts: () => Shift[] }).takeShifts());
}

/** Fonts come only once they are let through: long after all else is shown. */
async function holdFonts(page: Page): Promise<() => Promise<void>> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.woff2', async (route) => {
    await released;
    await route.continue();
  });
  return async () => {
    release();
    await page.evaluate(() => document.fonts.ready);
    // What the fonts change is laid out and painted.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  };
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

const sumOf = (shifts: Shift[]) => shifts.reduce((sum, { value }) => sum + value, 0);

for (const [place, route] of [
  ['in the list', '#/'],
  ['in a paper', `#/paper/${papers[3]!.id}`],
] as const)
  test(`a first visit that begins ${place} moves nothing that is shown, though the device is slow and fonts come late`, async ({
    offprint,
    page,
  }) => {
    const shifts = await watchShifts(page);
    const letFontsThrough = await holdFonts(page);
    await slowDown(page);
    // The page has not loaded for as long as its fonts have not.
    await page.goto(offprint.url + route, { waitUntil: 'commit' });
    await expect(route === '#/' ? offprint.papers.getByRole('link').first() : offprint.title).toBeVisible();
    await letFontsThrough();
    await offprint.readyOffline();
    expect(await page.evaluate(() => document.fonts.check('1em "Literata Variable"'))).toBe(true);
    const all = await shifts();
    expect(sumOf(all), JSON.stringify(all)).toBeLessThanOrEqual(MOST);
  });

test('a further visit moves nothing that is shown', async ({ offprint, page }) => {
  await offprint.install();
  const shifts = await watchShifts(page);
  await slowDown(page);
  await page.reload();
  await offprint.readyOffline();
  await expect(offprint.papers.getByRole('link').first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  const all = await shifts();
  expect(sumOf(all), JSON.stringify(all)).toBeLessThanOrEqual(MOST);
});
