import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { paper } from '../unit/data/content/fakeSite.ts';
import { until } from '../until.ts';

const launch = vi.hoisted(() => ({ open: (_hash: string): void => undefined }));
vi.mock('../../src/platform/launch.ts', () => ({
  followLaunches: (_begun: string, open: (hash: string) => void) => (launch.open = open),
}));
const { openLaunches } = await import('../../src/app/actions/openLaunch.ts');
const { router } = await import('../../src/app/state/router.svelte.ts');
const { unfinished } = await import('../../src/app/state/unfinished.svelte.ts');

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
