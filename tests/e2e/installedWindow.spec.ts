import { expect, test } from './harness/test.ts';

test('the window of the installed app is marked for styles, also where only iOS says so', async ({
  offprint,
  page,
}) => {
  const html = page.locator('html');
  await offprint.open();
  await expect(html).toHaveAttribute('data-booted');
  await expect(html).not.toHaveAttribute('data-installed');
  await page.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: true }));
  await page.reload();
  await expect(html).toHaveAttribute('data-installed');
});
