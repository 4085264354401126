import { violationsOf } from './harness/axe.ts';
import { atRest } from './harness/controls.ts';
import { cutOff, cutShort, sidewaysScroll, smallTargets } from './harness/fits.ts';
import { findInGerman } from './harness/german.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';
import { halves, VIEWS } from './harness/views.ts';

const { title } = parsedSeed().find(({ links }) => links.length > 0)!;
/** Least width and height of what is touched, CSS px. */
const TARGET = 48;
/** The narrowest phone. */
const NARROW = { width: 320, height: 568 };

test.use({ locale: 'de-DE' });

let end: () => void;
test.beforeEach(({ page }) => {
  end = findInGerman(page);
});
test.afterEach(() => end());

for (const [part, views] of Object.entries(halves(VIEWS)))
  test(`in German no view in ${part} has an axe violation or a control that is too small, and none says its words short`, async ({
    offprint,
    page,
  }) => {
    await offprint.install();
    for (const [view, show] of views) {
      await page.goto('about:blank');
      await show(offprint, title);
      await atRest(page);
      expect.soft(await violationsOf(page), view).toEqual([]);
      expect.soft(await smallTargets(page, TARGET), view).toEqual([]);
      expect.soft(await cutShort(page), view).toEqual([]);
    }
  });

for (const size of ['100%', '200%'])
  test(`in German at 320 px with text at ${size} no view scrolls sideways, and nothing is cut off`, async ({
    offprint,
    page,
  }) => {
    await page.setViewportSize(NARROW);
    await offprint.install();
    await page.addInitScript((size) => {
      addEventListener('DOMContentLoaded', () => (document.documentElement.style.fontSize = size));
    }, size);
    for (const [view, show] of Object.entries(VIEWS)) {
      // Nothing of the view before is left open.
      await page.goto('about:blank');
      await show(offprint, title);
      await atRest(page);
      expect.soft(await sidewaysScroll(page), view).toEqual([]);
      expect.soft(await cutOff(page), view).toEqual([]);
      expect.soft(await cutShort(page), view).toEqual([]);
    }
  });
