import { describe, expect, it } from 'vitest';
import { assemble } from '../../../../../src/core/text/restoration/assemble.ts';
import { applyErrata } from '../../../../../src/core/text/restoration/errata/applyErrata.ts';
import {
  ErrataError,
  errataFor,
  type ErrataEntry,
  type ErrataNode,
} from '../../../../../src/core/text/restoration/errata/errata.ts';
import { parseErrata } from '../../../../../src/core/text/restoration/errata/parseErrata.ts';
import { sourceHash } from '../../../../../src/core/text/restoration/errata/sourceHash.ts';
import { displayText } from '../../../../../src/core/text/displayText.ts';
import { restorePaper } from '../../../../../src/core/text/restoration/restorePaper.ts';
import { annotate } from '../../../../../src/core/text/restoration/restore.ts';
import { flat, tex } from './restored.ts';

const TEXT = 'A bound of epsilon{d}cdot n for A in R^{ntimes d}, and *two words* more.';

function entry(source: string, node: ErrataNode, text = TEXT): ErrataEntry {
  const start = text.indexOf(source);
  return {
    paper: 'A Bound',
    field: 'abstract',
    hash: sourceHash(text),
    start,
    end: start + source.length,
    source,
    node,
  };
}

const FRACTION = entry('epsilon{d}cdot n', { t: 'math', tex: tex`\frac{\epsilon}{\sqrt{d}}\cdot n` });

function corrected(entries: readonly ErrataEntry[], text = TEXT) {
  return assemble(text, applyErrata(text, annotate(text, {}).annotations, entries));
}

describe('sourceHash', () => {
  it('is FNV-1a of 64 bits', () => {
    expect(sourceHash('')).toBe('cbf29ce484222325');
    expect(sourceHash('a')).toBe('af63dc4c8601ec8c');
    expect(sourceHash('foobar')).toBe('85944171f73967e8');
  });

  it('tells texts apart that differ in one unit, lone surrogates too', () => {
    expect(sourceHash('\ud83d')).not.toBe(sourceHash('\ud83e'));
    expect(sourceHash('a b')).not.toBe(sourceHash('a\u00a0b'));
  });
});

describe('a correction', () => {
  it('takes the place of what was found there, and leaves the rest', () => {
    const nodes = corrected([FRACTION]);
    expect(displayText(TEXT, nodes)).toBe('A bound of ϵ/(√d) · n for A ∈ ℝⁿˣᵈ, and two words more.');
    expect(nodes[1]).toEqual({
      t: 'math',
      start: 11,
      end: 27,
      tex: tex`\frac{\epsilon}{\sqrt{d}}\cdot n`,
      display: 'ϵ/(√d) · n',
    });
  });

  it('may be other characters, or none', () => {
    expect(displayText(TEXT, corrected([entry('more', { t: 'char', display: 'less' })]))).toMatch(/ less\.$/);
    expect(displayText(TEXT, corrected([entry(' more', { t: 'char', display: '' })]))).toMatch(/words\.$/);
  });

  it('may stress words between marks', () => {
    const nodes = corrected([entry('A bound', { t: 'emphasis', opening: 1, closing: 0 })]);
    expect(nodes[0]).toEqual({
      t: 'emphasis',
      start: 0,
      end: 7,
      children: [
        { t: 'char', start: 0, end: 1, display: '' },
        { t: 'text', start: 1, end: 7 },
      ],
    });
  });

  it('keeps what holds all of its range, and removes what it cuts', () => {
    const inside = corrected([entry('two', { t: 'char', display: '2' })]);
    expect(flat(inside).map(({ t }) => t)).toContain('emphasis');
    const cut = corrected([entry('R^{n', { t: 'char', display: 'R' })]);
    expect(flat(cut).filter(({ t }) => t === 'math')).toHaveLength(1);
  });

  it('of several each holds', () => {
    const nodes = corrected([FRACTION, entry('more', { t: 'char', display: 'less' })]);
    expect(displayText(TEXT, nodes)).toBe('A bound of ϵ/(√d) · n for A ∈ ℝⁿˣᵈ, and two words less.');
  });
});

