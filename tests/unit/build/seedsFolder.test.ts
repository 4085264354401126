import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';

const contentPlugin = vi.hoisted(() => vi.fn());
vi.mock('../../../src/build/content/contentPlugin.ts', () => ({ contentPlugin }));

const OWN_SEEDS = fileURLToPath(new URL('../../../seeds', import.meta.url));

afterEach(() => void vi.unstubAllEnvs());

test('a folder that is named by nothing is the own one, not the whole project', async () => {
  vi.stubEnv('OFFPRINT_SEEDS', '');
  await import('../../../vite.config.ts');
  expect(contentPlugin.mock.lastCall).toEqual([expect.objectContaining({ seeds: OWN_SEEDS })]);
});
