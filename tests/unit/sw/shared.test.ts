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

it('keeps nothing of a share of which a part cannot be kept, and lets others be', async () => {
  const caches = new MemoryCaches();
  await takeShared(options(caches), form({ text: 'one' }));
  const cache = await caches.open(CACHE);
  const put = vi.spyOn(cache, 'put');
  put
    .mockImplementationOnce(cache.put.bind(cache))
    .mockRejectedValueOnce(new DOMException('Full.', 'QuotaExceededError'));
  vi.spyOn(caches, 'open').mockResolvedValue(cache);
  const answer = await takeShared(options(caches), form({ title: 'two', text: 'three' }));
  expect(answer.headers.get('Location')).toBe(`${scope}#/library/bring/lost`);
  expect(put).toHaveBeenCalledTimes(2);
  expect((await kept(caches)).map(([, , , text]) => text)).toEqual(['one']);
});

it('keeps no more than a limit in all', async () => {
  const caches = new MemoryCaches();
  const waiting = new Response('a', { headers: { field: 'text', name: '', bytes: '255999999' } });
  await (await caches.open(CACHE)).put(`${scope}share/a/0`, waiting);
  const answer = await takeShared(options(caches), form({ text: 'é' }));
  expect(answer.headers.get('Location')).toBe(`${scope}#/library/bring/large`);
  await takeShared(options(caches), form({ text: 'e' }));
  expect((await kept(caches)).map(([, , , text]) => text)).toEqual(['a', 'e']);
});

/** A request as a browser has it that says where one comes from. */
function from(origin: string | null, referrer = '', destination = 'document'): Request {
  const { headers, ...sent } = { headers: new Headers(), formData: () => form({ text: 'one' }).formData() };
  if (origin) headers.set('origin', origin);
  return { ...sent, headers, method: 'POST', url: `${scope}share`, referrer, destination } as Request;
}

it.each([
  ['the system', from('null')],
  ['a system that says nothing', from(null)],
  ['the app itself', from('https://example.org', scope)],
])('keeps what comes from %s', async (_, request) => {
  const caches = new MemoryCaches();
  await takeShared(options(caches), request);
  expect(await kept(caches)).toHaveLength(1);
});

it.each([
  ['another site', from('https://other.example', 'https://other.example/')],
  ['another site that tells its origin alone', from('https://other.example')],
  ['another site that tells its address alone', from('null', 'https://other.example/')],
  ['a frame in a page', from('null', '', 'iframe')],
])('keeps nothing that comes from %s, and opens the app', async (_, request) => {
  const caches = new MemoryCaches();
  const answer = await takeShared(options(caches), request);
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, scope]);
  expect(caches.stored.size).toBe(0);
});

it('says what cannot be kept', async () => {
  const caches = new MemoryCaches();
  vi.spyOn(caches, 'open').mockRejectedValue(new DOMException('Full.', 'QuotaExceededError'));
  const answer = await takeShared(options(caches), form({ text: 'one' }));
  expect(answer.headers.get('Location')).toBe(`${scope}#/library/bring/lost`);
});
