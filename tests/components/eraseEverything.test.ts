import { beforeEach, expect, test, vi } from 'vitest';
import { storageKey } from '../../src/platform/basePath.ts';

vi.mock('../../src/app/state/library/library.svelte.ts', () => ({ library: { database: {} } }));
vi.mock('../../src/data/library/backup.ts', () => ({ eraseLibrary: () => Promise.resolve() }));
vi.mock('../../src/platform/keptFile.ts', () => ({
  oneTabAtATime: (_: string, work: () => Promise<void>) => work(),
}));

const { eraseEverything, tellErased } = await import('../../src/app/actions/eraseEverything.ts');

const { toasts } = await import('../../src/app/state/frame/toasts.svelte.ts');

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

test('what a person did is forgotten, not where the papers are nor which of them belong here', async () => {
  const kept = { [storageKey('content')]: '2', 'offprint:/other/:visit': '1' };
  for (const [key, value] of Object.entries({ ...kept, [storageKey('visit')]: '1' }))
    localStorage.setItem(key, value);
  await eraseEverything();
  expect({ ...localStorage }).toEqual(kept);
});

test('the start that follows says once that all was erased', async () => {
  tellErased();
  expect(toasts.shown).toEqual([]);
  await eraseEverything();
  tellErased();
  expect(toasts.shown.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Everything was erased\./),
  ]);
  const [first] = toasts.shown;
  tellErased();
  expect(toasts.shown[0]).toBe(first);
});
