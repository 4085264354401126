import { test as base } from '@playwright/test';
import { Device } from './browser.ts';
import { Offprint } from './offprint.ts';
import { SiteServer } from './server.ts';
import { folderOf, type SiteName } from './sites.ts';

interface Fixtures {
  /** Which built site the server serves at first. */
  site: SiteName;
  server: SiteServer;
  /** The app in a page of the shared browser, with nothing stored. */
  offprint: Offprint;
  /** A phone of its own, for tests that kill and start browser processes. */
  device: Device;
}

export const test = base.extend<Fixtures>({
  site: ['seed', { option: true }],
  server: async ({ site }, use) => {
    const server = new SiteServer(folderOf(site));
    await server.start();
    await use(server);
    await server.stop();
  },
  offprint: async ({ page, server }, use) => use(new Offprint(page, server.url)),
  device: async ({ server }, use) => {
    const device = new Device(server.url);
    await use(device);
    await device.discard();
  },
});

export { expect } from '@playwright/test';
