import type { Page } from '@playwright/test';
import { keystrokes } from '../scale/keystrokes.ts';
import { untilSearchable } from '../scale/phone.ts';
import { typedPrefixes } from '../scale/typedPrefixes.ts';

/** Tasks of over 50 ms on the page's thread while something was done. */
export interface LongTasks {
  count: number;
  longestMs: number;
}

const KEYSTROKES = 120;
const SEED = 20_261_130;
/** A flick of the finger on a phone moves a list by some screens. */
const FLICKS = 30;
const FLICK_PX = 2500;
const FLICK_STEPS = 20;

interface Watching {
  longTasks: number[];
}

export async function whileTyping(page: Page, url: string, titles: readonly string[]): Promise<LongTasks> {
  await page.goto(`${url}#/search`);
  await untilSearchable(page);
  return during(page, () => keystrokes(page, typedPrefixes(titles, KEYSTROKES, SEED)));
}

export async function whileScrolling(page: Page, url: string): Promise<LongTasks> {
  await page.goto(`${url}#/`);
  await page.locator('ul[aria-label="Papers"] a').first().waitFor();
  return during(page, async () => {
    for (let flick = 0; flick < FLICKS; flick++)
      for (let step = 0; step < FLICK_STEPS; step++) {
        await page.mouse.wheel(0, FLICK_PX / FLICK_STEPS);
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
  });
}

async function during(page: Page, what: () => Promise<unknown>): Promise<LongTasks> {
  await page.evaluate(() => {
    const watching = globalThis as unknown as Watching;
    watching.longTasks = [];
    new PerformanceObserver((list) => {
      watching.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  await what();
  const tasks = await page.evaluate(() => (globalThis as unknown as Watching).longTasks);
  return { count: tasks.length, longestMs: Math.round(Math.max(0, ...tasks)) };
}
