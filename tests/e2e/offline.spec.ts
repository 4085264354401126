import type { Device } from './harness/browser.ts';
import type { Offprint } from './harness/offprint.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import type { SiteServer } from './harness/server.ts';
import { bare, shownText } from './harness/shownText.ts';
import { expect, test } from './harness/test.ts';

test.use({ visit: 'first' });

const SEED_PAPERS = 55;

/** What `npm run parse` says is what must be read back. */
const papers = parsedSeed();
const kept = papers[7]!;

/** A first visit that saves one paper; then the server goes for good and the browser is killed and started again. */
async function comeBackWithoutServer(device: Device, server: SiteServer): Promise<Offprint> {
  const firstVisit = await device.start();
  await firstVisit.install();
  await firstVisit.openByTitle(kept.title);
  await firstVisit.save.click();
  await expect(firstVisit.save).toHaveAttribute('aria-pressed', 'true');
  await device.kill();
  await server.stop();
  return device.start();
}

test('the seed has 55 papers', () => {
  expect(papers).toHaveLength(SEED_PAPERS);
});

test('with the server gone, a new browser process lists, finds and opens each paper, with those related to it', async ({
  device,
  server,
}) => {
  const app = await comeBackWithoutServer(device, server);
  await app.open();
  await expect(app.papers.getByRole('link')).toHaveCount(SEED_PAPERS);
  const rows = await app.papers.getByRole('listitem').allTextContents();
  for (const [index, { title, titleBody }] of papers.entries())
    expect(bare(rows[index]!)).toContain(bare(shownText(title, titleBody)));
  for (const { title, titleBody, abstract, body } of papers) {
    await app.openByTitle(title, shownText(title, titleBody));
    expect(bare(await app.abstract.textContent())).toBe(bare(shownText(abstract, body)));
    await expect(app.related.getByRole('link')).toHaveCount(8);
    await app.page.goBack();
  }
});

test('with the server gone, a saved paper is in the library and opens from there', async ({
  device,
  server,
}) => {
  const app = await comeBackWithoutServer(device, server);
  await app.open('#/library');
  await app.row(app.saved, kept.title).click();
  await expect(app.title).toHaveText(kept.title);
  await expect(app.save).toHaveAttribute('aria-pressed', 'true');
});

test('with the server gone, a deep link opens cold, and what the reader leads to is read ahead', async ({
  device,
  server,
}) => {
  const app = await comeBackWithoutServer(device, server);
  const last = papers.at(-1)!;
  await app.open(`#/paper/${encodeURIComponent(last.id)}`);
  await expect(app.title).toHaveText(last.title);
  expect(bare(await app.abstract.textContent())).toBe(bare(shownText(last.abstract, last.body)));
  // Safari speaks and shares only while a tap is being handled: these must be there by then.
  const asked = () =>
    app.page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .join(),
    );
  await expect.poll(asked).toMatch(/ListenBar.*ShareSheet/);
});

test('"ready offline" is honest: server and browser die the moment it shows', async ({ device, server }) => {
  const first = await device.start();
  const dead = new Promise<void>((resolve) => {
    void first.page.exposeFunction(
      'offprintIsReady',
      () =>
        void server
          .stop()
          .then(() => device.kill())
          .then(resolve),
    );
  });
  await first.page.addInitScript(() => {
    const tell = () => {
      if (document.documentElement.dataset['ready'] !== 'offline') return;
      watcher.disconnect();
      (window as unknown as { offprintIsReady: () => void }).offprintIsReady();
    };
    const watcher = new MutationObserver(tell);
    watcher.observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] });
  });
  await first.open();
  await dead;
  const app = await device.start();
  await app.hasAll(String(SEED_PAPERS));
  await app.openByTitle(papers[30]!.title);
  expect(bare(await app.abstract.textContent())).toBe(
    bare(shownText(papers[30]!.abstract, papers[30]!.body)),
  );
});
