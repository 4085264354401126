import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';

const papers = parsedSeed();

test('by keyboard alone, papers are chosen, tagged, put into a collection, hidden, and all of it undone', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  await page.locator('dialog').first().waitFor({ state: 'attached' });
  const { keyboard } = page;
  const rows = offprint.papers.locator('a[data-paper]');
  const told = (text: string | RegExp) =>
    expect(page.locator('.toast').filter({ hasText: text })).toBeVisible();
  await keyboard.press('j');
  await expect(rows.first()).toBeFocused();
  await keyboard.press('x');
  await expect(rows.first()).toHaveRole('checkbox');
  await expect(rows.first()).toBeChecked();
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await expect(rows.nth(2)).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: '3 chosen' })).toBeVisible();
  await keyboard.press(' ');
  await expect(page.getByText('2 chosen')).toBeVisible();
  await keyboard.press('g');
  await expect(page.getByRole('dialog', { name: 'Tags of 2 papers' })).toBeVisible();
  await page.getByLabel('New tag, or one you have').focus();
  await keyboard.type('By keys');
  await keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'By keys' })).toBeChecked();
  await page.getByRole('button', { name: 'Done' }).focus();
  await keyboard.press('Enter');
  await told('2 papers tagged “By keys”.');
  await expect(rows.nth(2)).toBeFocused();

  await keyboard.press('k');
  await keyboard.press('b');
  await page.getByLabel('New collection').focus();
  await keyboard.type('Keys');
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'Done' }).focus();
  await keyboard.press('Enter');
  await told('1 paper put into “Keys”.');
  await expect(rows.nth(1)).toBeFocused();
  await keyboard.press('h');
  await told('Hidden.');
  await expect(offprint.papers.getByRole('listitem')).toHaveCount(54);
  await keyboard.press('u');
  await expect(offprint.papers.getByRole('listitem')).toHaveCount(55);
  await keyboard.press('u');
  await keyboard.press('u');
  await offprint.open('#/library');
  await expect(page.getByRole('heading', { name: 'Nothing saved yet' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^By keys/ })).toHaveCount(0);
});

test('with the mouse, Shift chooses all between, Ctrl one more, and Escape ends it', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  await page.locator('dialog').first().waitFor({ state: 'attached' });
  const row = (place: number) => page.locator(`main .list a[data-title="${papers[place]!.title}"]`);
  await row(0).click({ modifiers: ['Control'] });
  await expect(page.getByText('1 chosen')).toBeVisible();
  await row(3).click({ modifiers: ['Shift'] });
  await expect(page.getByText('4 chosen')).toBeVisible();
  await row(1).click();
  await expect(page.getByText('3 chosen')).toBeVisible();
  await expect(row(1)).not.toBeChecked();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('55 chosen')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/\d chosen/)).toHaveCount(0);
  await row(1).click();
  await expect(offprint.title).toHaveText(papers[1]!.title);
});

test('what was done through the bar of chosen papers leaves the focus at the row that was chosen last', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  await page.locator('dialog').first().waitFor({ state: 'attached' });
  const rows = offprint.papers.locator('a[data-paper]');
  for (const [tool, label] of [
    ['Tag', 'New tag, or one you have'],
    ['Collect', 'New collection'],
  ] as const) {
    await rows.first().focus();
    await page.keyboard.press('x');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('button', { name: tool, exact: true }).click();
    await page.getByLabel(label).fill('By the bar');
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(rows.nth(1)).toBeFocused();
  }
});
