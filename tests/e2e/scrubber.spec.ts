import type { Page } from '@playwright/test';
import { violationsOf } from './harness/axe.ts';
import type { Offprint } from './harness/offprint.ts';
import { smallLibrary } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

test.use({ site: 'small' });
// In one worker, so that they share one import.
test.describe.configure({ mode: 'default' });

const papers = smallLibrary();

const handle = (page: Page) => page.locator('main .list .handle');
const scroll = (page: Page, top: number) =>
  page.locator('main .list .scroller').evaluate((element, top) => element.scrollTo(0, top), top);

/** The list with its handle, which comes after what a first list needs: a scroll before that does not show it. */
async function listWithHandle(offprint: Offprint): Promise<void> {
  await offprint.install();
  await expect(offprint.papers.getByRole('link').first()).toBeVisible();
  await expect(handle(offprint.page)).toBeAttached();
}

/** A finger that comes down on the handle and stays. */
async function grab(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { x, y, width, height } = (await handle(page).boundingBox())!;
  const at = { x: x + width - 8, y: y + height / 2 };
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', y = 0) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: at.x, y }],
    });
  await send('touchStart', at.y);
  return { y: at.y, to: (y: number) => send('touchMove', y), release: () => send('touchEnd') };
}

test('a long list is dragged through by its handle, which says where one is', async ({ offprint, page }) => {
  await listWithHandle(offprint);
  await expect(handle(page)).toBeHidden();
  await scroll(page, 300);
  await expect(handle(page)).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await scroll(page, 600);
  await expect(handle(page)).toBeVisible();

  const list = (await page.locator('main .list').boundingBox())!;
  const finger = await grab(page);
  await finger.to(finger.y + 40);
  await finger.to(list.y + list.height / 2);
  await expect(page.getByText(/^(29|30)\d of 600$/)).toBeVisible();
  await finger.to(list.y + list.height + 50);
  await expect(page.getByText('600 of 600', { exact: true })).toBeVisible();
  await finger.release();
  await expect(offprint.row(offprint.papers, papers.at(-1)!.title)).toBeInViewport();
  await expect(page.getByText(/of 600$/)).toHaveCount(0);
  await expect(handle(page)).toBeHidden();
});

test('where one dragged to is found again after a reload', async ({ offprint, page }) => {
  await listWithHandle(offprint);
  await scroll(page, 300);
  await expect(handle(page)).toBeVisible();
  const finger = await grab(page);
  await finger.to(finger.y + 40);
  await finger.to(finger.y + 300);
  await expect(page.getByText(/^[2-5]\d\d of 600$/)).toBeVisible();
  await finger.release();
  const firstOnScreen = () =>
    offprint.papers.getByRole('link').evaluateAll((links) => {
      const top = document.querySelector('main .list .scroller')!.getBoundingClientRect().top;
      const link = links.find((link) => link.closest('li')!.getBoundingClientRect().bottom > top + 1);
      return (link as HTMLElement | undefined)?.dataset['paper'];
    });
  await expect.poll(firstOnScreen).toBeTruthy();
  await expect(handle(page)).toBeHidden();
  const before = (await firstOnScreen())!;
  const position = Number(
    await offprint.papers.locator(`li:has([data-paper="${before}"])`).getAttribute('aria-posinset'),
  );
  expect(position).toBeGreaterThan(200);
  await page.reload();
  await expect.poll(firstOnScreen).toBe(before);
});

test('a tap on the handle is for the ribbon beneath it', async ({ offprint, page }) => {
  await listWithHandle(offprint);
  await scroll(page, 1200);
  const under = () =>
    handle(page).evaluate((handle) => {
      const { left, top, width, height } = handle.getBoundingClientRect();
      const middle = [left + width / 2, top + height / 2] as const;
      const at = document.elementsFromPoint(...middle).find((element) => element.closest('button'));
      return at?.closest('button')?.getAttribute('aria-pressed') ?? null;
    });
  await expect
    .poll(async () => {
      if ((await under()) === null)
        await page.locator('main .list .scroller').evaluate((element) => element.scrollBy(0, 10));
      return under();
    })
    .toBe('false');
  const { x, y, width, height } = (await handle(page).boundingBox())!;
  await page.touchscreen.tap(x + width / 2, y + height / 2);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
});
