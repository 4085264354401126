import { violationsOf } from './harness/axe.ts';
import { shapedAway, unfit } from './harness/circumstances.ts';
import { unknownColourPairs } from './harness/colourPairs.ts';
import { atRest } from './harness/controls.ts';
import { smallTargets } from './harness/fits.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';
import { oddInTree, toldTree } from './harness/tree.ts';
import { halves, TARGET, VIEWS } from './harness/views.ts';

/** A paper with links, so that the reader shows all it can. */
const { title } = parsedSeed().find(({ links }) => links.length > 0)!;

/** What is listed there hangs on how long the views before it stood. */
const OF_ITS_TIME = 'history';
/** The one view that is not there before its paper was read by itself. */
const READ_THROUGH = 'reader, an own paper';

/** When the views were written down: which papers are for today hangs on the day. */
const WRITTEN_DOWN = new Date(2026, 10, 30, 12);

/** Runs in the page: its clock goes ahead by so many milliseconds. */
function setClock(ahead: number): void {
  globalThis.Date = new Proxy(Date, {
    construct: (real, given, made) =>
      Reflect.construct(real, given.length > 0 ? given : [real.now() + ahead], made) as Date,
    get: (real, name) => (name === 'now' ? () => real.now() + ahead : (Reflect.get(real, name) as unknown)),
  });
}

/** Runs in the page: no paper counts as read, which it would on a machine so busy that a view of it stands for ten seconds. */
function readNothingThrough(): void {
  const { observe } = IntersectionObserver.prototype;
  IntersectionObserver.prototype.observe = function (target) {
    if (!target.matches('[data-text-end]')) observe.call(this, target);
  };
}

/*
 * All that holds for every view is asked of it while it is on screen: bringing it there is what takes the time.
 *
 * What is told is kept beside this file (`screenReader/`), to be read by people: who changes it on purpose runs this spec
 * with `--update-snapshots` and reads what changed.
 */
for (const [part, views] of Object.entries(halves(VIEWS)))
  test(`every view in ${part} is told as before, has no axe violation, no unknown colours, no small control, and fits`, async ({
    offprint,
    page,
  }) => {
    // Dozens of views one after the other.
    test.slow();
    if (!views.some(([view]) => view === READ_THROUGH)) await page.addInitScript(readNothingThrough);
    await page.addInitScript(setClock, WRITTEN_DOWN.getTime() - Date.now());
    await offprint.install();
    for (const [view, show] of views) {
      await test.step(view, async () => {
        await show(offprint, title);
        await atRest(page);
        expect.soft(await oddInTree(page), `${view}, as it is told`).toEqual([]);
        // Some of it is read after the rest.
        if (view !== OF_ITS_TIME)
          await expect(async () =>
            expect(await toldTree(page), view).toMatchSnapshot(`${view.replace(/\W+/g, '-')}.txt`),
          ).toPass({ timeout: 15_000 });
        expect.soft(await violationsOf(page), `${view}, by axe`).toEqual([]);
        expect.soft(await smallTargets(page, TARGET), `${view}, targets`).toEqual([]);
        expect.soft(await unknownColourPairs(page), `${view}, colours`).toEqual([]);
        expect.soft(await unfit(page), view).toEqual([]);
        expect.soft(await shapedAway(page), view).toEqual([]);
      });
    }
  });
