import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { takeShared } from '../../../src/sw/shared.ts';
import { MemoryCaches } from '../sw/memoryCaches.ts';

const scope = 'https://example.org/library/';
const CACHE = 'offprint:/library/:shared';
const HOUR = 3_600_000;

vi.stubGlobal('document', { baseURI: scope });
const { dropShared, sharedParts } = await import('../../../src/platform/shared.ts');

let caches: MemoryCaches;
beforeEach(() => vi.stubGlobal('caches', (caches = new MemoryCaches())));
afterEach(() => vi.useRealTimers());

async function share(fields: Record<string, string | File>): Promise<void> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const options = { scope, caches: caches as unknown as CacheStorage };
  await takeShared(options, new Request(`${scope}share`, { method: 'POST', body }));
}

it('has what the service worker kept, and forgets it with its cache', async () => {
  await share({ text: 'See this', files: new File(['@article{a}'], 'Liste – 1.bib') });
  const parts = await sharedParts();
  expect(parts.map(({ field, name }) => [field, name])).toEqual([
    ['text', ''],
    ['files', 'Liste – 1.bib'],
  ]);
  expect(await Promise.all(parts.map(({ content }) => content.text()))).toEqual(['See this', '@article{a}']);
  expect(new Set(parts.map(({ share }) => share)).size).toBe(1);
  await dropShared(parts);
  expect(caches.stored.size).toBe(0);
});

it('shows no share of which a part is missing, beside others; after an hour it is forgotten', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await share({ title: 'A', text: 'cut off' });
  const entries = caches.stored.get(CACHE)!;
  entries.delete([...entries.keys()].at(-1)!);
  await share({ text: 'whole' });
  const texts = async () => Promise.all((await sharedParts()).map(({ content }) => content.text()));
  expect(await texts()).toEqual(['whole']);
  expect(entries.size).toBe(2);
  vi.setSystemTime(Date.now() + HOUR + 1);
  expect(await texts()).toEqual(['whole']);
  expect(entries.size).toBe(1);
});
