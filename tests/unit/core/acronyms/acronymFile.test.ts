import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { packAcronyms, parseAcronyms } from '../../../../src/core/acronyms/acronymFile.ts';

describe('the file of acronyms', () => {
  it('is short form, long forms, definitions of each, number of papers and steps from paper to paper', () => {
    const longs = [{ long: 'large language models', definitions: 4 }];
    expect(packAcronyms([{ short: 'LLM', longs, papers: [3, 4, 9] }])).toEqual({
      format: 2,
      acronyms: [['LLM', ['large language models'], [4], 3, [3, 1, 5]]],
    });
  });

  it('gives back what was put in, under the key of the acronym', () => {
    const positions = fc.uniqueArray(fc.nat(), { maxLength: 150 }).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(
        positions,
        fc.array(fc.record({ long: fc.string(), definitions: fc.nat() })),
        (papers, longs) => {
          const packed = packAcronyms([{ short: 'NeRF', longs, papers }]);
          expect([...parseAcronyms(JSON.stringify(packed))!]).toEqual([
            [
              'nerf',
              {
                short: 'NeRF',
                longs: longs.map(({ long }) => long),
                definitions: longs.map(({ definitions }) => definitions),
                total: papers.length,
                papers,
              },
            ],
          ]);
        },
      ),
    );
  });

  it('keeps the first two hundred papers and the number of all', () => {
    const papers = Array.from({ length: 500 }, (_, at) => at);
    const packed = packAcronyms([{ short: 'SOTA', longs: [], papers }]);
    const row = parseAcronyms(JSON.stringify(packed))!.get('sota')!;
    expect(row.total).toBe(500);
    expect(row.papers).toEqual(papers.slice(0, 200));
  });

  it.each(['{"format":1,"acronyms":[]}', 'null', '[]', '{"format":2}'])(
    'of another format is not read: %s',
    (text) => {
      expect(parseAcronyms(text)).toBeNull();
    },
  );
});

it.each([
  [null],
  [['AB']],
  [['AB', ['a b'], [1], 2, null]],
  [['AB', 'a b', [1], 2, [0]]],
  [['AB', ['a b'], [], 2, [0]]],
  [[{}, ['a b'], [1], 2, [0]]],
])('a table with a row that is none is not read: %j', (...acronyms) => {
  expect(parseAcronyms(JSON.stringify({ format: 2, acronyms }))).toBeNull();
});
