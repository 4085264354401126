import { expect, test, vi } from 'vitest';
import type { FactPart } from '../../src/core/query/parts.ts';

const state = vi.hoisted(() => ({ papers: 1, own: { papers: 0, found: 0, revision: 0 }, credits: [] }));
vi.mock('../../src/app/state/content/content.svelte.ts', () => ({ content: { state } }));
vi.mock('../../src/app/state/library/library.svelte.ts', () => ({
  library: { facts: { known: [], count: () => 0 } },
}));
const { isTold, isUnknown } = await import('../../src/app/state/search/knownFacts.ts');

const fact = (field: FactPart['field'], value: string): FactPart => ({
  kind: 'fact',
  field,
  value,
  exact: false,
  not: false,
});

test('that nobody brought a paper is told once it was looked for', () => {
  const own = fact('is', 'own');
  expect([isTold(own), isUnknown(own)]).toEqual([false, true]);
  state.own = { papers: 0, found: 0, revision: 1 };
  expect([isTold(own), isUnknown(own)]).toEqual([true, true]);
  state.own = { papers: 2, found: 0, revision: 2 };
  expect([isTold(own), isUnknown(own)]).toEqual([true, false]);
  expect(isTold(fact('is', 'saved'))).toBe(true);
});
