import { test as base, expect, type BrowserContextOptions } from '@playwright/test';
import { Device } from './browser.ts';
import { InstalledSites, type InstalledSite } from './installed.ts';
import { Offprint } from './offprint.ts';
import { readAheadSlowly } from './readAhead.ts';
import { SiteServer } from './server.ts';
import { watchOrigins } from './origins.ts';
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
  /** Whether parts that nobody asks for come as soon as they do for people, as on a `device`. Needs `visit: 'first'`. */
  readsAhead: boolean;
  server: SiteServer;
  /** The app in a page of the shared browser. */
  offprint: Offprint;
  /** A phone of its own, for tests that kill and start browser processes. Needs `visit: 'first'`. */
  device: Device;
  /** Whether that phone's browser is the whole Chromium, whose windows an app can be installed into. */
  windows: boolean;
  /** The screen and settings of a device; contexts with different ones are not shared. */
  emulated: BrowserContextOptions;
  /** Origins that a test goes to on purpose; all else that leaves the site fails it. */
  mayLeaveFor: readonly string[];
  /** What is shared on a later visit; null on a first one. */
  installed: InstalledSite | null;
}

interface WorkerFixtures {
  installedSites: InstalledSites;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  site: ['seed', { option: true }],
  visit: ['later', { option: true }],
  readsAhead: [false, { option: true }],
  windows: [false, { option: true }],
  mayLeaveFor: [[], { option: true }],
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
  context: async ({ installed, browser, server, mayLeaveFor, readsAhead }, use) => {
    const context = installed?.context ?? (await browser.newContext());
    if (!installed && !readsAhead) await readAheadSlowly(context);
    const watch = watchOrigins(context, server.origin);
    await use(context);
    await (installed ? installed.leave() : context.close());
    expectNothingLeft(watch.end(), mayLeaveFor);
  },
  offprint: async ({ page, server }, use) => use(new Offprint(page, server.url)),
  device: async ({ visit, server, mayLeaveFor, windows }, use) => {
    if (visit !== 'first')
      throw new Error("A device of its own needs a server of its own: `visit: 'first'`.");
    const device = new Device(server.url, { windows });
    await use(device);
    await device.discard();
    expectNothingLeft(device.leftFor, mayLeaveFor);
  },
});

/** The app's own promise, kept through every test. */
function expectNothingLeft(asked: readonly string[], meant: readonly string[]): void {
  const others = asked.filter((address) => !meant.some((origin) => address.startsWith(origin)));
  expect(others, 'what was asked of another origin than the app’s').toEqual([]);
}

export { expect };
