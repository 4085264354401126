import { expect } from '@playwright/test';
import { startingWith, type Offprint } from './offprint.ts';

/** In names of tags and collections: wider than a narrow screen with large text, and without a place to break. */
export const MANY = 'Representationslernen-und-Zusammenfassung';

/** Chooses the first two papers of the list. */
export async function choose({ page, papers }: Offprint): Promise<void> {
  // What chooses rows is loaded after the first list.
  await page.locator('dialog').first().waitFor({ state: 'attached' });
  for (let open = true; open;) {
    open = await page.locator('dialog[open], .choosing').first().isVisible();
    if (open) await page.keyboard.press('Escape');
  }
  await papers.getByRole('link').first().focus();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 chosen')).toBeVisible();
}

/** The library with a tag, a collection and saved papers, made as people make them where they are not there yet. */
export async function organised(app: Offprint): Promise<void> {
  const { page } = app;
  const shelf = page.getByRole('link', { name: startingWith(`Shelf ${MANY}`) });
  await app.open('#/library');
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  if (!(await shelf.isVisible())) {
    for (const [tool, label, name] of [
      ['Tag', 'New tag, or one you have', `Tag ${MANY}`],
      ['Collect', 'New collection', `Shelf ${MANY}`],
    ] as const) {
      await app.open();
      await choose(app);
      await page.getByRole('button', { name: tool, exact: true }).click();
      await page.getByLabel(label).fill(name);
      await page.getByRole('button', { name: 'Done' }).click();
      await expect(page.getByText('2 chosen')).toHaveCount(0);
    }
    await app.open('#/library');
  }
  await expect(shelf).toBeVisible();
}

/** The papers of a tag or collection of the library. */
export async function kept(app: Offprint, name: string): Promise<void> {
  await organised(app);
  await app.page.getByRole('link', { name: startingWith(name) }).click();
  await expect(app.page.getByRole('heading', { level: 1, name })).toBeVisible();
  // Its rows are read after its head.
  await expect(app.page.locator('main a[data-paper]:visible').first()).toBeVisible();
}
