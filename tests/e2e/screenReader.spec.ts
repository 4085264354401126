import { atRest } from './harness/controls.ts';
import { cutOff, sidewaysScroll } from './harness/fits.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';
import { oddInTree, toldTree } from './harness/tree.ts';
import { halves, VIEWS } from './harness/views.ts';

const { title } = parsedSeed().find(({ links }) => links.length > 0)!;

/*
 * What is told is kept beside this file (`screenReader/`), to be read by people: who changes it on purpose runs this spec
 * with `--update-snapshots` and reads what changed.
 */
/** What is listed there hangs on how long the views before it stood. */
const OF_ITS_TIME = 'history';

for (const [part, views] of Object.entries(halves(VIEWS)))
  test(`a screen reader is told of every view in ${part} what it was told before, in order and without gaps`, async ({
    offprint,
    page,
  }) => {
    await offprint.install();
    for (const [view, show] of views.filter(([name]) => name !== OF_ITS_TIME)) {
      await show(offprint, title);
      await atRest(page);
      expect.soft(await oddInTree(page), view).toEqual([]);
      // Some of it is read after the rest.
      await expect(async () =>
        expect(await toldTree(page), view).toMatchSnapshot(`${view.replace(/\W+/g, '-')}.txt`),
      ).toPass({ timeout: 15_000 });
    }
  });

for (const [part, views] of Object.entries(halves(VIEWS)))
  test(`where one reads from right to left, no view in ${part} is cut off or scrolls sideways`, async ({
    offprint,
    page,
  }) => {
    await page.addInitScript(() => {
      new MutationObserver(() => {
        if (document.documentElement && document.documentElement.dir !== 'rtl')
          document.documentElement.dir = 'rtl';
      }).observe(document, { childList: true, subtree: true });
    });
    await page.setViewportSize({ width: 360, height: 640 });
    await offprint.install();
    for (const [view, show] of views) {
      await show(offprint, title);
      await atRest(page);
      expect.soft(await sidewaysScroll(page), view).toEqual([]);
      expect.soft(await cutOff(page), view).toEqual([]);
    }
  });
