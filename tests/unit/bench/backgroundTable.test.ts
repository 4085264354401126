import { describe, expect, it } from 'vitest';
import { backgroundTable, residualIdf } from '../../bench/backgroundTable.ts';

describe('the table of terms at large', () => {
  it('takes occurrences strewn by chance for prose, and those in few papers for subjects', () => {
    expect(residualIdf({ papers: 100, all: 100 }, 1000)).toBeCloseTo(-0.0715, 4);
    expect(residualIdf({ papers: 10, all: 40 }, 1000)).toBeCloseTo(1.9712, 4);
  });

  it('puts terms in levels, subjects and rare ones in none', () => {
    const texts = [
      'Corals show polyps.',
      'Corals, corals, corals; a coral shows corals.',
      ...Array.from({ length: 30 }, () => 'Seals obtain fish.'),
      ...Array.from({ length: 32 }, () => 'Matrices obtain seals; seals obtain a matrix.'),
    ];
    expect(backgroundTable(texts)).toEqual({
      burstiness: ['fish obtain polyp seal show', '', '', 'matrix', '', '', '', ''],
      rarity: ['fish matrix obtain seal', '', '', ''],
    });
  });
});
