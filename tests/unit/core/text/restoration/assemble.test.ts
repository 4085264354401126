import { expect, test } from 'vitest';
import { hidden } from '../../../../../src/core/text/restoration/annotation.ts';
import { assemble } from '../../../../../src/core/text/restoration/assemble.ts';
import { childrenOf } from './restored.ts';

const emphasis = (start: number, end: number) => ({ t: 'emphasis', start, end }) as const;

test('text fills what no annotation covers', () => {
  expect(assemble('0123456789', [{ t: 'char', start: 2, end: 4, display: '%' }])).toEqual([
    { t: 'text', start: 0, end: 2 },
    { t: 'char', start: 2, end: 4, display: '%' },
    { t: 'text', start: 4, end: 10 },
  ]);
  expect(assemble('', [])).toEqual([]);
});

test('annotations nest as their ranges do', () => {
  expect(assemble('0123456789', [hidden(1, 3), emphasis(1, 9), hidden(8, 9)])).toEqual([
    { t: 'text', start: 0, end: 1 },
    {
      t: 'emphasis',
      start: 1,
      end: 9,
      children: [
        { t: 'char', start: 1, end: 3, display: '' },
        { t: 'text', start: 3, end: 8 },
        { t: 'char', start: 8, end: 9, display: '' },
      ],
    },
    { t: 'text', start: 9, end: 10 },
  ]);
});

test('those that are empty, reach outside, cross another or lie in a leaf are left out', () => {
  const math = { t: 'math', start: 2, end: 6, tex: 'x', display: 'x' } as const;
  const nodes = assemble('0123456789', [
    hidden(3, 5),
    math,
    hidden(7, 7),
    hidden(-1, 1),
    hidden(9, 11),
    emphasis(5, 8),
  ]);
  expect(nodes.map(({ t, start, end }) => [t, start, end])).toEqual([
    ['text', 0, 2],
    ['math', 2, 6],
    ['text', 6, 10],
  ]);
});

test('an item of a list holds what lies inside of it', () => {
  const [list] = assemble('0123456789', [
    { t: 'list', start: 0, end: 10, starts: [0, 5] },
    emphasis(1, 3),
    emphasis(4, 6),
    emphasis(7, 9),
  ]);
  expect(childrenOf(list!).map((item) => item.map(({ t, start, end }) => [t, start, end]))).toEqual([
    [
      ['text', 0, 1],
      ['emphasis', 1, 3],
      ['text', 3, 5],
    ],
    [
      ['text', 5, 7],
      ['emphasis', 7, 9],
      ['text', 9, 10],
    ],
  ]);
});

test('what is nested deeper than anything that is written stays text', () => {
  const text = '('.repeat(5000) + ')'.repeat(5000);
  const nested = Array.from({ length: 5000 }, (_, i) => emphasis(i, text.length - i));
  let depth = 0;
  for (
    let nodes = assemble(text, nested);
    nodes.length > 0;
    nodes = nodes.flatMap((node) => childrenOf(node).flat())
  )
    depth++;
  expect(depth).toBe(18);
});
