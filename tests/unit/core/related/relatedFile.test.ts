import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRelated, parseRelated, unpackRelated } from '../../../../src/core/related/relatedFile.ts';

describe('a file of neighbours', () => {
  it('is positions, steps in thousandths, and terms by their indices, column by column', () => {
    const related = [
      [
        { position: 7, score: 0.2514, terms: ['NeRF', 'scene'] },
        { position: 9, score: 0.2, terms: ['scene', 'view'] },
      ],
      [{ position: 40, score: 1, terms: ['view', 'scene'] }],
    ];
    expect(packRelated(related, 40)).toEqual({
      format: 2,
      first: 40,
      terms: ['NeRF', 'scene', 'view'],
      positions: [[7, 9], [40]],
      steps: [[-251, 51], [-1000]],
      own: [
        [0, 1, 2],
        [2, 1],
      ],
      shared: [
        [
          [0, 1],
          [1, 2],
        ],
        [[0, 1]],
      ],
    });
  });

  it('gives back what was put in', () => {
    const neighbour = fc.record({
      position: fc.nat(),
      score: fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000),
      terms: fc.array(fc.string(), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(neighbour, { maxLength: 8 })), fc.nat(1000), (related, first) => {
        const file = parseRelated(JSON.stringify(packRelated(related, first)))!;
        expect(related.map((_, at) => unpackRelated(file, first + at))).toEqual(related);
      }),
    );
  });

  it('has no neighbours for papers outside its stretch', () => {
    const file = packRelated([[{ position: 1, score: 0.5, terms: [] }]], 10);
    expect([9, 11, -1].map((position) => unpackRelated(file, position))).toEqual([[], [], []]);
  });

  it.each(['{"format":1,"first":0,"terms":[],"papers":[]}', 'null', '[]', '{"format":2}', '{"format":3}'])(
    'of another format is not read: %s',
    (text) => {
      expect(parseRelated(text)).toBeNull();
    },
  );
});

it.each([
  { steps: [null] },
  { shared: ['__proto__'] },
  { shared: [[[1]]] },
  { own: [[7]] },
  { positions: [[-1]] },
  { positions: [[1], [2]] },
  { first: '0' },
  { terms: [{}] },
])('a file with a column that does not fit is not read: %j', (odd) => {
  const file = { ...packRelated([[{ position: 1, score: 0.5, terms: ['a'] }]], 0), ...odd };
  expect(parseRelated(JSON.stringify(file))).toBeNull();
});
