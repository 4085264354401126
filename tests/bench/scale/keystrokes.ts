import type { Page } from '@playwright/test';
import { type KeyTimes, pressKey } from './phone.ts';
import { type Spread, spreadOf } from './spread.ts';
import type { Typing } from './typedPrefixes.ts';

/** Of the keystrokes of many searches, in milliseconds. */
export interface KeystrokeTimes {
  /** From the keystroke to its results laid out: what the app needs. At most 16 ms is one frame. */
  work: Spread;
  /** From the keystroke to its results painted, with the wait for the next of 60 frames a second. */
  painted: Spread;
  /** From the frame with the letter to the frame with its results: 0 where they are the same. */
  late: Spread;
  /** In the worker, which is never slowed down. */
  worker: Spread;
}

/** Between the results of one key and the next key: twelve keys a second is faster than people type. */
const PAUSE_MS = 80;
/** A search engine that needs a second for a letter would take hours; what was typed by then is enough. */
const LONGEST_MS = 150_000;

/**
 * Types searches into the box of a page, a letter at a time, each a moment after the results of the one before.
 *
 * @param before what stands in the box before the first letter, and begins what is typed
 */
export async function keystrokes(
  page: Page,
  typings: readonly Typing[],
  before = '',
): Promise<KeystrokeTimes> {
  const box = page.getByRole('searchbox', { name: 'Search papers' });
  const times: KeyTimes[] = [];
  const end = performance.now() + LONGEST_MS;
  for (const typing of typings) {
    await box.fill(before);
    await box.focus();
    for (const query of typing) {
      if (performance.now() > end) return spreads(times);
      const key = await pressKey(page, query);
      if (key) times.push(key);
      await page.waitForTimeout(PAUSE_MS);
    }
  }
  return spreads(times);
}

function spreads(times: readonly KeyTimes[]): KeystrokeTimes {
  const of = (what: keyof KeyTimes) => spreadOf(times.map((key) => key[what]));
  return { work: of('work'), painted: of('painted'), late: of('late'), worker: of('took') };
}
