import { expect, type Locator, type Page } from '@playwright/test';
import type { Paper } from '../../../src/core/paper/paper.ts';
import { bare } from './shownText.ts';

/** Ten thousand papers on two busy cores; a wait ends as soon as the state is there. */
const IMPORT_TIMEOUT = 120_000;

/** The app as a person meets it: by role and name. */
export class Offprint {
  readonly page: Page;
  readonly url: string;

  /** @param url address of the app's page, ending in `/` */
  constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
  }

  get searchBox(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search papers' });
  }
  get papers(): Locator {
    return this.page.getByRole('list', { name: 'Papers', exact: true });
  }
  get results(): Locator {
    return this.page.getByRole('list', { name: 'Results', exact: true });
  }
  get saved(): Locator {
    return this.page.getByRole('list', { name: 'Saved papers', exact: true });
  }
  get related(): Locator {
    return this.page.getByRole('list', { name: 'Related papers' });
  }
  get article(): Locator {
    return this.page.getByRole('article');
  }
  get title(): Locator {
    return this.article.getByRole('heading', { level: 1 });
  }
  get abstract(): Locator {
    return this.page.getByTestId('abstract');
  }
  /** The save button of the reader's bar. */
  get save(): Locator {
    return this.page.getByRole('toolbar', { name: 'Paper' }).getByRole('button', { name: 'Save' });
  }
  get nav(): Locator {
    return this.page.getByRole('navigation', { name: 'Main' });
  }

  /** Goes to a route, such as `#/library`; a page that shows the app already is not loaded again. */
  async open(route = '#/'): Promise<void> {
    // A sheet that was closed goes back in the history, which would come after an address that nobody types as fast.
    await this.page.waitForFunction(
      () => !(history.state as { sheet?: true } | null)?.sheet || document.querySelector('dialog[open]'),
    );
    await this.page.goto(this.url + route);
  }

  /** Waits until the app says that it needs no network any more. */
  async readyOffline(): Promise<void> {
    const html = this.page.locator('html');
    await expect(html).toHaveAttribute('data-ready', 'offline', { timeout: IMPORT_TIMEOUT });
  }

  /** First visit, up to the moment the app needs no network any more. */
  async install(route = '#/'): Promise<void> {
    await this.open(route);
    await this.readyOffline();
  }

  /** The home list says that so many papers are all on this device. */
  async hasAll(papers: string): Promise<void> {
    await this.open();
    await expect(this.page.getByText(`All ${papers} papers are on this device`)).toBeVisible({
      timeout: IMPORT_TIMEOUT,
    });
  }

  async search(query: string): Promise<void> {
    if (!(await this.searchBox.isVisible())) await this.open('#/search');
    // Filters beside the box would stay.
    const clear = this.page.getByTitle('Clear the search');
    if (await clear.isVisible()) await clear.click();
    await this.searchBox.fill(query);
  }

  /**
   * Finds a paper by its full title, as the first result, and opens it.
   *
   * @param shown the title as the page shows it, where it has formulas.
   */
  async openByTitle(title: string, shown = title): Promise<void> {
    await this.search(title);
    const first = this.results.getByRole('link').first();
    if (shown === title) await expect(first).toHaveAccessibleName(startingWith(title));
    await expect.poll(async () => bare(await first.textContent()).startsWith(bare(shown))).toBe(true);
    await first.click();
    await expect.poll(async () => bare(await this.title.textContent())).toBe(bare(shown));
  }

  /** Begins in the reader of a paper of the seeds, by its own address: at half of what it takes to find it. */
  async read({ id, title }: Pick<Paper, 'id' | 'title'>): Promise<void> {
    await this.install(`#/paper/${encodeURIComponent(id)}`);
    await expect.poll(async () => bare(await this.title.textContent())).toBe(bare(title));
  }

  /** A row's link in a list, by the title it starts with. */
  row(list: Locator, title: string): Locator {
    return list.getByRole('link', { name: startingWith(title) });
  }

  /** The save button in the row of a paper. */
  saveIn(list: Locator, title: string): Locator {
    const link = this.page.getByRole('link', { name: startingWith(title) });
    return list.getByRole('listitem').filter({ has: link }).getByRole('button', { name: 'Save' });
  }
}

/** An accessible name that begins with these words; white space may differ. */
export function startingWith(text: string): RegExp {
  const escaped = text.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^\\s*${escaped.replace(/\s+/g, '\\s+')}`);
}
