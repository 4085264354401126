import fc from '../../../properties.ts';
import { describe, expect, test } from 'vitest';
import { hrefOf, parseRoute, type Route } from '../../../../src/app/navigation/routes.ts';

describe('parseRoute', () => {
  test.each<[string, Route]>([
    ['', { view: 'papers' }],
    ['#/', { view: 'papers' }],
    ['#/search', { view: 'search', query: '' }],
    ['#/search?q=two%20words', { view: 'search', query: 'two words' }],
    ['#/search?q=what%3F&x=1', { view: 'search', query: 'what?' }],
    ['#/paper/a-title-1a2b', { view: 'paper', id: 'a-title-1a2b' }],
    ['#/paper/doi%3A10.1000%2Fxyz', { view: 'paper', id: 'doi:10.1000/xyz' }],
    ['#/paper/doi:10.1000/xyz', { view: 'paper', id: 'doi:10.1000/xyz' }],
    ['#/library', { view: 'library' }],
    ['#/library/history', { view: 'library', part: 'history' }],
    ['#/library/deleted', { view: 'library', part: 'deleted' }],
    ['#/library/elsewhere', { view: 'library' }],
    ['#/library/tag/to%20read', { view: 'library', part: 'tag', id: 'to read' }],
    ['#/library/collection/a1/b', { view: 'library', part: 'collection', id: 'a1/b' }],
    ['#/library/notes', { view: 'library', part: 'notes' }],
    ['#/new', { view: 'new' }],
    ['#/settings', { view: 'settings' }],
    ['#/settings/install', { view: 'settings', part: 'install' }],
    ['#/settings/elsewhere', { view: 'settings' }],
  ])('reads %s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  test('opens the list for what it cannot read', () => {
    for (const hash of ['#', '#/nowhere', '#/paper', '#paper', '#/constructor', '#/__proto__'])
      expect(parseRoute(hash)).toEqual({ view: 'papers' });
  });

  test('keeps an id that is not well encoded', () => {
    expect(parseRoute('#/paper/100%')).toEqual({ view: 'paper', id: '100%' });
  });
});

test('hrefOf and parseRoute are inverse for any id and query', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 });
  const route = fc.oneof(
    text.map((id): Route => ({ view: 'paper', id })),
    text.map((id): Route => ({ view: 'library', part: 'tag', id })),
    text.map((query): Route => ({ view: 'search', query })),
    fc.constantFrom<Route>({ view: 'new' }, { view: 'settings' }, { view: 'settings', part: 'install' }),
  );
  fc.assert(
    fc.property(route, (r) => {
      expect(parseRoute(hrefOf(r))).toEqual(r);
    }),
  );
});

test('half of a surrogate pair, which a note or a backup may hold, has an address as well', () => {
  expect(hrefOf({ view: 'paper', id: 'a\ud800b' })).toBe('#/paper/a%EF%BF%BDb');
  expect(hrefOf({ view: 'library', part: 'tag', id: '\udc00' })).toBe('#/library/tag/%EF%BF%BD');
  expect(hrefOf({ view: 'paper', id: '💡' })).toBe('#/paper/%F0%9F%92%A1');
});

test('a part of the library with nothing behind its slash is that part', () => {
  expect(parseRoute('#/library/tag/')).toEqual({ view: 'library', part: 'tag' });
});
