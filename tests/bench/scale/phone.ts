import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { PHONE } from '../../e2e/harness/browser.ts';
import { CHROMIUM } from '../../e2e/harness/chromium.ts';
import { WATCH } from './benchPages.ts';

/** A corpus of 87,000 takes minutes to import where two cores are busy. */
const PATIENCE_MS = 15 * 60_000;
/** Often enough for a bench; more often would itself slow down what is measured. */
const POLLING_MS = 1000;

/** Times that `watch.js` takes in a page, in milliseconds since the navigation began; null while it is being painted. */
export type Mark = 'ready' | 'list' | 'results';

/** A keystroke, in milliseconds. */
export interface KeyTimes {
  /** Until its results were laid out. */
  work: number;
  /** Until its results were painted, with the wait for a frame. */
  painted: number;
  /** How much later the frame with the results is than the frame with the letter. */
  late: number;
  /** In the worker. */
  took: number;
}

/** What `watch.js` leaves in a page. */
interface Watched {
  watch: {
    times: Partial<Record<Mark, number | null>>;
    isSearchable(): boolean;
    expect(query: string): void;
    result: Promise<KeyTimes>;
  };
}

/** A phone's browser with a profile of its own, in which every page is watched. */
export class Phone {
  readonly #profile = mkdtempSync(join(tmpdir(), 'offprint-scale-'));
  #running: BrowserContext | null = null;

  /** A new browser process on the profile, slowed down `slowness` times, with an empty page. */
  async start(slowness = 1): Promise<Page> {
    await this.#running?.close();
    this.#running = await chromium.launchPersistentContext(this.#profile, {
      ...CHROMIUM.launchOptions,
      ...PHONE,
    });
    this.#running.setDefaultTimeout(PATIENCE_MS);
    await this.#running.addInitScript({ path: WATCH });
    const page = this.#running.pages()[0]!;
    await slowDown(page, slowness);
    return page;
  }

  async discard(): Promise<void> {
    await this.#running?.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Slows down the page so many times; its workers are not reached. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/**
 * Waits until a mark is painted, by asking so little that the page does not notice: the scripts that a browser's driver
 * brings into a page for its own waiting take a slow phone 50 ms.
 *
 * @returns milliseconds since the navigation began
 */
export async function timeOf(page: Page, mark: Mark): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const expression = `globalThis.watch?.times.${mark} ?? 0`;
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, POLLING_MS));
    const { result } = await session.send('Runtime.evaluate', { expression });
    if (result.value) return result.value as number;
  }
  throw new Error(`Nothing was painted: ${mark}`);
}

export async function untilSearchable(page: Page): Promise<void> {
  await page.waitForFunction(() => (globalThis as unknown as Watched).watch.isSearchable(), null, {
    polling: 200,
  });
}

/** Presses the key that makes the box hold `query`, and waits for the results; null if there are none in time. */
export async function pressKey(page: Page, query: string): Promise<KeyTimes | null> {
  await page.evaluate((expected) => (globalThis as unknown as Watched).watch.expect(expected), query);
  await page.keyboard.type([...query].at(-1)!);
  return page.evaluate(
    (patience) =>
      Promise.race([
        (globalThis as unknown as Watched).watch.result,
        new Promise<null>((resolve) => setTimeout(() => resolve(null), patience)),
      ]),
    ANSWER_PATIENCE_MS,
  );
}

/** No search takes longer; what is no search by itself (`"`, `-`) has no answer at all. */
const ANSWER_PATIENCE_MS = 10_000;
