import fc from 'fast-check';
import { anchorOf, placeOf } from '../../../src/core/highlights/anchor.ts';
import { isTiling } from '../../../src/core/paper/nodeShape.ts';
import { findLinks } from '../../../src/core/paper/links.ts';
import { webAddress } from '../../../src/core/paper/webAddress.ts';
import { readingOf } from '../../../src/core/speech/readingOf.ts';
import { displayText } from '../../../src/core/text/displayText.ts';
import { mathTree } from '../../../src/core/text/mathml/mathTree.ts';
import { parseMarkup } from '../../../src/core/text/mathml/markup.ts';
import { typesetPaper } from '../../../src/core/text/mathml/typesetPaper.ts';
import { ErrataError } from '../../../src/core/text/restoration/errata/errata.ts';
import { parseErrata } from '../../../src/core/text/restoration/errata/parseErrata.ts';
import { sourceHash } from '../../../src/core/text/restoration/errata/sourceHash.ts';
import { restorePaper } from '../../../src/core/text/restoration/restorePaper.ts';
import { anyText, changedValue, hostileText } from '../hostile.ts';
import { checkAddress, checkInert } from '../inert.ts';
import { expectFault, reader } from '../reader.ts';

const deep = (length: number) =>
  ['{', '^{', '\\frac{', '$', '[', '\\left('].map((one) => one.repeat(length / one.length));

export const restoration = reader({
  name: 'restoration and speech of texts',
  share: 8,
  cases: fc.record({ title: hostileText, abstract: anyText }),
  extremes: (length) => deep(length).map((abstract) => ({ title: 'A title', abstract })),
  read({ title, abstract }) {
    const restored = restorePaper({ title, abstract });
    const links = findLinks(abstract);
    const paper = typesetPaper({
      id: 'ti-a',
      title,
      abstract,
      links,
      source: { document: 'a.txt' },
      ...restored,
      suspect: true,
    });
    if (!isTiling(paper.body, abstract) || !isTiling(paper.titleBody, title))
      throw new Error('The nodes do not tile their text.');
    const given = title.length + abstract.length;
    checkInert([paper, displayText(abstract, paper.body)], given);
    if (given < 20_000) checkInert(readingOf(paper), given);
  },
});

export const formulas = reader({
  name: 'formulas as MathML',
  share: 10,
  cases: fc.oneof(
    hostileText,
    anyText.map((text) => text.slice(0, 200)),
  ),
  extremes: deep,
  read(tex) {
    checkInert({ mathml: mathTree(tex) }, tex.length);
    checkInert(parseMarkup(tex), tex.length);
    checkInert(parseMarkup(`<math>${tex}</math>`), tex.length);
  },
});

const CORRECTED = { title: 'a^2 and more', abstract: 'x*abcdef* and more' };
const ERRATUM = {
  format: 1,
  document: 'a.txt',
  entries: [
    {
      paper: 'A',
      field: 'title',
      hash: sourceHash(CORRECTED.title),
      start: 0,
      end: 3,
      source: 'a^2',
      node: { t: 'math', tex: 'a^2', display: 'a²' },
    },
    {
      paper: 'A',
      field: 'abstract',
      hash: sourceHash(CORRECTED.abstract),
      start: 1,
      end: 9,
      source: '*abcdef*',
      node: { t: 'emphasis', opening: 1, closing: 1 },
    },
  ],
};

export const errata = reader({
  name: 'errata',
  share: 6,
  cases: fc.oneof(
    hostileText,
    changedValue(fc.constant(ERRATUM)).map((value) => JSON.stringify(value) ?? ''),
  ),
  extremes: (length) => ['['.repeat(length)],
  read(json) {
    try {
      checkInert(restorePaper(CORRECTED, { errata: parseErrata(json).entries }), json.length);
    } catch (error) {
      expectFault(error, ErrataError);
    }
  },
});

export const addresses = reader({
  name: 'addresses',
  share: 15,
  cases: fc.oneof(
    hostileText,
    fc.tuple(hostileText, hostileText).map((parts) => parts.join('https://')),
  ),
  extremes: (length) => ['https://a.example/', 'https://'].map((one) => one.repeat(length / one.length)),
  read(text) {
    const url = webAddress(text);
    if (url) checkAddress(url.href);
    for (const { href, start, end } of findLinks(text)) {
      checkAddress(href);
      if (!(start! < end! && end! <= text.length)) throw new Error('A link stands outside of its text.');
    }
  },
});

const MOST_MARKED = 400;

export const highlights = reader({
  name: 'highlights found again',
  share: 8,
  cases: fc.record({
    text: anyText,
    now: fc.option(anyText, { nil: undefined }),
    at: fc.nat({ max: 5_000 }),
    length: fc.nat({ max: MOST_MARKED }),
    odd: fc.record({ start: fc.integer(), end: fc.integer(), rival: fc.double() }, { requiredKeys: [] }),
  }),
  read({ text, now = text, at, length, odd }) {
    const start = text.length === 0 ? 0 : at % text.length;
    const range = { start, end: Math.min(text.length, start + length) };
    const anchor = anchorOf(text, range);
    const same = placeOf(text, anchor);
    if (range.end > range.start && (same?.start !== range.start || same.end !== range.end))
      throw new Error('A passage is not where it was in the same text.');
    for (const one of [anchor, { ...anchor, ...odd }]) {
      const place = placeOf(now, one);
      if (place && !(place.start >= 0 && place.start < place.end && place.end <= now.length))
        throw new Error('A passage stands outside of the text.');
    }
  },
});
