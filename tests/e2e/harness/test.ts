import { test as base, type BrowserContextOptions } from '@playwright/test';
import { Device } from './browser.ts';
import { InstalledSites, type InstalledSite } from './installed.ts';
import { Offprint } from './offprint.ts';
import { SiteServer } from './server.ts';
import { folderOf, type SiteName } from './sites.ts';

/**
 * Where a test begins. `later`: the app is installed and nothing is read, saved or chosen; the context is shared with
 * other tests. `first`: nothing is stored; server and context are the test's own.
 */
export type Visit = 'first' | 'later';

interface Fixtures {
  /** Which built site the server serves at first. */
  site: SiteName;
  visit: Visit;
  server: SiteServer;
  /** The app in a page of the shared browser. */
  offprint: Offprint;
  /** A phone of its own, for tests that kill and start browser processes. Needs `visit: 'first'`. */
  device: Device;
  /** The screen and settings of a device; contexts with different ones are not shared. */
  emulated: BrowserContextOptions;
  /** What is shared on a later visit; null on a first one. */
  installed: InstalledSite | null;
}

interface WorkerFixtures {
  installedSites: InstalledSites;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  site: ['seed', { option: true }],
  visit: ['later', { option: true }],
  installedSites: [
    async ({ browser }, use) => {
      const sites = new InstalledSites(browser);
      await use(sites);
      await sites.discard();
    },
    { scope: 'worker' },
  ],
  emulated: async ({ viewport, isMobile, hasTouch, colorScheme, reducedMotion, forcedColors, locale }, use) =>
    use({
      viewport,
      isMobile,
      hasTouch,
      colorScheme,
      reducedMotion,
      forcedColors,
      ...(locale && { locale }),
    }),
  installed: async ({ visit, site, emulated, installedSites }, use) =>
    use(visit === 'later' ? await installedSites.take(site, emulated) : null),
  server: async ({ installed, site }, use) => {
    if (installed) return use(installed.server);
    const server = new SiteServer(folderOf(site));
    await server.start();
    await use(server);
    await server.stop();
  },
  context: async ({ installed, browser }, use) => {
    const context = installed?.context ?? (await browser.newContext());
    await use(context);
    await (installed ? installed.leave() : context.close());
  },
  offprint: async ({ page, server }, use) => use(new Offprint(page, server.url)),
  device: async ({ visit, server }, use) => {
    if (visit !== 'first')
      throw new Error("A device of its own needs a server of its own: `visit: 'first'`.");
    const device = new Device(server.url);
    await use(device);
    await device.discard();
  },
});

export { expect } from '@playwright/test';
