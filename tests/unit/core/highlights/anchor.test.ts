import fc from '../../../properties.ts';
import { describe, expect, it, test } from 'vitest';
import type { Range } from '../../../../src/core/paper/paper.ts';
import { anchorOf, mostChanged, placeOf } from '../../../../src/core/highlights/anchor.ts';

const TEXT =
  'We study sparse attention. The method is fast, and the method is small. On long documents it wins by 3 points; on short ones it loses nothing.';
const rangeOf = (text: string, passage: string, from = 0) => {
  const start = text.indexOf(passage, from);
  return { start, end: start + passage.length };
};
const found = (text: string, now: string, passage: string, from = 0): string | null => {
  const place = placeOf(now, anchorOf(text, rangeOf(text, passage, from)));
  return (
    place && `${now.slice(Math.max(0, place.start - 8), place.start)}[${now.slice(place.start, place.end)}]`
  );
};

describe('a passage', () => {
  it('is kept with its words, what is around them, and its place', () => {
    expect(anchorOf(TEXT, rangeOf(TEXT, 'sparse attention'))).toMatchObject({
      start: 9,
      end: 25,
      quote: { exact: 'sparse attention', prefix: 'We study ', suffix: '. The method is fast, and the me' },
    });
  });

  it('is where it was in the same text, also where its words stand twice with the same around them', () => {
    const twice = 'the same words. '.repeat(20);
    const second = { start: 32, end: 36 };
    expect(placeOf(twice, anchorOf(twice, second))).toEqual(second);
  });

  it('is found where text came before it', () => {
    expect(found(TEXT, `A new beginning. ${TEXT}`, 'sparse attention')).toBe('e study [sparse attention]');
  });

  it('is found between words that were changed on one side', () => {
    const now = TEXT.replace('On long documents it wins', 'In trials on books it often wins');
    expect(found(TEXT, now, 'by 3 points')).toBe('en wins [by 3 points]');
  });

  it('is told from the same words elsewhere by what is around it', () => {
    const second = TEXT.indexOf('the method is small');
    expect(found(TEXT, TEXT.replace('We study', 'Here we study'), 'method', second)).toBe('and the [method]');
    expect(found(TEXT, TEXT.replace('We study', 'Here we study'), 'method')).toBe('on. The [method]');
  });

  it('is found where a little of it was changed', () => {
    const now = TEXT.replace('on short ones it loses nothing', 'on shorter ones it loses nothing');
    expect(found(TEXT, now, 'on short ones it loses nothing')).toBe(
      'points; [on shorter ones it loses nothing]',
    );
  });
});

describe('a passage is nowhere', () => {
  it('where its words are gone, though they stand elsewhere', () => {
    expect(found(TEXT, TEXT.replace('The method is fast, and ', ''), 'method')).toBeNull();
  });

  it('where two places fit as well, and the text is another', () => {
    const twice = `${'the same words again and again. '.repeat(8)}`;
    expect(placeOf(`${twice}More.`, anchorOf(twice, { start: 132, end: 137 }))).toBeNull();
  });

  it('where it was rewritten', () => {
    const now = TEXT.replace('it loses nothing', 'there is no cost at all');
    expect(found(TEXT, now, 'it loses nothing')).toBeNull();
  });

  it('where all is another text, or none', () => {
    expect(found(TEXT, 'Ferns grow on old walls, and the method is not known.', 'method')).toBeNull();
    expect(found(TEXT, '', 'method')).toBeNull();
  });
});

/** Words of abstracts, few enough that passages stand in a text more than once. */
const WORDS =
  'we show that the model learns a sparse code of the data and is trained on it with less memory, which makes the network small. In this paper the ℝ^n × d matrix R is'.split(
    ' ',
  );
const word = fc.constantFrom(...WORDS);
const prose = (least: number, most: number) =>
  fc.array(word, { minLength: least, maxLength: most }).map((words) => words.join(' '));

/** In letters of their own: what is put in is never what was taken out. */
const newWords = (most: number) =>
  fc.array(fc.constantFrom('ΑΒΓ', 'ΔΕ', 'Ζ', 'ΗΘΙΚΛΜ'), { maxLength: most }).map((words) => words.join(' '));

