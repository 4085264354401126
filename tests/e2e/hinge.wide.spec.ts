import { expect, test } from './harness/test.ts';

/** Two screens of 540 px with a hinge of 34 px between them. */
const SCREEN = 540;
const HINGE = 34;

test('on two screens with a hinge between them nothing lies below the hinge', async ({ offprint, page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 2 * SCREEN + HINGE,
    height: 720,
    deviceScaleFactor: 1,
    mobile: false,
    displayFeature: { orientation: 'vertical', offset: SCREEN, maskLength: HINGE },
  });
  await offprint.install();
  expect(await page.evaluate(() => matchMedia('(horizontal-viewport-segments: 2)').matches)).toBe(true);
  await offprint.papers.getByRole('link').first().click();
  await expect(offprint.abstract).toBeVisible();
  const below = () =>
    page.evaluate(
      ([from, to]) =>
        [...document.querySelectorAll<HTMLElement>('.app :is(a, button, p, h1, h2, li, article)')]
          .filter((element) => element.checkVisibility())
          .filter((element) => {
            const { left, right, width, height } = element.getBoundingClientRect();
            return width > 1 && height > 1 && left < to! && right > from!;
          })
          .map((element) => `${element.tagName} ${element.textContent!.slice(0, 30)}`),
      [SCREEN, SCREEN + HINGE],
    );
  await expect.poll(below).toEqual([]);
});
