import type { Page } from '@playwright/test';
import { expect, test } from './harness/test.ts';
import { tabTo } from './harness/tabTo.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const html = (page: Page) => page.locator('html');

/** Keys press what has the focus, wherever it is. */
async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, button(page, name));
  await page.keyboard.press('Enter');
}

/** The focus is on something: whoever tabs on goes on from there. */
async function expectFocus(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
}

test('by keys alone a backup is made, the library erased, the backup checked and merged', async ({
  offprint,
  page,
}, info) => {
  await offprint.install();
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await expect(offprint.papers.getByRole('button', { name: 'Save' }).first()).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await tabTo(page, page.getByRole('link', { name: 'Settings' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused();

  const downloading = page.waitForEvent('download');
  await press(page, 'Make a backup');
  const path = info.outputPath('backup.json.gz');
  await (await downloading).saveAs(path);
  await expect(page.getByText(/^Backup made: offprint-/)).toBeVisible();
  await expectFocus(page);

  await press(page, 'Erase everything');
  await expect(page.getByRole('dialog', { name: 'Erase everything' })).toBeVisible();
  await press(page, 'Erase everything now');
  // The app begins anew: tabs go on from the head of the page.
  await expect(page.getByRole('heading', { name: 'Nothing saved yet' })).toBeVisible();

  await tabTo(page, page.getByRole('link', { name: 'Settings' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused();
  const choosing = page.waitForEvent('filechooser');
  await press(page, 'Check or restore a backup');
  await (await choosing).setFiles(path);
  const sheet = page.getByRole('dialog', { name: 'Backup' });
  await expect(sheet.getByText(/^This backup is whole/)).toBeVisible();
  await press(page, 'Merge into this library');
  await expect(page.getByText('The backup is merged into your library.')).toBeVisible();
  await expectFocus(page);
  await tabTo(page, page.getByRole('link', { name: 'Library' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(offprint.saved.getByRole('listitem')).toHaveCount(1);
});

test('by keys alone a theme is chosen, a suggestion taken, a filter set and the focus returned', async ({
  offprint,
  page,
}) => {
  await offprint.install('#/settings');
  await tabTo(page, page.getByRole('radio', { name: 'System' }));
  await page.keyboard.press('ArrowRight');
  await expect(html(page)).toHaveAttribute('data-theme', 'light');
  await page.keyboard.press('/');
  await expect(offprint.searchBox).toBeFocused();
  await page.keyboard.type('ne');
  await press(page, 'neural');
  await expect(offprint.searchBox).toHaveValue('neural ');
  await expectFocus(page);
  await press(page, 'Filters');
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await tabTo(page, sheet.getByRole('button', { name: 'With code' }));
  await page.keyboard.press(' ');
  await expect(sheet.getByRole('button', { name: 'With code' })).toHaveAttribute('aria-pressed', 'true');
  await expect(sheet.getByRole('button', { name: 'With code' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button(page, 'Filters')).toBeFocused();
});

test('by keys alone the history is erased, and what was deleted comes back', async ({ offprint, page }) => {
  await offprint.install();
  await page.keyboard.press('j');
  await expect(offprint.papers.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('s');
  await page.keyboard.press('Enter');
  await expect(offprint.title).toBeFocused();
  await expect(offprint.save).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('s');
  await expect(offprint.save).toHaveAttribute('aria-pressed', 'false');
  await tabTo(page, page.getByRole('link', { name: 'Library' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'History' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeFocused();
  await press(page, 'Erase Today');
  await expect(page.getByRole('heading', { name: 'Today' })).toHaveCount(0);
  await expectFocus(page);

  await tabTo(page, page.getByRole('link', { name: 'Library' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'Recently deleted' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Recently deleted' })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: /^Restore/ }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Nothing was deleted lately' })).toBeVisible();
  await expectFocus(page);
});
