import type { Page } from '@playwright/test';
import { coveredControls } from './harness/controls.ts';
import type { Offprint } from './harness/offprint.ts';
import { folderOf, smallLibrary } from './harness/sites.ts';
import { Speech } from './harness/speech.ts';
import { expect, test } from './harness/test.ts';

// With a newer version of the app to be found, so that a banner comes up.
test.use({ site: 'small', visit: 'first' });

const { title } = smallLibrary()[0]!;

/** Phones upright, on their side, with a keyboard, zoomed in as far as it goes; a desk. */
const SIZES = [
  [390, 844],
  [320, 568],
  [844, 390],
  [390, 420],
  [320, 256],
  [1280, 800],
] as const;

const restart = (page: Page) => page.getByRole('button', { name: 'Restart' });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });

/** A message that stays: it waits while the focus is on it. */
async function saveAndHold(page: Page, save: ReturnType<Page['getByRole']>): Promise<void> {
  await save.press('Enter');
  await undo(page).focus();
}

/** Goes through what can stand at the bottom of the screen at once, and looks at it each time. */
async function throughEveryState(offprint: Offprint, look: (state: string) => Promise<void>): Promise<void> {
  const { page } = offprint;
  await offprint.open();
  await saveAndHold(page, offprint.papers.getByRole('button', { name: 'Save' }).nth(1));
  await look('list');
  await offprint.row(offprint.papers, title).click();
  await expect(offprint.title).toHaveText(title);
  await saveAndHold(page, offprint.save);
  await look('reader');
  await page.getByRole('button', { name: 'Listen' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await saveAndHold(page, offprint.save);
  await look('listening');
  await page.getByRole('button', { name: 'Stop listening' }).press('Enter');
  await page.goBack();
}

test('a message lies over no control, whatever bars there are and however large the screen is', async ({
  offprint,
  page,
  server,
}) => {
  await offprint.install('#/settings');
  await new Speech(page).install();
  const inAllSizes = (bars: string) => async (state: string) => {
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      await expect(undo(page)).toBeVisible();
      await expect.poll(() => coveredControls(page), `${state} at ${width} x ${height} ${bars}`).toEqual([]);
    }
    await page.setViewportSize({ width: SIZES[0][0], height: SIZES[0][1] });
  };
  await throughEveryState(offprint, inAllSizes('without a banner'));
  server.deploy(folderOf('smallNextApp'));
  await offprint.open('#/settings');
  await page.getByRole('button', { name: 'Look for an update' }).press('Enter');
  await expect(restart(page)).toBeVisible();
  await throughEveryState(offprint, inAllSizes('with a banner'));
});

test('that there is a new version is said once, by the banner that restarts into it', async ({
  offprint,
  page,
  server,
}) => {
  await offprint.install('#/settings');
  server.deploy(folderOf('smallNextApp'));
  await page.getByRole('button', { name: 'Look for an update' }).click();
  await expect(restart(page)).toBeVisible();
  await expect(page.getByText('A new version of Offprint')).toHaveCount(1);
});
