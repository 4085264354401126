import fc from '../../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { SlipSearch } from '../../../../../src/core/search/spelling/slipSearch.ts';

/** Word → its slips, with `…` for a word of which that is the beginning. */
function near(typed: string, words: string[], most: number, mostOfBeginning = -1): Record<string, number> {
  const sorted = [...new Set(words)].sort();
  const found = new SlipSearch(typed, most, mostOfBeginning).in([...sorted.keys()], (id) => sorted[id]!);
  return Object.fromEntries(found.map(({ id, slips, begun }) => [sorted[id]! + (begun ? '…' : ''), slips]));
}

describe('the search for slips', () => {
  it.each([
    ['network', 0],
    ['netwrk', 1],
    ['netwoork', 1],
    ['nettork', 1],
    ['netowrk', 1],
    ['ntewokr', 2],
  ])('counts those of %s against "network" as %i', (typed, slips) => {
    expect(near(typed, ['network'], 2)).toEqual({ network: slips });
  });

  it('finds nothing further away than is asked for', () => {
    expect(near('ntewokr', ['network'], 1)).toEqual({});
    expect(near('network', ['nets', 'networking'], 2)).toEqual({});
  });

  it('finds words of which it is nearly the beginning, if asked', () => {
    expect(near('quamt', ['quantity', 'quantum', 'quart', 'quest'], 1, 1)).toEqual({
      'quantity…': 1,
      'quantum…': 1,
      quart: 1,
    });
  });

  it('finds in a list what it finds in each word alone, for beginnings are compared once', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(
        word,
        fc.array(word),
        fc.constantFrom(1, 2),
        fc.constantFrom(-1, 1),
        (typed, words, most, begun) => {
          const alone = words.map((one) => near(typed, [one], most, begun));
          expect(near(typed, words, most, begun)).toEqual(Object.assign({}, ...alone));
        },
      ),
    );
  });
});
