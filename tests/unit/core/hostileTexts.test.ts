import { describe, expect, test } from 'vitest';
import { acronymsBeginning } from '../../../src/core/acronyms/acronymsBeginning.ts';
import { longFormOf } from '../../../src/core/acronyms/longForm.ts';
import { creditTest } from '../../../src/core/paper/creditTest.ts';
import { listedNames } from '../../../src/core/formats/fields/listedNames.ts';
import { withWholeBylines } from '../../../src/core/formats/pageCopy/bylines.ts';
import { parseDocument } from '../../../src/core/formats/parseDocument.ts';
import { normaliseTitle, paperId } from '../../../src/core/paper/paperId.ts';
import { relatedPapers } from '../../../src/core/related/relatedPapers.ts';
import { sayTex } from '../../../src/core/speech/sayTex.ts';
import { sentenceEnds } from '../../../src/core/speech/sentenceEnds.ts';
import { sentencesOf } from '../../../src/core/speech/sentencesOf.ts';
import { readTex } from '../../../src/core/text/restoration/readTex.ts';

/*
 * Texts of a megabyte, each of which took minutes where a pattern began again at every character. None here is waited
 * for by the clock: a test that takes the square of such a length never ends in time. `npm run bench:hostile` finds more.
 */
const MEGABYTE = 1_000_000;
const run = (unit: string) => unit.repeat(MEGABYTE / unit.length);

describe('a text of a megabyte is read at once', () => {
  test('as authors: white space with no separator behind it', () => {
    expect(listedNames(`Jane Doe${run(' ')}x; John${run('\n')}Roe`)).toEqual(['Jane Doe x', 'John Roe']);
    expect(listedNames(`Jane Doe and${run('\t')}John Roe`)).toEqual(['Jane Doe', 'John Roe']);
  });

  test('as what is typed of an acronym: a word that the text does not end with', () => {
    const row = { short: 'ABLE', longs: ['able bodies'], definitions: [1], total: 1, papers: [0] };
    const table = new Map([['able', row]]);
    expect(acronymsBeginning(`${run('a-')}!`, table)).toEqual([]);
    expect(acronymsBeginning(`${run('a')} ab`, table)).toEqual([row]);
  });

  test('as a long form: quotation marks that do not end it', () => {
    expect(longFormOf('AB', `able${run('"')}bodies`)).toBeNull();
    expect(longFormOf('AB', `${run('x ')}“able bodies”`)).toBe('able bodies');
  });

  test('as sentences: white space within one', () => {
    const text = `One ends.${run(' ')}Another${run('\u2060')}ends.`;
    expect(sentencesOf(text, []).map(({ spoken }) => spoken)).toEqual(['One ends. Another ends.']);
  });

  test('as sentences: numbers with full stops', () => {
    expect(sentenceEnds(run('1. '))).toHaveLength(333_333);
  });

  test('as a formula in speech: colons, and products', () => {
    expect(sayTex(run(':'))).toBe('a formula');
    expect(sayTex(run('a\\times '))).toBe('a long formula');
  });

  test('as the title of a paper that is related to none: articles', () => {
    expect([...relatedPapers([{ title: run('a. '), abstract: run('a-') }])]).toEqual([[]]);
  });

  test.each(['\r\n', '\n', ' '])('as RIS: runs of %j, in which BibTeX is looked for', (blank) => {
    const text = `TY  - JOUR\nTI  - A title\nAB  - Words.${run(blank)}@article\nER  - \n`;
    const { papers } = parseDocument({ name: 'a.ris', bytes: new TextEncoder().encode(text) });
    expect(papers.map(({ title }) => title)).toEqual(['A title']);
  });

  test.each(['\r', '\u2028', '\u2029', ' \r'])('as a document: line ends %j without a line feed', (end) => {
    const bytes = new TextEncoder().encode(`A${run(end)}`);
    expect(parseDocument({ name: 'a.txt', bytes }).papers).toEqual([]);
  });

  test('as JSON that is nested without end', () => {
    for (const [open, close] of [
      ['{"a":', '}'],
      ['[', ']'],
    ] as const) {
      const nested = `${open.repeat(100_000)}1${close.repeat(100_000)}`;
      const { papers, diagnostics } = parseDocument({
        name: 'a.jsonl',
        bytes: new TextEncoder().encode(`{"b":${nested}}`),
      });
      expect(papers).toEqual([]);
      expect(diagnostics[0]!.message).toMatch(/^This has no title and is left out: “{"b":/);
    }
  });

  test('as JSON that is broken over and over', () => {
    const read = (name: string, bytes: Uint8Array) => parseDocument({ name, bytes }).diagnostics;
    const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    expect(read('a.json', bytesOf(run('}')))).toMatchObject([{ line: 1 }, { severity: 'error' }]);
    for (const bytes of [bytesOf(run('{\n')), bytesOf(run('\u00e9\n'))])
      expect(read('a.jsonl', bytes)).toMatchObject([{ severity: 'error' }]);
  });

  test('as a page that was copied: lines of a letter, names a line, identifiers one below the other', () => {
    const read = (text: string) => parseDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
    expect(read(run('A\n\n')).diagnostics).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/^Its lines are too short for titles/) }),
    ]);
    const paper = 'Ferns on Walls\n\nWe count ferns on old walls.\n\n';
    const names = Array.from({ length: MEGABYTE / 5 }, (_, at) => ({ text: 'A B,', number: at + 1 }));
    expect(withWholeBylines(names)[1]).toEqual({ text: run('A B, ').slice(0, 1999), number: 401 });
    const ids = run('10.1234/abcdefghijklmn\n\n');
    expect(read(`${paper}${ids}${paper.replace('Ferns', 'Moss')}`).papers).toHaveLength(2);
  });

  test('as a title: marks on one letter', () => {
    expect(normaliseTitle(`Sheep a${run('\u0323\u0301')} Slopes`)).toMatch(/^sheep .{1,40} slopes$/);
  });

  test('as an arXiv id and a DOI: beginnings of such without an end', () => {
    const title = 'Sheep on Slopes';
    for (const text of [`${run('10.1234/')} x`, `${run('cs/a-')} x`, run('a-')])
      expect(paperId({ title, arxiv: text, doi: text })).toBe(paperId({ title }));
  });

  test('as TeX: commands within commands, and lines of scripts', () => {
    expect(readTex(run('\\frac'))).toBeNull();
    expect(readTex(run('x_1^2 '))).not.toBeNull();
  });

  test('as the name of an author: more words than names have', () => {
    expect(creditTest('author', run('ab '), false)(run(' ab'))).toBe(false);
  });
});
