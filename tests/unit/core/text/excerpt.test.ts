import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../../../src/core/paper/paper.ts';
import { densestWindow } from '../../../../src/core/text/excerpt.ts';

const TEXT =
  'We study networks. Little is known about their memory. Much later in this text a codebook meets another codebook ' +
  'and a mapping, both learned together, and then the text goes on about other things for a good while.';

function rangesOf(text: string, ...words: string[]): Range[] {
  const pattern = new RegExp(words.join('|'), 'g');
  return [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}

const marked = (text: string, ranges: Range[]) => ranges.map(({ start, end }) => text.slice(start, end));

describe('densestWindow', () => {
  it('shows the beginning where nothing matched, cut at a word', () => {
    expect(densestWindow(TEXT, [], 30)).toEqual({
      start: 0,
      text: 'We study networks. Little is',
      ranges: [],
    });
  });

  it('shows all of a short text', () => {
    const ranges = [{ start: 3, end: 8 }];
    expect(densestWindow('We study it.', ranges, 160)).toEqual({ start: 0, text: 'We study it.', ranges });
  });

  it('shows where most different words matched, rather than one word twice', () => {
    const { start, text, ranges } = densestWindow(TEXT, rangesOf(TEXT, 'memory', 'codebook', 'mapping'), 62);
    expect(marked(text, ranges)).toEqual(['codebook', 'codebook', 'mapping']);
    expect(TEXT.slice(start, start + text.length)).toBe(text);
  });

  it('prefers two words to one word three times', () => {
    const text = `alpha alpha alpha ${'x '.repeat(60)}alpha beta ${'y '.repeat(60)}`;
    const excerpt = densestWindow(text, rangesOf(text, 'alpha', 'beta'), 60);
    expect(marked(excerpt.text, excerpt.ranges)).toEqual(['alpha', 'beta']);
  });

  it('takes the first of equal places', () => {
    const text = `${'x '.repeat(60)}alpha ${'y '.repeat(60)}alpha ${'z '.repeat(60)}`;
    expect(densestWindow(text, rangesOf(text, 'alpha'), 40).start).toBeLessThan(121);
  });

  it('shows the best place at its beginning where the rest may be cut off', () => {
    const { text } = densestWindow(TEXT, rangesOf(TEXT, 'mapping'), 100, 40);
    expect(text).toBe(
      'and a mapping, both learned together, and then the text goes on about other things for a good while.',
    );
    expect(densestWindow(TEXT, rangesOf(TEXT, 'good'), 100, 40).text).toBe(
      'on about other things for a good while.',
    );
    const short = 'A short text that ends with what matched, a codebook.';
    expect(densestWindow(short, rangesOf(short, 'codebook'), 100, 30).text).toBe(
      'with what matched, a codebook.',
    );
  });

  it('begins and ends at words', () => {
    const { text } = densestWindow(TEXT, rangesOf(TEXT, 'mapping'), 60);
    expect(TEXT).toContain(` ${text} `);
  });

  it('keeps a match whole at the very end of the window', () => {
    const text = 'aaa bbb ccc, ' + 'd '.repeat(40);
    const { text: shown, ranges } = densestWindow(
      text,
      [
        { start: 0, end: 3 },
        { start: 8, end: 11 },
      ],
      11,
    );
    expect(marked(shown, ranges)).toEqual(['aaa', 'ccc']);
  });

  it('cuts no character in two where there are no spaces', () => {
    const { text } = densestWindow('🤗'.repeat(100), [], 21);
    expect(text).toBe('🤗'.repeat(10));
  });

  it('has no empty ranges where the room is less than a character', () => {
    expect(densestWindow('🤗🤗', [{ start: 1, end: 3 }], 1)).toEqual({ start: 2, text: '', ranges: [] });
  });

  it('gives a slice of any text, within the length, with the ranges of that slice', () => {
    const sample = fc.record({
      text: fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '🤗', 'é'), maxLength: 300 }),
      length: fc.integer({ min: 1, max: 200 }),
      hidden: fc.nat(100),
      marks: fc.array(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 12 })), { maxLength: 12 }),
    });
    fc.assert(
      fc.property(sample, ({ text, length, hidden, marks }) => {
        let after = 0;
        const ranges = marks.flatMap(([gap, size]) => {
          const start = after + (gap % 40);
          after = start + size;
          return after <= text.length ? [{ start, end: after }] : [];
        });
        const excerpt = densestWindow(text, ranges, length, Math.max(1, length - hidden));
        expect(text.slice(excerpt.start, excerpt.start + excerpt.text.length)).toBe(excerpt.text);
        expect(excerpt.text.length).toBeLessThanOrEqual(length);
        for (const { start, end } of excerpt.ranges) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(excerpt.text.length);
        }
      }),
    );
  });
});
