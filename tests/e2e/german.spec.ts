import { violationsButColours } from './harness/axe.ts';
import { unfitForLongWords } from './harness/circumstances.ts';
import { unknownColourPairs } from './harness/colourPairs.ts';
import { atRest } from './harness/controls.ts';
import { cutShort, smallTargets } from './harness/fits.ts';
import { findInGerman } from './harness/german.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';
import { halves, TARGET, THEMES, VIEWS, wear } from './harness/views.ts';

const { title } = parsedSeed().find(({ links }) => links.length > 0)!;

test.use({ locale: 'de-DE' });

let end: () => void;
test.beforeEach(({ page }) => {
  end = findInGerman(page);
});
test.afterEach(() => end());

/*
 * One theme after the other is worn: which colours meet is asked of each view, and that they can be read in every theme is
 * a test of all that may meet (`tests/colours`).
 */
for (const [part, views] of Object.entries(halves(VIEWS)))
  test(`in German no view in ${part} has an axe violation or a control that is too small, and all of it fits, no words cut short`, async ({
    offprint,
    page,
  }) => {
    // Dozens of views one after the other.
    test.slow();
    await offprint.install();
    for (const [at, [view, show]] of views.entries()) {
      await test.step(view, async () => {
        await show(offprint, title);
        await wear(page, THEMES[at % THEMES.length]!);
        await atRest(page);
        expect.soft(await violationsButColours(page), view).toEqual([]);
        expect.soft(await unknownColourPairs(page), `${view}, colours`).toEqual([]);
        expect.soft(await smallTargets(page, TARGET), view).toEqual([]);
        expect.soft(await cutShort(page), view).toEqual([]);
        expect.soft(await unfitForLongWords(page), view).toEqual([]);
      });
    }
  });

test('at 320 px a German message stands beside its button', async ({ offprint, page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await offprint.install();
  await offprint.openByTitle(title);
  await offprint.save.click();
  const undo = (await page.getByRole('button', { name: 'Undo' }).boundingBox())!;
  const message = (await page.locator('.toast p').boundingBox())!;
  expect(undo.y).toBeLessThan(message.y + message.height);
});
