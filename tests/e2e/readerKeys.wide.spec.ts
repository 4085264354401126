import { parsedSeed } from './harness/parsedSeed.ts';
import type { Offprint } from './harness/offprint.ts';
import { expect, test } from './harness/test.ts';

const papers = parsedSeed();

async function openFirst(app: Offprint): Promise<void> {
  await app.install();
  await app.row(app.papers, papers[0]!.title).click();
  await expect(app.title).toBeFocused();
}

test('the bar of the reader is one step from its text by keyboard, and arrows move within it', async ({
  offprint,
  page,
}) => {
  await openFirst(offprint);
  const bar = page.getByRole('toolbar', { name: 'Paper' });
  const button = (name: string) => bar.getByRole('button', { name, exact: true });
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('region', { name: 'Text of the paper' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(button('Save')).toBeFocused();
  for (const [key, name] of [
    ['ArrowRight', 'Read'],
    ['ArrowRight', 'Listen'],
    ['End', 'Text'],
    ['ArrowRight', 'Save'],
    ['ArrowLeft', 'Text'],
    ['Home', 'Save'],
    ['ArrowRight', 'Read'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(button(name)).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(page.getByRole('region', { name: 'Text of the paper' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(button('Read')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button('Read')).toHaveAttribute('aria-pressed', 'true');
});

for (const [key, name] of [
  ['c', 'Share'],
  ['t', 'Text'],
] as const)
  test(`"${key}" opens ${name}, is listed, and leaves the focus where it was`, async ({ offprint, page }) => {
    await openFirst(offprint);
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog', { name, exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(offprint.title).toBeFocused();
    await page.keyboard.press('?');
    const listed = page.getByRole('dialog', { name: 'Shortcuts' }).locator('dt');
    await expect(listed.getByText(key, { exact: true })).toBeVisible();
  });
