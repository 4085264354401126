import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { Offprint } from './offprint.ts';
import { clearPersonal, describeStorage } from './originStorage.ts';
import { readAheadSlowly } from './readAhead.ts';
import { SiteServer } from './server.ts';
import { folderOf, type SiteName } from './sites.ts';

/**
 * A site that was visited twice in a browser context: a test that takes it meets the app as it is from the second
 * visit on, with nothing read, saved or chosen.
 */
export class InstalledSite {
  readonly server: SiteServer;
  readonly context: BrowserContext;
  readonly #folder: string;
  /** Shows an empty page of the origin, from which its storage is reached while no page runs the app. */
  readonly #keeper: Page;
  #untouched = '';

  private constructor(folder: string, server: SiteServer, context: BrowserContext, keeper: Page) {
    this.#folder = folder;
    this.server = server;
    this.context = context;
    this.#keeper = keeper;
  }

  static async install(
    browser: Browser,
    site: SiteName,
    options: BrowserContextOptions,
  ): Promise<InstalledSite> {
    const folder = folderOf(site);
    const server = new SiteServer(folder);
    await server.start();
    const context = await browser.newContext(options);
    await readAheadSlowly(context);
    const keeper = await context.newPage();
    await keeper.goto(server.origin);
    const installed = new InstalledSite(folder, server, context, keeper);
    await installed.#visit();
    // With this one the service worker notes that its version has started.
    await installed.#visit();
    await installed.#forget();
    installed.#untouched = await describeStorage(keeper);
    return installed;
  }

  /** Closes every page that runs the app. */
  async leave(): Promise<void> {
    const pages = this.context.pages().filter((page) => page !== this.#keeper);
    await Promise.all(pages.map((page) => page.close()));
  }

  /** Makes site and storage what they were after the first visit. @returns false if that cannot be done. */
  async reset(): Promise<boolean> {
    await this.server.reset(this.#folder);
    await this.context.unrouteAll();
    await this.context.setOffline(false);
    await this.context.clearPermissions();
    await this.#forget();
    return (await describeStorage(this.#keeper)) === this.#untouched;
  }

  async discard(): Promise<void> {
    await this.context.close();
    await this.server.stop();
  }

  async #visit(): Promise<void> {
    const page = await this.context.newPage();
    await new Offprint(page, this.server.url).install();
    await this.leave();
  }

  async #forget(): Promise<void> {
    await this.context.clearCookies();
    await clearPersonal(this.#keeper);
  }
}

/** The installed sites of one Playwright worker: each is installed when a test first asks for it. */
export class InstalledSites {
  readonly #browser: Browser;
  readonly #sites = new Map<string, InstalledSite>();

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** The site in a context with these options, as after the first visit. What a test changed for good is installed anew. */
  async take(site: SiteName, options: BrowserContextOptions): Promise<InstalledSite> {
    const key = JSON.stringify([site, options]);
    const known = this.#sites.get(key);
    if (known && (await known.reset())) return known;
    await known?.discard();
    const installed = await InstalledSite.install(this.#browser, site, options);
    this.#sites.set(key, installed);
    return installed;
  }

  async discard(): Promise<void> {
    for (const site of this.#sites.values()) await site.discard();
  }
}
