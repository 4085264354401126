import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';

const papers = parsedSeed();

test('a note is written and left by keys alone', async ({ offprint, page }) => {
  await offprint.install(`#/paper/${papers[0]!.id}`);
  await expect(page.getByRole('button', { name: 'Add a note' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: /^Note on/ })).toBeFocused();
  await page.keyboard.type('one s, two h, three n [[');
  await page.keyboard.type(papers[1]!.title.slice(0, 16));
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Edit' })).toBeFocused();
  await expect(page.getByTestId('note').getByRole('link')).toHaveCount(1);
  expect(new URL(page.url()).hash).toContain('#/paper/');
});

test('a sentence is highlighted by keys alone', async ({ offprint, page }) => {
  await offprint.install(`#/paper/${papers[0]!.id}`);
  await expect(page.getByRole('button', { name: 'Highlight a sentence' })).toBeVisible();
  const selected = () => page.evaluate(() => String(getSelection()));
  await page.keyboard.press('m');
  const bar = page.getByRole('toolbar', { name: 'Highlight' });
  await expect(bar.getByRole('button', { name: 'Yellow' })).toBeFocused();
  const first = await selected();
  await page.keyboard.press('ArrowDown');
  await expect.poll(selected).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  await expect.poll(selected).toBe(first);
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(async () => (await selected()).length).toBeGreaterThan(first.length);
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(async () => (await selected()).length).toBeLessThan(first.length);
  await page.keyboard.press('ArrowRight');
  await expect(bar.getByRole('button', { name: 'Green' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bar).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Highlight a sentence' })).toBeFocused();
  await expect(page.getByRole('button', { name: /^Green:/ })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^Green:/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('button', { name: 'Green' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Green:/ })).toBeFocused();
  await expect(offprint.title).toBeVisible();
});
