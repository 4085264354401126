import type { CDPSession, Page } from '@playwright/test';

interface Point {
  x: number;
  y: number;
}

/** Steps of a drag: enough for the browser to tell a scroll from a tap. One a frame: it throttles what comes faster. */
const STEPS = 12;
/** Seconds from one step to the next by the clock of the touches, however long a busy machine takes: a finger that rests selects text. */
const STEP_SECONDS = 0.016;

/** Fingers that lie on the screen, and move as one. */
export class Fingers {
  readonly #page: Page;
  readonly #client: CDPSession;
  #at: readonly Point[] = [];
  /** When they touched last, seconds since 1970. */
  #touched = Date.now() / 1000;

  private constructor(page: Page, client: CDPSession) {
    this.#page = page;
    this.#client = client;
  }

  static async on(page: Page, ...at: Point[]): Promise<Fingers> {
    const fingers = new Fingers(page, await page.context().newCDPSession(page));
    await fingers.#send('touchStart', at);
    return fingers;
  }

  /** @param by px to the right, or less to the left */
  async dragAside(by: number): Promise<void> {
    const from = this.#at;
    for (let step = 1; step <= STEPS; step++) {
      await this.#send(
        'touchMove',
        from.map(({ x, y }) => ({ x: x + (by * step) / STEPS, y })),
      );
      await this.#page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }

  async lift(): Promise<void> {
    await this.#send('touchEnd', []);
    await this.#client.detach();
  }

  async #send(type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: readonly Point[]): Promise<void> {
    this.#at = touchPoints;
    this.#touched += STEP_SECONDS;
    await this.#client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: [...touchPoints],
      timestamp: this.#touched,
    });
  }
}

/** Drags one finger over the screen. `by`: px to the right, or less to the left. */
export async function dragAside(page: Page, from: Point, by: number): Promise<void> {
  const finger = await Fingers.on(page, from);
  await finger.dragAside(by);
  await finger.lift();
}

/** Enlarges what is on screen, as two fingers do. */
export async function pinchTo(page: Page, pageScaleFactor: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setPageScaleFactor', { pageScaleFactor });
  await client.detach();
}
