import { expect, test } from './harness/test.ts';

test.use({ visit: 'first' });

/** Files of words that the page itself read. */
const WORDS_READ = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => /words-(\w+-\w+)-/.exec(name)?.[1])
    .filter((name) => name !== undefined);

test.describe('in a browser that asks for German', () => {
  test.use({ locale: 'de-AT' });

  test.beforeEach(async ({ context }) => {
    await context.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => seen.push(document.body?.innerText ?? '')).observe(document, {
        subtree: true,
        childList: true,
      });
    });
  });

  test('the app speaks German from its first words on, and reads no English ones', async ({
    offprint,
    page,
  }) => {
    await offprint.open();
    await expect(page.getByRole('heading', { level: 1, name: 'Artikel' })).toBeVisible();
    await expect(page.getByText('Alle 55 Artikel sind auf diesem Gerät')).toBeVisible();
    await expect(page).toHaveTitle('Artikel · Offprint');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    expect(new Set(await page.evaluate(WORDS_READ))).not.toContain('en-start');
    const seen = await page.evaluate(() =>
      (window as unknown as { seen: string[] }).seen.join('\n').replaceAll('\u00ad', ''),
    );
    expect(seen).toContain('Bibliothek');
    expect(seen).not.toMatch(/\b(?:Papers|Library|Asking the site)\b/);
    await expect(page.getByRole('navigation')).toMatchAriaSnapshot(`
      - navigation "Hauptnavigation":
        - list:
          - listitem:
            - link "Artikel"
          - listitem:
            - link "Suche"
          - listitem:
            - link "Bibliothek"
    `);
  });

  test('what is done is announced in German, while papers keep their language', async ({
    offprint,
    page,
  }) => {
    await offprint.install();
    const row = page.getByRole('list', { name: 'Artikel', exact: true }).getByRole('listitem').first();
    await row.getByRole('button', { name: 'Merken' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'In der Bibliothek gemerkt.' })).toBeVisible();
    await expect(row.locator('.title')).toHaveAttribute('lang', 'en');
    await row.getByRole('link').click();
    await expect(offprint.title).toHaveAttribute('lang', 'en');
    await expect(offprint.abstract).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('toolbar', { name: 'Artikel' }).getByRole('button')).toHaveText([
      'Merken',
      'Gelesen',
      'Hören',
      'Teilen',
      'Text',
    ]);
  });

  test('where the app does not start, that is said in German, with a repair', async ({ offprint, page }) => {
    await page.route(/words-de-start/, (route) => route.abort());
    await offprint.open();
    await expect(page.getByRole('heading', { name: 'Offprint konnte nicht starten' })).toBeVisible();
    await page.unroute(/words-de-start/);
    await page.getByRole('button', { name: 'Reparieren' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Artikel' })).toBeVisible();
  });
});

test('a note that is half-written outlives a change of language', async ({ offprint, page }) => {
  await offprint.install();
  await offprint.papers.getByRole('link').first().click();
  await page.getByRole('button', { name: 'Add a note' }).click();
  await page.getByRole('textbox', { name: /^Note on/ }).pressSequentially('begun in English, and');
  await page.evaluate(() => (location.hash = '#/settings'));
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await offprint.open('#/');
  await page.getByRole('list', { name: 'Artikel', exact: true }).getByRole('link').first().click();
  await expect(page.getByText('begun in English, and')).toBeVisible();
});

test('German is chosen in Settings, holds offline after a restart, and English again', async ({
  offprint,
  page,
  context,
  server,
}) => {
  await offprint.install('#/settings');
  const speaks = async (language: string, heading: string) => {
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  };
  await speaks('en', 'Settings');
  await expect(page.getByRole('button', { name: 'As the browser' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await speaks('de', 'Einstellungen');
  // Whoever chose goes on there.
  await expect(page.getByRole('button', { name: 'Deutsch' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Deutsch' })).toHaveAttribute('aria-pressed', 'true');

  await server.stop();
  await page.close();
  const again = await context.newPage();
  await again.goto(offprint.url);
  await expect(again.getByRole('heading', { level: 1, name: 'Artikel' })).toBeVisible();
  await again.getByRole('link', { name: 'Einstellungen' }).click();
  await again.getByRole('button', { name: 'English' }).click();
  await expect(again.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(again.locator('html')).toHaveAttribute('lang', 'en');
  await again.getByRole('button', { name: 'As the browser' }).click();
  await expect(again.getByRole('button', { name: 'As the browser' })).toHaveAttribute('aria-pressed', 'true');
  await expect(again.locator('html')).toHaveAttribute('lang', 'en');
});
