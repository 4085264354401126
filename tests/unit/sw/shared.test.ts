import { afterEach, expect, it, vi } from 'vitest';
import { isShared, takeShared } from '../../../src/sw/shared.ts';
import { MemoryCaches } from './memoryCaches.ts';

const scope = 'https://example.org/library/';
const CACHE = 'offprint:/library/:shared';

function form(fields: Record<string, string | File>): Request {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return new Request(`${scope}share`, { method: 'POST', body });
}

async function kept(caches: MemoryCaches): Promise<string[][]> {
  const entries = [...(caches.stored.get(CACHE) ?? [])];
  return Promise.all(
    entries.map(async ([address, response]) => [
      address.slice(address.lastIndexOf('/') + 1),
      response.headers.get('field')!,
      decodeURIComponent(response.headers.get('name')!),
      await response.text(),
    ]),
  );
}

const options = (caches: MemoryCaches) => ({ scope, caches: caches as unknown as CacheStorage });

afterEach(() => vi.restoreAllMocks());

it('takes what is posted to its own address, and nothing else', () => {
  const caches = options(new MemoryCaches());
  expect(isShared(caches, { method: 'POST', url: `${scope}share` })).toBe(true);
  expect(isShared(caches, { method: 'GET', url: `${scope}share` })).toBe(false);
  expect(isShared(caches, { method: 'POST', url: `${scope}shared` })).toBe(false);
  expect(isShared(caches, { method: 'POST', url: 'https://example.org/share' })).toBe(false);
});

it('keeps every field that says something, files with their names, and leads to the view', async () => {
  const caches = new MemoryCaches();
  const answer = await takeShared(
    options(caches),
    form({ title: '', text: 'See this', files: new File(['@article{a}'], 'meine Liste – 1.bib') }),
  );
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${scope}#/library/bring`]);
  expect(await kept(caches)).toEqual([
    ['0', 'text', '', 'See this'],
    ['1', 'files', 'meine Liste – 1.bib', '@article{a}'],
  ]);
});

it('keeps two shares beside each other', async () => {
  const caches = new MemoryCaches();
  await takeShared(options(caches), form({ text: 'one' }));
  await takeShared(options(caches), form({ text: 'two' }));
  expect((await kept(caches)).map(([, , , text]) => text)).toEqual(['one', 'two']);
});

it('says what cannot be kept', async () => {
  const caches = new MemoryCaches();
  vi.spyOn(caches, 'open').mockRejectedValue(new DOMException('Full.', 'QuotaExceededError'));
  const answer = await takeShared(options(caches), form({ text: 'one' }));
  expect(answer.headers.get('Location')).toBe(`${scope}#/library/bring/lost`);
});
