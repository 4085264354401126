import { expect, test } from './harness/test.ts';

test('the window of the installed app is marked for styles, by its display mode and as long as it has that', async ({
  offprint,
  context,
  page,
}) => {
  const html = page.locator('html');
  await offprint.open();
  await expect(html).toHaveAttribute('data-booted');
  await expect(html).not.toHaveAttribute('data-installed');
  const session = await context.newCDPSession(page);
  const show = (value: string) =>
    session.send('Emulation.setEmulatedMedia', { features: [{ name: 'display-mode', value }] });
  await show('standalone');
  await expect(html).toHaveAttribute('data-installed');
  await show('browser');
  await expect(html).not.toHaveAttribute('data-installed');
});

test('it is marked also where only iOS says so', async ({ offprint, page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: true }));
  await offprint.open();
  await expect(page.locator('html')).toHaveAttribute('data-installed');
});
