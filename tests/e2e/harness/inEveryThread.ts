import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

/**
 * A page whose window and workers run some code before any of the app's. Without a service worker its scripts come by the
 * network, where the code is put before each: what a module imports runs before the module.
 */
export async function pageWith(
  browser: Browser,
  code: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  await page.addInitScript(code);
  await page.route('**/assets/*.js', async (route) => {
    const response = await route.fetch({ maxRetries: 3 });
    await route.fulfill({ response, body: `${code}\n${await response.text()}` });
  });
  return page;
}

/** Scripts that are still on their way are no fault of the test. */
export async function closePage(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.context().close();
}
