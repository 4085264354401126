import { syntheticPapers } from './harness/corpus.ts';
import { expect, test } from './harness/test.ts';

test.use({ site: 'large' });
// In one worker, so that they share one import.
test.describe.configure({ mode: 'default' });

const PAPERS = 10_000;
/** A list that held all rows would have 10,000; a screen with what is rendered around it has far fewer. */
const MOST_ROWS = 200;

test('a list of 10,000 papers scrolls to its end and holds few rows', async ({ offprint }) => {
  await offprint.install();
  await offprint.hasAll('10,000');
  const last = syntheticPapers(PAPERS).at(-1)!;
  const rows = offprint.papers.getByRole('listitem');
  await expect(async () => {
    await offprint.papers.evaluate((list) =>
      list.parentElement!.scrollTo(0, list.parentElement!.scrollHeight),
    );
    await expect(offprint.row(offprint.papers, last.title)).toBeInViewport({ timeout: 500 });
  }).toPass();
  await expect(rows.last()).toHaveAttribute('aria-posinset', String(PAPERS));
  expect(await rows.count()).toBeLessThan(MOST_ROWS);
});

test('among 10,000 papers, a full title finds its paper first', async ({ offprint }) => {
  await offprint.install();
  const papers = syntheticPapers(PAPERS);
  await offprint.page.addInitScript(() => {
    const state = globalThis as { saidNothing?: boolean };
    new MutationObserver(() => {
      if (document.body?.textContent?.includes('Nothing matches')) state.saidNothing = true;
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await offprint.page.goto('about:blank');
  await offprint.open(`#/search?q=${encodeURIComponent(papers[9_999]!.title)}`);
  await expect(offprint.row(offprint.results, papers[9_999]!.title)).toBeVisible();
  expect(await offprint.page.evaluate(() => 'saidNothing' in globalThis), 'before all papers are read').toBe(
    false,
  );
  for (const index of [0, 3_333, 6_666, 9_999]) {
    await offprint.openByTitle(papers[index]!.title);
    await expect(offprint.abstract).toHaveText(papers[index]!.abstract);
    await offprint.page.goBack();
  }
});

test('far down the results of a search, the place is found again after a reload, and on the way back', async ({
  offprint,
  page,
}) => {
  await offprint.install('#/search?q=learning');
  // Ranked among all papers, and no longer among those that have been read so far.
  await expect(page.getByRole('status').first()).toHaveText(/^[\d,]+ papers for “learning”/);
  // By what papers mean as well, which comes last: that is how they are ranked from then on.
  await expect(page.locator('.results')).toHaveAttribute('data-ranked', 'meaning');
  const scroller = page.locator('.results .scroller');
  const row = offprint.results.locator('[data-index="150"] a');
  await expect(async () => {
    // As far as there are rows, and not beyond that one: it would be taken out again.
    await scroller.evaluate((element) => element.scrollTo(0, 150 * 135));
    await expect(row).toBeAttached({ timeout: 500 });
  }).toPass();
  await row.scrollIntoViewIfNeeded();
  const title = (await row.getAttribute('data-title'))!;
  const top = async () => Math.round((await row.boundingBox())!.y);
  const before = await top();
  await page.reload();
  await expect(row).toHaveAttribute('data-title', title);
  // Rows stand between pixels.
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThanOrEqual(1);

  await row.click();
  await expect(offprint.title).toHaveText(title);
  await page.goBack();
  await expect(row).toBeFocused();
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
});
