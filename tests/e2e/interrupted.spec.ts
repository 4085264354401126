import { ANY_SHARD, MANIFEST, shardsOf } from './harness/manifestOf.ts';
import { addedPaper, folderOf, smallLibrary } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

test.use({ site: 'small', visit: 'first' });

/** Shares of the import after which the system kills the app: before the first shard, in between, after the last. */
const KILLED_AFTER = [0, 0.5, 1];

test('killed again and again while papers come in, the next start completes the import', async ({
  device,
  server,
}) => {
  const shards = shardsOf('small').length;
  let sent = 0;
  for (const share of KILLED_AFTER) {
    const passes = Math.floor(shards * share) - sent;
    server.takeLog();
    const release = server.faults.hold(ANY_SHARD, passes);
    const app = await device.start();
    await app.open();
    const asked = () => [server.requestsFor(MANIFEST) > 0, server.requestsFor(ANY_SHARD) >= passes];
    await expect.poll(asked, { timeout: 60_000 }).toEqual([true, true]);
    await device.kill();
    release();
    sent += passes;
  }
  const app = await device.start();
  await app.install();
  await expect(app.page.getByText('All 600 papers are on this device')).toBeVisible();
  await expect(app.papers.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '600');
});

test('killed again and again while papers are updated, those of before are there without the site, and what was saved', async ({
  device,
  server,
}) => {
  const [, saved] = smallLibrary();
  let app = await device.start();
  await app.install();
  await app.openByTitle(saved!.title);
  await app.save.click();
  await expect(app.save).toHaveAttribute('aria-pressed', 'true');
  server.deploy(folderOf('smallChanged'));
  // Before the first shard that changed, and after it.
  for (const passes of [0, 1]) {
    await device.kill();
    server.takeLog();
    const release = server.faults.hold(ANY_SHARD, passes);
    app = await device.start();
    await app.open();
    const asked = () => [server.requestsFor(MANIFEST) > 0, server.requestsFor(ANY_SHARD) >= passes];
    await expect.poll(asked, { timeout: 60_000 }).toEqual([true, true]);
    await device.kill();
    release();
    await server.stop();
    app = await device.start();
    await app.hasAll('600');
    await app.open('#/library');
    await expect(app.row(app.saved, saved!.title)).toBeVisible();
    await server.start();
  }
  await app.open();
  await app.page.reload();
  await expect(app.row(app.papers, addedPaper().title)).toBeVisible({ timeout: 60_000 });
  await app.open('#/library');
  await expect(app.row(app.saved, saved!.title)).toBeVisible();
});

test.describe('of a large library', () => {
  test.use({ site: 'large' });

  test('killed while papers are being stored, the next start shows no paper twice', async ({ device }) => {
    const first = await device.start();
    await first.open();
    await expect(first.page.getByText(/Putting papers on this device: [1-9]/)).toBeVisible();
    await device.kill();

    const app = await device.start();
    await app.install();
    await expect(app.page.getByText('All 10,000 papers are on this device')).toBeVisible();
    await app.search('Adaptive Attention of Acoustic Archives');
    await expect(app.row(app.results, 'Adaptive Attention of Acoustic Archives')).toHaveCount(1);
  });
});
