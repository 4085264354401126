import type { Locator } from '@playwright/test';
import { paperId } from '../../src/core/paper/paperId.ts';
import { activeIn, PAYLOADS, watchCanary } from './harness/canary.ts';
import { hostileBackup, OWN_TITLE } from './harness/hostileLibrary.ts';
import { hostilePapers } from './harness/hostilePapers.ts';
import { bare } from './harness/shownText.ts';
import { expect, test } from './harness/test.ts';

test.use({ site: 'hostile', visit: 'first' });

test('hostile papers are inert, readable and no wider than the page', async ({ offprint, page }) => {
  await watchCanary(page);
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => alarms.push(String(error)));
  await page.setViewportSize({ width: 320, height: 568 });
  await offprint.install();
  const papers = hostilePapers();
  await offprint.hasAll(String(papers.length));

  for (let i = 0; i < papers.length; i++) {
    const { seen } = papers[i]!;
    await offprint.open();
    await offprint.papers.getByRole('link').nth(i).click();
    const text = async () => bare(await offprint.abstract.textContent());
    for (const part of seen) await expect.poll(text, part).toContain(bare(part));
    const sideways = await page.evaluate(() =>
      [document.documentElement, document.querySelector('.reader .scroller')!].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    );
    expect(sideways, papers[i]!.title).toEqual([0, 0]);
    expect(await activeIn(page), papers[i]!.title).toEqual([]);
  }

  expect(alarms).toEqual([]);
});

test('hostile words find their papers', async ({ offprint }) => {
  await offprint.install();
  for (const [query, title] of [
    ['constructor __proto__', 'Names of __proto__ and constructor'],
    ['الشبكات', 'مقالة عن الشبكات العصبية'],
    ['braces never close', 'Braces that never close in'],
  ] as const) {
    await offprint.search(query);
    await expect(offprint.results.getByRole('link').first()).toContainText(title);
  }
});

test('a hostile backup, merged, is inert in every view', async ({ offprint, page }) => {
  await watchCanary(page);
  await offprint.install();
  const ids = await offprint.papers
    .locator('a[data-paper]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-paper')!));
  expect(ids.length).toBe(hostilePapers().length);

  await offprint.open('#/settings');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Check or restore a backup' }).click();
  const file = {
    name: `a${PAYLOADS[1]}.json`,
    mimeType: 'text/html',
    buffer: Buffer.from(hostileBackup(ids)),
  };
  await (await choosing).setFiles(file);
  await expect(page.getByText(/^The check sum was taken out of this file/)).toBeVisible();
  expect(await activeIn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Merge into this library' }).click();
  await expect(page.getByText('The backup is merged into your library.')).toBeVisible();

  const own = paperId({ title: OWN_TITLE });
  const views: [string, Locator][] = [
    ['#/', offprint.papers.getByRole('link').first()],
    ['#/library', page.getByRole('link', { name: /^tag </ })],
    ['#/library/tag/t', page.getByRole('heading', { level: 1, name: /^tag </ })],
    ['#/library/collection/c', page.getByRole('heading', { level: 1, name: /^shelf </ })],
    ['#/library/notes', page.getByRole('searchbox', { name: 'Search notes and highlights' })],
    ['#/library/history', page.getByRole('heading', { level: 1, name: 'History' })],
    ['#/library/deleted', page.getByRole('heading', { level: 1, name: 'Recently deleted' })],
    ['#/search', page.getByRole('button', { name: PAYLOADS[0] }).first()],
    ['#/settings', page.getByRole('heading', { level: 1, name: 'Settings' })],
    ...[own, ...ids].map((id): [string, Locator] => [
      `#/paper/${encodeURIComponent(id)}`,
      page.getByTestId('note'),
    ]),
  ];
  for (const [route, sign] of views) {
    await offprint.open(route);
    await expect(sign, route).toBeVisible();
    await expect(page.getByRole('alert'), route).toHaveCount(0);
    expect.soft(await activeIn(page), route).toEqual([]);
  }
  await offprint.open(`#/paper/${own}`);
  await expect(offprint.abstract).toContainText('<script>');
  const links = page.getByRole('list', { name: 'Links' }).getByRole('link');
  await expect(links).toHaveCount(2);
  await expect(links.first()).toHaveAttribute('href', /^https:\/\/doi\.org\/[^"<>]*$/);
  await expect(links.last()).toHaveAttribute('href', 'https://evil.example/path');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  expect(await activeIn(page)).toEqual([]);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});

test('hostile queries and addresses are inert, and the app goes on', async ({ offprint, page }) => {
  await watchCanary(page);
  await offprint.install();
  for (const text of [
    ...PAYLOADS,
    '\ud800',
    '\u202e<b>',
    '%E0%A4%A',
    `tag:"${PAYLOADS[1]}" in:"${PAYLOADS[0]}"`,
  ]) {
    const q = new URLSearchParams({ q: text });
    for (const route of [`#/search?${q}`, `#/paper/${text}`, `#/library/tag/${text}`, `#/${text}`]) {
      await page.evaluate((hash) => (location.hash = hash), route);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      expect.soft(await activeIn(page), route).toEqual([]);
    }
    await offprint.search(text);
    await expect(page.locator('search')).toBeVisible();
    expect.soft(await activeIn(page), text).toEqual([]);
  }
  await offprint.search('braces never close');
  await expect(offprint.results.getByRole('link').first()).toContainText('Braces that never close');
});
