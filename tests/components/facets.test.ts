import { expect, test, vi } from 'vitest';

const content = vi.hoisted(() => ({ revision: 'v1/1', state: { derived: true }, facets: vi.fn() }));
vi.mock('../../src/app/state/content/content.svelte.ts', () => ({ content }));

const { facets } = await import('../../src/app/state/search/facets.svelte.ts');

test('an answer that fails late takes nothing from the one that was asked for after it', async () => {
  let fail!: (problem: Error) => void;
  content.facets.mockReturnValueOnce(new Promise((_, reject) => (fail = reject)));
  const first = facets.load();
  content.revision = 'v2/1';
  let answer!: (found: object) => void;
  content.facets.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  const second = facets.load();
  fail(new Error('broken'));
  await first;
  const found = { venues: [{ name: 'ICML', papers: 2 }], years: [], authors: [], acronyms: [] };
  answer(found);
  await second;
  expect(facets.current).toEqual(found);
});
