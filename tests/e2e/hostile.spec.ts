import { hostilePapers } from './harness/hostilePapers.ts';
import { bare } from './harness/shownText.ts';
import { expect, test } from './harness/test.ts';

test.use({ site: 'hostile', visit: 'first' });

test('hostile papers are inert, readable and no wider than the page', async ({ offprint, page, server }) => {
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => alarms.push(String(error)));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
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
  }

  const elements = await page.evaluate(
    () =>
      [...document.querySelectorAll('article img, article script, article iframe, a[href^="javascript"]')]
        .length,
  );
  expect(elements).toBe(0);
  expect(alarms).toEqual([]);
  expect(asked.filter((url) => !url.startsWith(server.origin))).toEqual([]);
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
