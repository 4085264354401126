import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type BrowserContext, type LaunchOptions, type Page } from '@playwright/test';
import { CHROMIUM, SHARED } from './chromium.ts';
import { Offprint } from './offprint.ts';
import { watchOrigins } from './origins.ts';

/** What a phone's browser reports of itself. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

/**
 * A phone with one browser profile on its disk. `start` opens a new browser process on it, `kill` takes it away as
 * the system does (SIGKILL), `quit` closes it in an orderly way; the profile stays.
 */
export class Device {
  readonly #url: string;
  readonly #launchOptions: LaunchOptions;
  readonly #profile = mkdtempSync(join(tmpdir(), 'offprint-profile-'));
  #running: BrowserContext | null = null;
  #group = 0;
  readonly #watches: { asked: readonly string[] }[] = [];

  /**
   * @param url address of the app's page, ending in `/`
   * @param windows whether its browser has windows, and apps can be installed into them: twice the processor time
   */
  constructor(url: string, { windows = false } = {}) {
    this.#url = url;
    this.#launchOptions = (windows ? CHROMIUM : SHARED).launchOptions;
  }

  /**
   * A new browser process with one empty page, in which the app is not open yet. What the browser's HTTP cache held is
   * gone: it lasts for minutes and would hide a file that the app forgot to keep.
   */
  async start(): Promise<Offprint> {
    if (this.#running) throw new Error('The browser of this device is running already.');
    this.#running = await chromium.launchPersistentContext(this.#profile, {
      ...this.#launchOptions,
      ...PHONE,
    });
    this.#group = await groupOf(this.#running);
    this.#watches.push(watchOrigins(this.#running, new URL(this.#url).origin));
    const page = this.#running.pages()[0]!;
    await forgetHttpCache(page);
    return new Offprint(page, this.#url);
  }

  /** The browser that is running. @throws when none is */
  get browser(): BrowserContext {
    if (!this.#running) throw new Error('The browser of this device is not running.');
    return this.#running;
  }

  /** Addresses on other origins that any of its browsers asked. */
  get leftFor(): readonly string[] {
    return this.#watches.flatMap(({ asked }) => asked);
  }

  /** Every process of the browser dies at this instant, with nothing flushed. */
  async kill(): Promise<void> {
    const context = this.#running;
    if (!context) return;
    const group = this.#group;
    const closed = context.waitForEvent('close');
    process.kill(-group, 'SIGKILL');
    await closed;
    await expect.poll(() => isAlive(group)).toBe(false);
    this.#running = null;
  }

  async quit(): Promise<void> {
    await this.#running?.close();
    this.#running = null;
  }

  async discard(): Promise<void> {
    await this.quit();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Empties the browser's HTTP cache, for all pages and workers. */
export async function forgetHttpCache(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.detach();
}

/** The group of all processes of a browser: that of its first one, or of a script that started it. */
async function groupOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const { id } = processInfo.find(({ type }) => type === 'browser')!;
  return statOf(String(id))?.group ?? id;
}

/** Whether a process of the group runs. One that has ended counts as gone, also where nobody takes note of its end. */
function isAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
  } catch {
    return false;
  }
  return !existsSync('/proc/self/stat') || statesOf(group).some((state) => state !== 'Z');
}

/** State letters of the processes of a group, as Linux tells them: `R`, `S`, `Z` for one that has ended, … */
function statesOf(group: number): string[] {
  return readdirSync('/proc').flatMap((id) => {
    const stat = /^\d+$/.test(id) ? statOf(id) : null;
    return stat?.group === group ? [stat.state] : [];
  });
}

/** What Linux says of a process; null where it went meanwhile, and on other systems. */
function statOf(id: string): { state: string; group: number } | null {
  try {
    const [, state, group] = /\) (\S) \d+ (\d+) /.exec(readFileSync(`/proc/${id}/stat`, 'utf8'))!;
    return { state: state!, group: Number(group) };
  } catch {
    return null;
  }
}
