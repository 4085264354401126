import { expect, test } from './harness/test.ts';

test.use({ visit: 'first' });

test('nothing is ever asked of another origin, and nothing at all once the app is ready', async ({
  offprint,
  context,
  server,
}) => {
  const origins = new Set<string>();
  context.on('request', (request) => origins.add(new URL(request.url()).origin));
  await offprint.install();
  expect([...origins]).toEqual([server.origin]);

  server.takeLog();
  await offprint.search('language model');
  await offprint.results.getByRole('link').first().click();
  await expect(offprint.abstract).toBeVisible();
  await offprint.save.click();
  await expect(offprint.save).toHaveAttribute('aria-pressed', 'true');
  for (const route of ['#/library', '#/settings', '#/']) await offprint.open(route);
  await expect(offprint.papers.getByRole('link')).toHaveCount(55);
  expect(server.takeLog()).toEqual([]);
  expect([...origins]).toEqual([server.origin]);
});

test('the content security policy is strict and nothing in the app runs against it', async ({
  offprint,
  page,
}) => {
  const violations: string[] = [];
  await page.exposeFunction('noteViolation', (violation: string) => violations.push(violation));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      (window as unknown as { noteViolation: (text: string) => void }).noteViolation(
        [violatedDirective, blockedURI, sample].join(' '),
      ),
    ),
  );
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));

  await offprint.install();
  await offprint.search('diffusion');
  await offprint.results.getByRole('link').first().click();
  await expect(offprint.abstract).toBeVisible();
  for (const route of ['#/library', '#/settings', '#/']) await offprint.open(route);
  await expect(offprint.papers).toBeVisible();
  expect(violations).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a script that was put into the page does not run', async ({ offprint, page }) => {
  await offprint.install();
  const outcome = await page.evaluate(() => {
    const host = document.body.appendChild(document.createElement('div'));
    try {
      host.innerHTML = '<img src="x:">';
      return 'written';
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(outcome).toBe('TypeError');
});
