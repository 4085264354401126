import { setInsets, underCutOuts } from './harness/controls.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';
import { halves, VIEWS } from './harness/views.ts';

const papers = parsedSeed();
const { title } = papers.find(({ links }) => links.length > 0)!;

/** A phone with a cut-out and a home indicator, upright and on either side. */
const SCREENS = {
  upright: { size: [390, 844], insets: { top: 59, right: 0, bottom: 34, left: 0 } },
  'on its side': { size: [844, 390], insets: { top: 20, right: 59, bottom: 21, left: 59 } },
  'on its side, narrow': { size: [568, 320], insets: { top: 0, right: 44, bottom: 21, left: 44 } },
} as const;

/** Views in a frame that another one has as well: what differs is within it. */
const IN_ANOTHER_FRAME =
  /^(a |tags of|collections of|more about|no such|history|recently|notes, none|settings, |search, (explained|parts|suggestions|nothing))/;
const FRAMES = Object.fromEntries(Object.entries(VIEWS).filter(([name]) => !IN_ANOTHER_FRAME.test(name)));

for (const [name, { size, insets }] of Object.entries(SCREENS)) {
  for (const [part, views] of Object.entries(halves(FRAMES)))
    test(`nothing in ${part} lies under a cut-out of a phone that is ${name}`, async ({ offprint, page }) => {
      await page.setViewportSize({ width: size[0], height: size[1] });
      await offprint.install();
      for (const [view, show] of views) {
        await show(offprint, title);
        await setInsets(page, insets);
        expect.soft(await underCutOuts(page, insets), view).toEqual([]);
      }
    });

  test(`no message or sheet lies under a cut-out of a phone that is ${name}`, async ({ offprint, page }) => {
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
}
