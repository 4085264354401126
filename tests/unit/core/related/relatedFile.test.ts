import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { packRelated, parseRelated, unpackRelated } from '../../../../src/core/related/relatedFile.ts';

describe('a file of neighbours', () => {
  it('is positions, steps in thousandths, and terms by their indices, in columns of digits', () => {
    const related = [
      [
        { position: 7, score: 0.2514, terms: ['NeRF', 'scene'] },
        { position: 9, score: 0.2, terms: ['scene', 'view'] },
      ],
      [{ position: 40, score: 1, terms: ['view', 'scene'] }],
    ];
    expect(packRelated(related, 40)).toEqual({
      format: 3,
      first: 40,
      papers: 2,
      terms: ['NeRF', 'scene', 'view'],
      neighbours: ['%$'],
      owns: ['&%'],
      positions: ['*,K'],
      shares: ['%%%'],
      // 749 is 13 times 57, and 8; then 51.
      steps: ['+V#', '0##'],
      // New, new, new; the third but one of three that are known is one back, the one before two.
      own: ['###$%'],
      shared: ['#$$%#$'],
    });
  });

  it('gives back what was put in', () => {
    const neighbour = fc.record({
      position: fc.nat(),
      score: fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000),
      terms: fc.array(fc.string(), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(neighbour, { maxLength: 8 })), fc.nat(1000), (lists, first) => {
        const related = lists.map((list) => list.sort((a, b) => b.score - a.score));
        const file = parseRelated(JSON.stringify(packRelated(related, first)))!;
        expect(related.map((_, at) => unpackRelated(file, first + at))).toEqual(related);
      }),
    );
  });

  it('has no neighbours for papers outside its stretch', () => {
    const file = parseRelated(JSON.stringify(packRelated([[{ position: 1, score: 0.5, terms: [] }]], 10)))!;
    expect([9, 11, -1].map((position) => unpackRelated(file, position))).toEqual([[], [], []]);
  });

  it('is read where a thousand papers share nothing', () => {
    const none = packRelated(
      Array.from({ length: 1000 }, () => []),
      0,
    );
    expect(unpackRelated(parseRelated(JSON.stringify(none))!, 999)).toEqual([]);
  });

  it.each([
    '{"format":1,"first":0,"terms":[],"papers":[]}',
    'null',
    '[]',
    '{"format":2,"first":0,"terms":[]}',
    '{"format":3}',
  ])('of another format is not read: %s', (text) => {
    expect(parseRelated(text)).toBeNull();
  });
});

it.each([
  { steps: [null] },
  { steps: [] },
  { steps: ['##'] },
  { shared: ['__proto__'] },
  { shared: ['$'] },
  { own: ['$'] },
  { own: ['\\'] },
  { positions: ['"'] },
  { positions: Array.from({ length: 10 }, () => '#') },
  { positions: ['^'] },
  { neighbours: ['%'] },
  { neighbours: ['#', '#', '#', '#', '$'] },
  { papers: 2 },
  { papers: 1e9 },
  { first: '0' },
  { terms: [{}] },
  { terms: [] },
])('a file with a column that does not fit is not read: %j', (odd) => {
  const file = { ...packRelated([[{ position: 1, score: 0.5, terms: ['a'] }]], 0), ...odd };
  expect(parseRelated(JSON.stringify(file))).toBeNull();
});

it('a file that fits is read', () => {
  const file = parseRelated(JSON.stringify(packRelated([[{ position: 1, score: 0.5, terms: ['a'] }]], 0)))!;
  expect(unpackRelated(file, 0)).toEqual([{ position: 1, score: 0.5, terms: ['a'] }]);
});
