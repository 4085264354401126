import { describe, expect, it } from 'vitest';
import { mathTree } from '../../../../../src/core/text/mathml/mathTree.ts';

const TIGHT = { lspace: '0em', rspace: '0em' };

describe('operators of a formula', () => {
  it('have no space around them in scripts', () => {
    expect(mathTree('R^{n\\times d}')).toEqual([
      'math',
      null,
      [
        'msup',
        null,
        ['mi', null, 'R'],
        ['mrow', null, ['mi', null, 'n'], ['mo', TIGHT, '×'], ['mi', null, 'd']],
      ],
    ]);
  });

  it('have none in a fraction that stands in a line', () => {
    expect(JSON.stringify(mathTree('\\frac{a+b}{c}'))).toContain(JSON.stringify(['mo', TIGHT, '+']));
  });

  it('keep it on the line and in a base', () => {
    expect(JSON.stringify(mathTree('a+b'))).toContain('["mo",null,"+"]');
    expect(JSON.stringify(mathTree('{(a+b)}^2'))).toContain('["mo",null,"+"]');
    expect(JSON.stringify(mathTree('\\sqrt{a+b}'))).toContain('["mo",null,"+"]');
  });

  it('keep it where brackets and large operators stand, at any size', () => {
    const script = JSON.stringify(mathTree('x^{(a)}'));
    expect(script).toContain('"("');
    expect(script).not.toContain('lspace');
    expect(JSON.stringify(mathTree('x^{\\sum a}'))).toContain('"∑"');
  });

  it('leave accents as they are', () => {
    expect(JSON.stringify(mathTree('\\hat{x}'))).not.toContain('lspace');
  });
});
