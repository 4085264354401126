import type { Page } from '@playwright/test';
import { cutShort } from './harness/fits.ts';
import { findInGerman } from './harness/german.ts';
import { selectIn } from './harness/notes.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';

const { title } = parsedSeed()[0]!;

test.use({ locale: 'de-DE' });

let end: () => void;
test.beforeEach(({ page }) => {
  end = findInGerman(page);
});
test.afterEach(() => end());

/** Whether the name of where one is stands within the rail. */
function isInRail(page: Page): Promise<boolean> {
  return page.locator('nav [aria-current]').evaluate((link) => {
    const name = new Range();
    name.selectNodeContents(link);
    const [said, rail] = [name.getBoundingClientRect(), link.getBoundingClientRect()];
    return said.left >= rail.left && said.right <= rail.right;
  });
}

for (const size of [
  { width: 1280, height: 800 },
  { width: 844, height: 390 },
])
  test(`at ${size.width} x ${size.height} German words have room in the rail and beside steppers`, async ({
    offprint,
    page,
  }) => {
    await page.setViewportSize(size);
    await offprint.install();
    for (const view of ['#/', '#/search', '#/library', '#/settings']) {
      await offprint.open(view);
      await expect(page.getByRole('navigation', { name: 'Main' }).locator('[aria-current]')).toHaveAttribute(
        'href',
        view === '#/settings' && size.width < 900 ? /^#/ : new RegExp(`^${view}`),
      );
      expect.soft(await cutShort(page), view).toEqual([]);
      expect.soft(await isInRail(page), view).toBe(true);
    }
    for (const stepper of await page.locator('.stepper').all()) {
      const [label, less] = [
        (await stepper.locator('span').boundingBox())!,
        (await stepper.getByRole('button').first().boundingBox())!,
      ];
      expect(label.x + label.width).toBeLessThanOrEqual(less.x);
    }
  });

test('a short German message stands beside its button', async ({ offprint, page }) => {
  await offprint.install();
  await offprint.openByTitle(title);
  await selectIn(offprint, 0, 40);
  await page.getByRole('button', { name: 'Green', exact: true }).click();
  const undo = (await page.getByRole('button', { name: 'Undo' }).boundingBox())!;
  const message = (await page.getByText('Highlighted.').boundingBox())!;
  expect(undo.y).toBeLessThan(message.y + message.height / 2);
  expect(undo.x - (message.x + message.width)).toBeLessThan(32);
});
