import { readFileSync } from 'node:fs';
import fc from '../../../../properties.ts';
import { describe, expect, test } from 'vitest';
import { pageCopy } from '../../../../../src/core/formats/pageCopy.ts';
import { headLength } from '../../../../../src/core/formats/pageCopy/headLength.ts';
import { blocksOf } from '../../../../../src/core/formats/pageCopy/lines.ts';
import { markedLines } from '../../../../../src/core/formats/pageCopy/markedLines.ts';
import { knowable, wrapped, wrappedCopy, type CopyStyle } from '../../../../bench/wrappedCopy.ts';

const readBytes = (bytes: Uint8Array) => {
  const { papers, diagnostics } = pageCopy.read({ name: 'a.txt', bytes });
  return { papers: papers.map(({ title, abstract }) => [title, abstract]), diagnostics };
};
const read = (text: string) => readBytes(new TextEncoder().encode(text));
const titles = (text: string) => read(text).papers.map(([title]) => title);

const BREAD =
  'Bread rises because yeast makes gas, and the crust decides when it stops. This paper measures gas pressure inside loaves with needles that do not disturb the crumb. Loaves with a thin crust rise for longer.';
const SHEEP =
  'Sheep find their way home over slopes that they have walked once. We follow forty of them with bells of forty pitches, and show that a slope is remembered by its steepness rather than by its grass.';

describe('a title that is wrapped at another width than its abstract', () => {
  test('is one title, narrower and wider, in a block of its own', () => {
    expect(
      read(`When Does Bread Stop Rising? A Study
of Gas Pressure in Loaves with Thin
and Thick Crusts

Bread rises because yeast makes gas, and the crust decides when it stops. This
paper measures gas pressure inside loaves with needles that do not disturb the
crumb. Loaves with a thin crust rise for longer.

Sheep Remember Slopes: Homing over
Hills by Steepness

Sheep find their way home over slopes that they have walked once. We follow
forty of them with bells of forty pitches, and show that a slope is remembered
by its steepness rather than by its grass.
`).papers,
    ).toEqual([
      ['When Does Bread Stop Rising? A Study of Gas Pressure in Loaves with Thin and Thick Crusts', BREAD],
      ['Sheep Remember Slopes: Homing over Hills by Steepness', SHEEP],
    ]);
    expect(
      read(`When Does Bread Stop Rising? A Study of Gas Pressure in Loaves with Thin and Thick Crusts
of Many Kinds

Bread rises because yeast makes gas, and the crust decides when it
stops. This paper measures gas pressure inside loaves with needles
that do not disturb the crumb. Loaves with a thin crust rise for
longer.
`).papers,
    ).toEqual([
      [
        'When Does Bread Stop Rising? A Study of Gas Pressure in Loaves with Thin and Thick Crusts of Many Kinds',
        BREAD,
      ],
    ]);
  });

  test('is one title right above its abstract, with names of several lines in between', () => {
    expect(
      read(`Sheep Remember Slopes: Homing over
Hills by Steepness
Jane Doe, John Roe, Ada Lovelace, Grace Hopper, Konrad Zuse, Alan
Turing, Emmy Noether
Sheep find their way home over slopes that they have walked once.
We follow forty of them with bells of forty pitches, and show that
a slope is remembered by its steepness rather than by its grass.
`).papers,
    ).toEqual([['Sheep Remember Slopes: Homing over Hills by Steepness', SHEEP]]);
  });

  test('in sentence case, beginning in the middle of a page without blank lines', () => {
    expect(
      read(`Sheep remember slopes
Sheep find their way home over slopes that they have walked once. We follow forty
of them with bells of forty pitches, and show that a slope is remembered by its
steepness rather than by its grass.
On the rising of bread in kitchens
with doors that are left open
Bread rises because yeast makes gas, and the crust decides when it stops. This
paper measures gas pressure inside loaves with needles that do not disturb the
crumb. Loaves with a thin crust rise for longer.
`).papers,
    ).toEqual([
      ['Sheep remember slopes', SHEEP],
      ['On the rising of bread in kitchens with doors that are left open', BREAD],
    ]);
  });
});

