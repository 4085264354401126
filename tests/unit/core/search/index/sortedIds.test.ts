import fc from '../../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { SortedIds } from '../../../../../src/core/search/index/sortedIds.ts';

function sortedOf(texts: readonly string[]): SortedIds {
  const sorted = new SortedIds((id) => texts[id]!);
  texts.forEach((_, id) => sorted.add(id));
  return sorted;
}

describe('SortedIds', () => {
  it('finds what begins with a prefix, in order of the texts, equal ones as added', () => {
    const sorted = sortedOf(['net', 'new', 'graph', 'network', 'net']);
    expect(sorted.startingWith('net')).toEqual([0, 4, 3]);
    expect(sorted.startingWith('n')).toEqual([0, 4, 3, 1]);
    expect(sorted.startingWith('x')).toEqual([]);
  });

  it('takes in what comes between questions', () => {
    const texts = ['net'];
    const sorted = sortedOf(texts);
    expect(sorted.startingWith('n')).toEqual([0]);
    texts.push('nap');
    sorted.add(1);
    expect(sorted.startingWith('n')).toEqual([1, 0]);
  });

  it('keeps the order of more texts than are merged at once', () => {
    const texts = Array.from({ length: 10_000 }, (_, at) => `word${(at * 7919) % 10_000}`);
    expect(sortedOf(texts).startingWith('word99')).toHaveLength(111);
  });

  it('finds the same as looking at every text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '学', '🤗'), maxLength: 4 });
    fc.assert(
      fc.property(fc.array(text), text, (texts, prefix) => {
        const expected = texts.flatMap((one, id) => (one.startsWith(prefix) ? [id] : []));
        expect(
          sortedOf(texts)
            .startingWith(prefix)
            .sort((a, b) => a - b),
        ).toEqual(expected);
      }),
    );
  });
});
