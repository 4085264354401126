import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { SiteServer } from './server.ts';

/**
 * A page whose window and workers run some code before any of the app's. Without a service worker its scripts come by the
 * network, where the server puts the code before each: what a module imports runs before the module.
 *
 * @param server of this test alone
 */
export async function pageWith(
  browser: Browser,
  server: SiteServer,
  code: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  server.beginScripts(code);
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  await page.addInitScript(code);
  return page;
}
