import { describe, expect, it } from 'vitest';
import type { InlineNode } from '../../../../../src/core/paper/paper.ts';
import { DisplayedText } from '../../../../../src/core/text/displayText.ts';

const SOURCE = 'In R^n the {\\it code} -a -b';
const NODES: InlineNode[] = [
  { t: 'text', start: 0, end: 3 },
  { t: 'math', start: 3, end: 6, tex: 'R^n', display: 'Rⁿ' },
  { t: 'text', start: 6, end: 11 },
  {
    t: 'emphasis',
    start: 11,
    end: 21,
    children: [
      { t: 'char', start: 11, end: 16, display: '' },
      { t: 'text', start: 16, end: 20 },
      { t: 'char', start: 20, end: 21, display: '' },
    ],
  },
  { t: 'text', start: 21, end: 22 },
  {
    t: 'list',
    start: 22,
    end: 27,
    items: [[{ t: 'text', start: 23, end: 25 }], [{ t: 'text', start: 26, end: 27 }]],
  },
];
const shown = new DisplayedText(SOURCE, NODES);
const sourcesOf = (...words: string[]) =>
  shown
    .sourcesOf(
      words.map((word) => {
        const start = shown.text.indexOf(word);
        return { start, end: start + word.length };
      }),
    )
    .map(({ start, end }) => SOURCE.slice(start, end));

describe('DisplayedText', () => {
  it('is what a reader sees', () => {
    expect(shown.text).toBe('In Rⁿ the code • a • b');
  });

  it('maps a range within words to the same words', () => {
    expect(sourcesOf('the', 'code')).toEqual(['the', 'code']);
  });

  it('takes the whole of a formula for a part of it', () => {
    expect(sourcesOf('ⁿ')).toEqual(['R^n']);
  });

  it('maps ranges across nodes, with the markup between', () => {
    expect(sourcesOf('Rⁿ the')).toEqual(['R^n the']);
    expect(sourcesOf('ode • a')).toEqual(['ode} -a']);
  });

  it('leaves out what the source does not have', () => {
    expect(sourcesOf('•')).toEqual([]);
  });

  it('joins ranges that touch in the source', () => {
    expect(sourcesOf('R', 'ⁿ')).toEqual(['R^n']);
  });
});
