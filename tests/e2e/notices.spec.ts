import type { Page } from '@playwright/test';
import { violationsOf } from './harness/axe.ts';
import { coveredControls } from './harness/controls.ts';
import { startingWith } from './harness/offprint.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { addedPaper, folderOf } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

const papers = parsedSeed();

/** The browser offers to install the app, as Chromium does in its own time. */
function offerInstall(page: Page): Promise<void> {
  return page.evaluate(() => {
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: () => Promise.resolve(void (document.documentElement.dataset['prompted'] = 'true')),
      userChoice: Promise.resolve({ outcome: 'dismissed' }),
    });
    dispatchEvent(offer);
  });
}

test('who comes from a link is told what this is, above the list', async ({ offprint, page }) => {
  await offprint.install();
  await expect(page.getByText('Offprint Papers to read offline, no account')).toBeInViewport();
});

test('once all is on this device the list offers to install the app, until it was answered', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  await expect(page.getByText('Keep Offprint on your home screen.')).toHaveCount(0);
  await offerInstall(page);
  const install = page.getByRole('button', { name: 'Install' });
  await expect(install).toBeInViewport({ ratio: 1 });
  expect(await violationsOf(page)).toEqual([]);
  // Nor does a message about a paper lie over the offer.
  await offprint.saveIn(offprint.papers, papers[0]!.title).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  for (const [width, height] of [
    [390, 844],
    [320, 568],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(install).toBeInViewport({ ratio: 1 });
    expect(await coveredControls(page), `${width} x ${height}`).toEqual([]);
  }
  // Beside the reader, the offer takes nothing from its text.
  await offprint.row(offprint.papers, papers[2]!.title).click();
  const text = page.locator('.reader .scroller');
  await expect(offprint.article).toBeVisible();
  await expect.poll(() => text.evaluate((reader) => reader.getBoundingClientRect().bottom)).toBe(800);
  await install.click();
  await expect(page.locator('html')).toHaveAttribute('data-prompted', 'true');
  await expect(install).toHaveCount(0);
  await page.reload();
  await offprint.readyOffline();
  await offerInstall(page);
  await expect(offprint.papers.getByRole('link').first()).toBeVisible();
  await expect(install).toHaveCount(0);
});

test('with text at 200 % the offer to install leaves the list its room', async ({ offprint, page }) => {
  await offprint.install();
  await offerInstall(page);
  const offer = page.getByText('Keep Offprint on your home screen.');
  await expect(offer).toBeVisible();
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  for (const [width, height] of [
    [390, 844],
    [320, 568],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(offer).toBeHidden();
    await expect(offprint.row(offprint.papers, papers[0]!.title)).toBeInViewport();
  }
});

test('an offer to install that was dismissed does not come back', async ({ offprint, page }) => {
  await offprint.install();
  await offerInstall(page);
  await page.getByRole('button', { name: 'Do not offer again' }).click();
  await expect(page.getByRole('heading', { name: 'Papers' })).toBeFocused();
  await page.reload();
  await offprint.readyOffline();
  await offerInstall(page);
  await expect(offprint.papers.getByRole('link').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Install' })).toHaveCount(0);
});

test.describe('new papers', () => {
  test.use({ site: 'small', visit: 'first' });

  test('are told of below the list, lead to the first of them, and are marked until they are opened', async ({
    offprint,
    page,
    server,
  }) => {
    const added = addedPaper().title;
    await offprint.install('#/settings');
    server.deploy(folderOf('smallChanged'));
    await page.getByRole('button', { name: 'Look for an update' }).click();
    await expect(page.getByText('The papers are up to date now.')).toBeVisible();
    await offprint.open();
    await expect(page.getByRole('status').filter({ hasText: '1 new paper' })).toBeInViewport();
    const row = offprint.row(offprint.papers, added);
    await expect(row).toHaveAccessibleName(/, new/);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page.getByText('1 new paper')).toHaveCount(0);
    await expect(row).toBeFocused();
    await row.press('Enter');
    await expect(offprint.title).toHaveText(added);
    await page.goBack();
    await expect(row).toHaveAccessibleName(startingWith(added));
    await expect(row).not.toHaveAccessibleName(/, new/);
  });
});