const RUNS = Number(process.env['RUNS'] ?? 2000);

interface Edit {
  at: number;
  removed: number;
  put: string;
  /** How much of the text before is repeated there. */
  repeated: number;
}
const edits = (repeated: fc.Arbitrary<number>) =>
  fc.array(
    fc.record<Edit>({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.oneof(fc.constant(0), fc.nat(6), fc.nat(60)),
      put: fc.oneof(newWords(1), newWords(8)),
      repeated,
    }),
    { minLength: 1, maxLength: 6 },
  );

/** Between what is repeated and what is around it: no old words are made anew there. */
const SEAM = { letter: 'Ω', from: -1 };

/** A text after edits, and for each of its letters where it stood before; -1 for new ones. */
function edited(text: string, all: readonly Edit[]): { text: string; from: number[] } {
  let letters = [...text].map((letter, from) => ({ letter, from }));
  for (const { at, removed, put, repeated } of all) {
    const place = Math.floor(at * letters.length);
    const own = [...put].map((letter) => ({ letter, from: -1 }));
    const before = letters.slice(0, place);
    const again = repeated > 0 ? [SEAM, ...before.slice(-repeated), SEAM] : [];
    letters = [...before, ...own, ...again, ...letters.slice(place + removed)];
  }
  return { text: letters.map(({ letter }) => letter).join(''), from: letters.map(({ from }) => from) };
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}

describe('whatever happens to a text', () => {
  const passages = (least: number) =>
    prose(12, 90).chain((text) =>
      fc
        .tuple(fc.nat(Math.max(0, text.length - 2)), fc.integer({ min: least, max: least + 60 }))
        .map(([start, length]) => ({ text, start, end: Math.min(text.length, start + length) })),
    );
  const marked = passages(1);

  function isRightOrNowhere({ text, start, end }: Range & { text: string }, all: readonly Edit[]): void {
    const now = edited(text, all);
    const place = placeOf(now.text, anchorOf(text, { start, end }));
    if (!place) return;
    const exact = text.slice(start, end);
    expect(distance(now.text.slice(place.start, place.end), exact)).toBeLessThanOrEqual(mostChanged(exact));
    const own = now.from.slice(place.start, place.end).filter((from) => from >= start && from < end);
    expect(own.length * 2).toBeGreaterThanOrEqual(place.end - place.start);
  }

  it('a passage is found in what is left of itself, nearly as it was, or nowhere', () => {
    fc.assert(fc.property(marked, edits(fc.constant(0)), isRightOrNowhere), { numRuns: RUNS });
  });

  it('also where parts of the text are repeated', () => {
    const long = passages(12).filter(({ start, end }) => end - start >= 12);
    fc.assert(fc.property(long, edits(fc.nat(80)), isRightOrNowhere), { numRuns: RUNS });
  });

  it('a passage that nothing happened to is found, where its words stand once', () => {
    const different = fc
      .shuffledSubarray([...new Set(WORDS)], { minLength: 20 })
      .map((words) => words.join(' '))
      .chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length - 30)));
    fc.assert(
      fc.property(different, prose(1, 30), ([text, start], before) => {
        const place = placeOf(`${before}. ${text}`, anchorOf(text, { start, end: start + 30 }));
        expect(place?.start).toBe(start + before.length + 2);
      }),
    );
  });

  it('in the same text it is where it was', () => {
    fc.assert(
      fc.property(marked, ({ text, start, end }) => {
        expect(placeOf(text, anchorOf(text, { start, end }))).toEqual({ start, end });
      }),
    );
  });
});

test('a passage of nothing is looked for nowhere, and none stands outside of its text', () => {
  expect(anchorOf('some text', { start: 4, end: 4 }).rival).toBe(0);
  const anchor = anchorOf('some text', { start: 5, end: 9 });
  expect(placeOf('some text', anchor)).toEqual({ start: 5, end: 9 });
  for (const odd of [{ end: 12 }, { start: -4 }, { start: 4.5 }])
    expect(placeOf('some text', { ...anchor, ...odd })).toBeNull();
});
