import type { Locator, Page } from '@playwright/test';
import { atRest } from './harness/controls.ts';
import type { Offprint } from './harness/offprint.ts';
import { expect, test } from './harness/test.ts';

/** What is pressed and held, until it is let go elsewhere. A touch that tests make up is no press to the browser, a mouse's is. */
async function press(page: Page, target: Locator) {
  const { x, y, width, height } = (await target.boundingBox())!;
  await page.mouse.move(x + Math.min(width / 2, 60), y + height / 2);
  await page.mouse.down();
  return async () => {
    await page.mouse.move(0, 0);
    await page.mouse.up();
  };
}

test('what is pressed shows it, and no more when it is let go', async ({ offprint, page }) => {
  await offprint.install();
  await expect(offprint.papers.getByRole('link').first()).toBeVisible();
  const look = async (target: Locator, place?: '::after') => {
    const colour = () =>
      target.evaluate((element, place) => getComputedStyle(element, place).backgroundColor, place);
    const before = await colour();
    const lift = await press(page, target);
    await expect.poll(colour).not.toBe(before);
    await lift();
    await expect.poll(colour).toBe(before);
  };
  await look(offprint.papers.getByRole('link').first(), '::after');
  await look(offprint.papers.getByRole('button', { name: 'Save' }).first());
  await look(offprint.nav.getByRole('link', { name: 'Library' }));
  await openFirst(offprint);
  await look(page.getByRole('toolbar', { name: 'Paper' }).getByRole('button', { name: 'Listen' }));
  await look(page.getByRole('button', { name: 'Back' }));
});

async function openFirst(offprint: Offprint): Promise<void> {
  await offprint.papers.getByRole('link').first().click();
  await expect(offprint.title).toBeVisible();
  await atRest(offprint.page);
}

test.describe('motion', () => {
  const moving = (page: Page) =>
    page.evaluate(() => {
      const lengthOf = (element: Element) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
        return { animationName, animationDuration, transitionDuration };
      };
      return ['.panes > .reader', 'dialog', '.toast'].map((name) => lengthOf(document.querySelector(name)!));
    });

  const show = async (offprint: Offprint) => {
    await offprint.install();
    await openFirst(offprint);
    await offprint.save.click();
    await expect(offprint.page.getByRole('button', { name: 'Undo' })).toBeVisible();
  };

  test('a paper, a sheet and a message come in, in less than 200 ms', async ({ offprint, page }) => {
    await show(offprint);
    const [reader, dialog, toast] = await moving(page);
    expect(reader!.animationName).not.toBe('none');
    const lengths = [reader!.animationDuration, dialog!.transitionDuration, toast!.transitionDuration]
      .flatMap((value) => value.split(','))
      .map(parseFloat);
    for (const length of lengths) {
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThan(0.2);
    }
  });

  test.describe('where less of it was asked for', () => {
    test.use({ reducedMotion: 'reduce' });

    test('is none', async ({ offprint, page }) => {
      await show(offprint);
      for (const { animationName, transitionDuration } of await moving(page)) {
        expect(animationName).toBe('none');
        expect(
          transitionDuration
            .split(',')
            .map(parseFloat)
            .every((length) => length === 0),
        ).toBe(true);
      }
    });
  });
});
