import { describe, expect, it } from 'vitest';
import { creditLines } from '../../../../src/core/paper/credits.ts';
import { creditTest } from '../../../../src/core/paper/creditTest.ts';

describe('a pattern for names', () => {
  const line = creditLines({ authors: ['Tilda Brockhausen', 'Otto Müller'], venue: 'SIGGRAPH', year: 2011 });
  it.each([
    ['*hausen', true],
    ['*HAUSEN', true],
    ['t*brockhausen', true],
    ['o*brockhausen', false],
    ['T* *hausen', true],
    ['tilda *hausen', true],
    ['otto *hausen', false],
    ['brock*sen', true],
    ['brock*', true],
    ['m?ller', true],
    ['m?iller', false],
    ['*mull*', true],
    ['*hausen and m?ller', true],
    ['*', false],
    ['**', false],
  ])('%s: %s', (name, finds) => {
    expect(creditTest('author', name, false)(line)).toBe(finds);
    expect(creditTest('author', name, true)(line)).toBe(finds);
  });

  it('is one for venues, too', () => {
    expect(creditTest('venue', 'sig*ph', false)(line)).toBe(true);
    expect(creditTest('venue', '*graph 2011', false)(line)).toBe(true);
    expect(creditTest('venue', '*graph 2012', false)(line)).toBe(false);
  });
});
