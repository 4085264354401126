import type { Page } from '@playwright/test';
import { chooseDocument, HERE } from './harness/brought.ts';
import type { Offprint } from './harness/offprint.ts';
import { expect, test } from './harness/test.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const found = (page: Page) => page.getByRole('list', { name: 'Papers in them' });

async function bring(app: Offprint, text: string): Promise<void> {
  await app.open('#/library/bring');
  await chooseDocument(app.page, 'garden.jsonl', text);
}

test('another paper with the title of one that is here, neither with an identifier, is added anyway, and each is found again', async ({
  offprint: app,
  page,
}) => {
  const { title, abstract } = HERE;
  const other = JSON.stringify({ title, abstract: 'We count quillworts, of which most are zyzzogeton.' });
  await app.install();
  await bring(app, other);
  await expect(found(page).getByText('Here already, with the same title.')).toBeVisible();
  await found(page)
    .getByRole('checkbox', { name: /^Add anyway/ })
    .check();
  await button(page, 'Add 1 paper').click();
  await expect(page.getByText('1 paper added.').first()).toBeVisible();
  await page.reload();
  await app.search('zyzzogeton');
  await app.results.getByRole('link').first().click();
  await expect(app.abstract).toContainText('We count quillworts');

  // Both are known by their texts, and no more can be added.
  await bring(app, `${other}\n`);
  await expect(page.getByText(/1 already here/)).toBeVisible();
  await expect(found(page).getByText('Here already, added by you.')).toBeVisible();
  await expect(found(page).getByRole('checkbox')).toHaveCount(0);
  await page.reload();
  await bring(app, JSON.stringify({ title, abstract }));
  await expect(found(page).getByText('Here already.')).toBeVisible();
  await expect(found(page).getByRole('checkbox')).toHaveCount(0);
});
