import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { paper } from '../../unit/data/content/fakeSite.ts';
import { until } from '../../until.ts';

const launch = vi.hoisted(() => ({
  open: (_hash: string): void => undefined,
  files: (_files: Promise<(File | null)[]>): void => undefined,
}));
vi.mock('../../../src/platform/launch.ts', () => ({
  followLaunches: (_begun: string, open: typeof launch.open, files: typeof launch.files) =>
    Object.assign(launch, { open, files }),
}));
const bringFiles = vi.hoisted(() => vi.fn());
vi.mock('../../../src/app/actions/bringDocuments.ts', () => ({ bringFiles }));
const { banners } = await import('../../../src/app/state/frame/banners.svelte.ts');
const { openLaunches } = await import('../../../src/app/actions/openLaunch.ts');
const { router } = await import('../../../src/app/state/frame/router.svelte.ts');
const { unfinished } = await import('../../../src/app/state/reader/unfinished.svelte.ts');

openLaunches();
beforeEach(async () => {
  router.go({ view: 'papers' });
  await unfinished.finish('a');
});

async function goOn(): Promise<void> {
  launch.open('#/continue');
  await unfinished.settled;
  await Promise.resolve();
}

test('whoever is reading goes on with that, whatever was left half-read before', async () => {
  await unfinished.open(paper('a'));
  await unfinished.close(paper('a'), true);
  router.go({ view: 'paper', id: 'b' });
  await goOn();
  expect(router.route).toEqual({ view: 'paper', id: 'b' });
});

test('a paper that was left half-read in this visit is gone on with, though the start offered none', async () => {
  await unfinished.open(paper('a'));
  await unfinished.close(paper('a'), true);
  expect(unfinished.offered).toBeNull();
  await goOn();
  await until(() => expect(router.route).toEqual({ view: 'paper', id: 'a' }));
});

test('of files that are opened with the app, one that cannot be opened is told of and the others are looked at', async () => {
  const file = new File(['@article{a}'], 'a.bib');
  launch.files(Promise.resolve([file, null]));
  await until(() => expect(bringFiles).toHaveBeenCalledWith([file]));
  expect(router.route).toEqual({ view: 'library', part: 'bring' });
  expect(banners.current?.message).toBe('A file could not be opened. Choose it here.');
});
