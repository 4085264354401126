import { describe, expect, it } from 'vitest';
import { proseOf } from '../../../../src/core/text/prose.ts';

describe('proseOf', () => {
  it('is the text itself without nodes', () => {
    expect(proseOf('See https://a.b', undefined)).toBe('See https://a.b');
  });

  it('blanks addresses and formulas, and keeps offsets', () => {
    const nodes = [
      { t: 'text', start: 0, end: 2 },
      { t: 'math', start: 2, end: 5 },
      { t: 'text', start: 5, end: 9 },
      { t: 'link', start: 9, end: 12, children: [{ t: 'text', start: 9, end: 12 }] },
    ];
    expect(proseOf('a R^n is u.v', nodes)).toBe('a     is    ');
  });

  it('keeps the words of emphasis and lists without their markup', () => {
    const emphasis = { t: 'emphasis', start: 0, end: 10, children: [{ t: 'text', start: 5, end: 9 }] };
    expect(proseOf('{\\it code}', [emphasis])).toBe('     code ');
    const list = { t: 'list', start: 0, end: 5, items: [[{ t: 'text', start: 1, end: 2 }], []] };
    expect(proseOf('-a -b', [list])).toBe(' a   ');
  });
});
