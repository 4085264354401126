import { expect, test, vi } from 'vitest';
import { until } from '../until.ts';

const load = vi.hoisted(() => vi.fn());
vi.mock('../../src/app/lateParts.ts', () => ({ lateParts: { organiser: { load } } }));

const { organiser } = await import('../../src/app/state/organise/organiser.svelte.ts');
const { banners } = await import('../../src/app/state/frame/banners.svelte.ts');

test('what cannot be opened is told, and does not open by itself later', async () => {
  load.mockRejectedValueOnce(new Error('no network'));
  organiser.ask('tags', ['a']);
  expect(organiser.asked).toBe('tags');
  await until(() => expect(banners.current?.kind).toBe('problem'));
  expect(organiser.asked).toBeNull();
});
