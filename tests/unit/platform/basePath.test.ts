import { afterEach, describe, expect, it, vi } from 'vitest';
import { basePath, databaseName, storageKey } from '../../../src/platform/basePath.ts';

afterEach(() => vi.unstubAllGlobals());

describe('base path', () => {
  it.each([
    ['https://example.org/', '/'],
    ['https://example.org/index.html', '/'],
    ['https://example.org/repo/#/paper/arxiv-1', '/repo/'],
    ['https://example.org/repo/index.html?source=home#/search?q=a/b', '/repo/'],
    ['http://localhost:4173/a/b/', '/a/b/'],
  ])('of %s is %s', (address, path) => {
    expect(basePath(address)).toBe(path);
  });

  it('is part of every name under which something is stored', () => {
    vi.stubGlobal('document', { baseURI: 'https://example.org/repo/#/library' });
    expect(databaseName('content')).toBe('offprint:/repo/:content');
    expect(databaseName('library')).toBe('offprint:/repo/:library');
    expect(storageKey('theme')).toBe('offprint:/repo/:theme');
  });
});
