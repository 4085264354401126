import { describe, expect, it } from 'vitest';
import {
  compoundsOf,
  compoundTable,
  findCompound,
  NO_COMPOUNDS,
} from '../../../../../src/core/search/packed/compoundWords.ts';

const COMPOUNDS = [
  { word: 2, papers: 7, parts: [9, 4] },
  { word: 5, papers: 1, parts: [] },
  { word: 6, papers: 3, parts: [1, 2, 3] },
];

describe('a table of compounds', () => {
  it('has each with its parts, found by its word', () => {
    const table = compoundTable(COMPOUNDS);
    for (const compound of COMPOUNDS) expect(findCompound(table, compound.word)).toEqual(compound);
    for (const word of [0, 3, 7]) expect(findCompound(table, word)).toBeUndefined();
    expect(findCompound(NO_COMPOUNDS, 0)).toBeUndefined();
  });

  it('gives back what was put in', () => {
    expect(compoundsOf(compoundTable(COMPOUNDS))).toEqual(COMPOUNDS);
    expect(compoundsOf(NO_COMPOUNDS)).toEqual([]);
  });
});