describe('a correction that no longer fits', () => {
  it('says what stands there now', () => {
    expect(() => corrected([{ ...FRACTION, start: 12, end: 28 }])).toThrow(
      'The erratum for “epsilon{d}cdot n” in the abstract of “A Bound” no longer fits: “psilon{d}cdot n ” stands there now. Write it again or remove it.',
    );
  });

  it('is refused in another text that has the same words there', () => {
    const other = `${TEXT} And more.`;
    expect(() => corrected([FRACTION], other)).toThrow(
      `is for another text. Check it and set its hash to ${sourceHash(other)}, or remove it.`,
    );
    expect(() => corrected([FRACTION], other)).toThrow(ErrataError);
  });

  it('is refused beyond the end of the text', () => {
    expect(() => corrected([FRACTION], 'short')).toThrow(ErrataError);
  });
});

describe('errataFor', () => {
  it('picks those for a paper, by its id or its title', () => {
    const byId = { ...FRACTION, paper: 'arxiv-1' };
    const errata = {
      format: 1,
      document: 'a.txt',
      entries: [FRACTION, byId, { ...byId, paper: 'other' }],
    } as const;
    expect(
      errataFor({ ...errata, entries: [...errata.entries] }, { id: 'arxiv-1', title: 'A Bound' }),
    ).toEqual([FRACTION, byId]);
    expect(errataFor({ ...errata, entries: [...errata.entries] }, { title: 'A Bound' })).toEqual([FRACTION]);
  });

  it('reach title and abstract each', () => {
    const title = 'A Bound of eps';
    const { titleBody } = restorePaper(
      { title, abstract: TEXT },
      { errata: [{ ...entry('eps', { t: 'math', tex: tex`\epsilon` }, title), field: 'title' }, FRACTION] },
    );
    expect(displayText(title, titleBody)).toBe('A Bound of ϵ');
  });
});

const FILE = { format: 1, document: 'a.txt', entries: [FRACTION] };
const withEntry = (fields: object) => JSON.stringify({ ...FILE, entries: [{ ...FRACTION, ...fields }] });

describe('parseErrata', () => {
  it('reads what it wrote', () => {
    expect(parseErrata(JSON.stringify(FILE))).toEqual(FILE);
  });

  const emphasis = (opening: unknown, closing: unknown) =>
    withEntry({ node: { t: 'emphasis', opening, closing } });

  it.each([
    ['{', 'The errata are no JSON: check the file for a missing comma or quotation mark.'],
    ['[]', 'The errata are not of format 1: begin with "format": 1.'],
    ['null', 'The errata are not of format 1: begin with "format": 1.'],
    ['{"format": 2}', 'The errata are not of format 1: begin with "format": 1.'],
    ['{"format": 1}', 'The errata do not name their "document".'],
    ['{"format": 1, "document": "a.txt"}', 'The errata have no list of "entries".'],
    ['{"format": 1, "document": "a.txt", "entries": [1]}', 'Errata entry 1 is no object.'],
    [withEntry({ paper: undefined }), 'Errata entry 1 has no text "paper".'],
    [withEntry({ hash: 1 }), 'Errata entry 1 has no text "hash".'],
    [withEntry({ source: null }), 'Errata entry 1 has no text "source".'],
    [withEntry({ field: 'body' }), 'Errata entry 1 needs "field": "title" or "abstract".'],
    [withEntry({ start: 1.5 }), 'Errata entry 1 has no whole number "start".'],
    [withEntry({ end: '9' }), 'Errata entry 1 has no whole number "end".'],
    [withEntry({ end: 11 }), 'Errata entry 1 has an empty range.'],
    [withEntry({ start: -1 }), 'Errata entry 1 has an empty range.'],
    [withEntry({ node: undefined }), 'Errata entry 1 has no "node".'],
    [
      withEntry({ node: { t: 'link', href: 'javascript:alert(1)' } }),
      'Errata entry 1 has a node of unknown kind: use "math", "char" or "emphasis".',
    ],
    [
      withEntry({ node: { t: 'math', tex: tex`\href{javascript:alert(1)}{x}` } }),
      'Errata entry 1 has no readable "tex", or one with a command that is not allowed.',
    ],
    [withEntry({ node: { t: 'char' } }), 'Errata entry 1 has no text "display".'],
    [emphasis(undefined, 1), 'Errata entry 1 needs the lengths of its "opening" and "closing" marks.'],
    [emphasis(1, 0.5), 'Errata entry 1 needs the lengths of its "opening" and "closing" marks.'],
    [emphasis(-1, 1), 'Errata entry 1 has "opening" and "closing" marks that leave no words between them.'],
    [emphasis(8, 8), 'Errata entry 1 has "opening" and "closing" marks that leave no words between them.'],
  ])('says what is wrong with %s', (json, message) => {
    expect(() => parseErrata(json)).toThrow(new ErrataError(message));
  });
});
