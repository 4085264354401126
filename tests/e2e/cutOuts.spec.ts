import { CUT_OUTS } from './harness/circumstances.ts';
import { setInsets, underCutOuts } from './harness/controls.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';
import { VIEWS } from './harness/views.ts';

const papers = parsedSeed();
const { title } = papers.find(({ links }) => links.length > 0)!;

for (const [name, { size, insets }] of Object.entries(CUT_OUTS))
  test(`no message or sheet lies under a cut-out of a phone: ${name}`, async ({ offprint, page }) => {
    await page.setViewportSize({ width: size[0], height: size[1] });
    await offprint.install();
    await setInsets(page, insets);
    await offprint.papers.getByRole('button', { name: 'Save' }).first().press('Enter');
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    // There may have been a message before this one.
    await expect.poll(() => underCutOuts(page, insets), 'message').toEqual([]);

    await VIEWS['reader']!(offprint, title);
    for (const sheet of ['Share', 'Text']) {
      await setInsets(page, insets);
      await page.getByRole('button', { name: sheet, exact: true }).click();
      await expect(page.getByRole('dialog', { name: sheet })).toBeVisible();
      expect.soft(await underCutOuts(page, insets), sheet).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
