import { expect, it } from 'vitest';
import { RememberedRelated } from '../../../../src/worker/derived/rememberedRelated.ts';
import { emptyIndex, type SearchEngine } from '../../../../src/worker/search/searchIndex.ts';

const near = (id: string) => [{ id, title: id, minutes: 1, links: [], position: 0, score: 1, terms: [] }];

it('is worked out once while papers and index stay as they are, also where several ask at once', async () => {
  const remembered = new RememberedRelated();
  const index = emptyIndex({} as SearchEngine, null);
  const worked: string[] = [];
  const get = (id: string, state: unknown) =>
    remembered.get(id, state, index, async () => (worked.push(`${id} ${state}`), near(id)));

  expect(await Promise.all([get('a', 1), get('a', 1), get('b', 1)])).toEqual([
    near('a'),
    near('a'),
    near('b'),
  ]);
  await get('a', 1);
  expect(worked).toEqual(['a 1', 'b 1']);

  await get('a', 2);
  index.own.set('c', 0);
  await get('a', 2);
  index.unkept++;
  await get('a', 2);
  expect(worked.slice(2)).toEqual(['a 2', 'a 2', 'a 2']);
});

it('is worked out again where it failed', async () => {
  const remembered = new RememberedRelated();
  const index = emptyIndex({} as SearchEngine, null);
  await expect(remembered.get('a', 1, index, () => Promise.reject(new Error('lost')))).rejects.toThrow(
    'lost',
  );
  expect(await remembered.get('a', 1, index, () => Promise.resolve(near('a')))).toEqual(near('a'));
});
