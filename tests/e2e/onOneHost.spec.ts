import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderServer } from './harness/folderServer.ts';
import { Offprint } from './harness/offprint.ts';
import { folderOf } from './harness/sites.ts';
import { ROOT } from './harness/sources.ts';
import { expect, test } from './harness/test.ts';

// One build of another app, and one browser with all of them.
test.describe.configure({ mode: 'default' });

const FERNS = { name: 'Fern Papers', colours: { accent: { light: '#0b5d3b', dark: '#7fd6a8' } } };
const PAPERS = 'Ferns on Walls\n\nWe count ferns on walls.\n\nMosses\n\nWe count mosses.\n';

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-ferns-'));
  mkdirSync(join(folder, 'seeds'));
  writeFileSync(join(folder, 'seeds/papers.txt'), PAPERS);
  writeFileSync(join(folder, 'seeds/offprint.config.json'), JSON.stringify(FERNS));
  const args = [
    `${ROOT}node_modules/vite/bin/vite.js`,
    'build',
    '--outDir',
    join(folder, 'dist'),
    '--emptyOutDir',
  ];
  const env = {
    ...process.env,
    OFFPRINT_SEEDS: join(folder, 'seeds'),
    OFFPRINT_CONFIG: '',
    NODE_ENV: 'production',
  };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
});
test.afterAll(() => rmSync(folder, { recursive: true }));

/** Everything of an origin that is named: databases, caches, keys of the local storage, scopes of workers. */
function named(app: Offprint) {
  return app.page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name!).sort(),
    caches: (await caches.keys()).sort(),
    keys: Object.keys(localStorage).sort(),
    scopes: (await navigator.serviceWorker.getRegistrations())
      .map(({ scope }) => decodeURIComponent(new URL(scope).pathname))
      .sort(),
  }));
}

test.describe('apps under /, /a/ and /a b/ü/ of one host', () => {
  // The host of all three is another server than that of a test.
  test.use({ visit: 'first', mayLeaveFor: ['http://localhost:'] });

  test('work offline, each with its own papers, name and library, and none sees another’s', async ({
    page,
  }) => {
    const [offprint, ferns] = [folderOf('seed'), join(folder, 'dist')];
    const server = new FolderServer({ '/': offprint, '/a/': ferns, '/a b/ü/': offprint });
    await server.start();
    const [root, a, deep] = ['/', '/a/', '/a b/ü/'].map(
      (path) => new Offprint(page, server.origin + encodeURI(path)),
    );
    const apps = [
      { app: root!, name: 'Offprint', papers: 55, saved: 0 },
      { app: a!, name: 'Fern Papers', papers: 2, saved: 1 },
      { app: deep!, name: 'Offprint', papers: 55, saved: 0 },
    ];

    for (const { app, papers } of apps) {
      await app.install();
      await expect(app.papers.getByRole('link')).toHaveCount(papers);
    }
    // One of them is used: a paper is saved, another theme is chosen.
    await a!.open('#/');
    const ribbon = page.getByRole('button', { name: 'Save' }).first();
    await ribbon.click();
    // What is seen as saved is stored.
    await expect(ribbon).toHaveAttribute('aria-pressed', 'true');
    await a!.open('#/settings');
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

    const { databases, caches, keys, scopes } = await named(a!);
    const paths = ['/', '/a/', encodeURI('/a b/ü/')];
    const kinds = (kind: string) => paths.map((path) => `offprint:${path}:${kind}`);
    expect(databases.filter((name) => name.startsWith('offprint:'))).toEqual(
      [...kinds('content'), ...kinds('library')].sort(),
    );
    expect(caches.map((name) => name.replace(/shell .*$/, 'shell'))).toEqual(kinds('shell').sort());
    expect(keys.filter((key) => !paths.some((path) => key.startsWith(`offprint:${path}:`)))).toEqual([]);
    expect(scopes).toEqual(['/', '/a b/ü/', '/a/']);

    await server.stop();
    for (const { app, name, papers, saved } of apps) {
      // As from its icon: no page of another is open.
      await page.goto('about:blank');
      await app.install();
      await expect(page).toHaveTitle(`Papers · ${name}`);
      await expect(app.papers.getByRole('link')).toHaveCount(papers);
      const isDark = page.locator('html[data-theme=dark]');
      await expect(isDark).toHaveCount(saved);
      await app.open('#/library');
      if (saved) await expect(app.saved.getByRole('link')).toHaveCount(saved);
      else await expect(page.getByRole('heading', { name: 'Nothing saved yet' })).toBeVisible();
    }

    // What is erased in one stays in the others.
    await page.goto('about:blank');
    await root!.install();
    await ribbon.click();
    await expect(ribbon).toHaveAttribute('aria-pressed', 'true');
    await a!.open('#/settings');
    await a!.page.getByRole('button', { name: 'Erase everything', exact: true }).click();
    await page.getByRole('button', { name: 'Erase everything now' }).click();
    await expect(async () => {
      await a!.open('#/library');
      await expect(page.getByRole('heading', { name: 'Nothing saved yet' })).toBeVisible();
    }).toPass();
    await root!.open('#/library');
    await expect(root!.saved.getByRole('link')).toHaveCount(1);
  });
});
