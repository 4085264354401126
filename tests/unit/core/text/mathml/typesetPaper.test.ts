import { describe, expect, it } from 'vitest';
import type { InlineNode, Paper } from '../../../../../src/core/paper/paper.ts';
import { typesetPaper } from '../../../../../src/core/text/mathml/typesetPaper.ts';

const formula = (start: number): InlineNode => ({
  t: 'math',
  start,
  end: start + 3,
  tex: 'x^2',
  display: 'x²',
});
const PAPER: Paper = {
  id: 'a',
  title: 'x^2',
  titleBody: [formula(0)],
  abstract: 'x^2 x^2',
  body: [formula(0), { t: 'text', start: 3, end: 4 }, formula(4)],
  links: [],
  source: { document: 'a.txt', line: 1 },
};

describe('typesetPaper', () => {
  it('gives formulas their MathML, equal ones the same', () => {
    const { titleBody, body } = typesetPaper(PAPER);
    const trees = [...titleBody!, ...body].flatMap((node) => (node.t === 'math' ? [node.mathml] : []));
    expect(trees[0]).toEqual(['math', null, ['msup', null, ['mi', null, 'x'], ['mn', null, '2']]]);
    expect(trees[1]).toBe(trees[0]);
    expect(trees[2]).toBe(trees[0]);
  });
});
