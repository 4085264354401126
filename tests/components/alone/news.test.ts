import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));

const { news } = await import('../../../src/app/state/changes/news.svelte.ts');

test('papers that one search told of stay marked when another tells of its own, and when more come', () => {
  news.take(['of-today'], 1);
  news.show(['fern', 'moss']);
  news.show(['moss', 'chalk']);
  const marked = () => ['of-today', 'fern', 'moss', 'chalk', 'late'].filter((id) => news.isNew(id));
  expect(marked()).toEqual(['of-today', 'fern', 'moss', 'chalk']);
  news.take(['late', 'of-today'], 2);
  expect(marked()).toEqual(['of-today', 'fern', 'moss', 'chalk', 'late']);
});
