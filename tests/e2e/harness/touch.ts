import type { Page } from '@playwright/test';

interface Point {
  x: number;
  y: number;
}

/** Steps of a drag: enough for the browser to tell a scroll from a tap. One a frame: it throttles what comes faster. */
const STEPS = 12;

/** Drags one finger over the screen, as a touch screen tells of it. `by`: px to the right, or less to the left. */
export async function dragAside(page: Page, from: Point, by: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', [from]);
  for (let step = 1; step <= STEPS; step++) {
    await send('touchMove', [{ x: from.x + (by * step) / STEPS, y: from.y }]);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await send('touchEnd', []);
  await client.detach();
}

/** Enlarges what is on screen, as two fingers do. */
export async function pinchTo(page: Page, pageScaleFactor: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setPageScaleFactor', { pageScaleFactor });
  await client.detach();
}