describe('lines that begin no title', () => {
  test('a short last line of a paragraph, though it has capitals', () => {
    const abstract = `${BREAD} The needles are sold by Ada Lovelace and Sons`;
    expect(
      read(
        `When Does Bread Stop Rising?\n\n${wrapped(abstract, 66).join('\n')}\n\nSheep Remember Slopes\n\n${wrapped(SHEEP, 66).join('\n')}`,
      ).papers,
    ).toEqual([
      ['When Does Bread Stop Rising?', abstract],
      ['Sheep Remember Slopes', SHEEP],
    ]);
  });

  test('the line behind a sentence that fills its line', () => {
    const abstract = [
      'Bread rises because yeast makes gas, and the crust says when it stops.',
      'Gas Pressure Inside Loaves, as measured by needles, rises for longer in',
      'loaves with a thin crust than in others.',
    ];
    expect(titles(`When Does Bread Stop Rising?\n\n${abstract.join('\n')}`)).toEqual([
      'When Does Bread Stop Rising?',
    ]);
  });

  test('a word that is longer than the lines, which says nothing of their width', () => {
    const abstract = `${BREAD} See https://example.org/loaves/with/a/very/long/address/of/their/own/at/the/end.html`;
    expect(read(`When Does Bread Stop Rising?\n\n${wrapped(abstract, 50).join('\n')}`).papers).toEqual([
      ['When Does Bread Stop Rising?', abstract],
    ]);
  });
});

describe('records of fields, which are no page copy', () => {
  test.each([
    ['RefWorks', 'RT Journal\nT1 Slopes of Sheep\nJF Weather\nVO 73\nYR 2018\nLK https://example.org/sheep'],
    ['EndNote', '%0 Journal Article\n%T Slopes of Sheep\n%D 2018\n%K Sheep and Slopes'],
    ['PubMed', '<PubmedArticleSet>\n<Title>Slopes of Sheep</Title>\n<Publisher>Sheep Press</Publisher>'],
    ['RIS', 'TY  - JOUR\nTI  - Slopes of Sheep\nPY  - 2018\nER  -'],
  ])('of %s begin with no title', (_, record) => {
    const [block] = blocksOf(record);
    expect(headLength(markedLines(block!), { columns: null, awaited: false })).toBe(0);
  });

  test('are told by two lines, so that a title may begin as a field does', () => {
    expect(titles(`IS Attention Enough?\n\n${SHEEP}`)).toEqual(['IS Attention Enough?']);
    expect(titles(`NO Free Lunch for Sheep on\nSlopes of Hills\n\n${wrapped(SHEEP, 66).join('\n')}`)).toEqual(
      ['NO Free Lunch for Sheep on Slopes of Hills'],
    );
  });
});

describe('the 55 papers of the seed', () => {
  const seed = readBytes(readFileSync(new URL('../../../../../seeds/trending-papers.txt', import.meta.url)));
  const papers = seed.papers.map(([title, abstract]) => ({ title: title!, abstract: abstract! }));
  const exact = papers.map(({ title, abstract }) => [knowable(title), knowable(abstract)]);
  const readBack = (style: CopyStyle) =>
    read(wrappedCopy(papers, style)).papers.map((texts) => texts.map((text) => knowable(text!)));

  test('are the same at any widths of titles and abstracts, indented or not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 30, max: 90 }),
        fc.integer({ min: 60, max: 100 }),
        fc.constantFrom(0, 2, 8),
        fc.constantFrom(0, 1),
        (title, abstract, indent, trailing) => {
          const style = { gap: true, apart: true, byline: false, title, abstract, indent, trailing };
          expect(readBack(style)).toEqual(exact);
        },
      ),
      { numRuns: 30 },
    );
  });

  test.each([89, 91])(
    'are the same where lines of texts end with questions, as titles do: %d',
    (abstract) => {
      const style = { gap: false, apart: true, byline: false, title: 50, abstract, indent: 0, trailing: 0 };
      expect(readBack(style)).toEqual(exact);
    },
  );

  test('are the same where the first line of a title ends with a question', () => {
    const style = { gap: true, apart: true, byline: false, title: 50, abstract: 90, indent: 0, trailing: 0 };
    expect(readBack(style)).toEqual(exact);
  });

  test('are the same with no blank line under titles that are clearly narrower', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 50 }), fc.integer({ min: 66, max: 100 }), (title, abstract) => {
        const style = { gap: false, apart: true, byline: false, title, abstract, indent: 0, trailing: 0 };
        expect(readBack(style)).toEqual(exact);
      }),
      { numRuns: 20 },
    );
  });
});
