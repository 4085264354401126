import { describe, expect, it } from 'vitest';
import {
  INDEX_FORMAT,
  IndexFormatError,
  readIndexFile,
} from '../../../../../src/core/search/packed/indexFile.ts';
import { compoundsOf } from '../../../../../src/core/search/packed/compoundWords.ts';
import { seedPapers } from '../seedPapers.ts';
import { indexFileOf } from './prebuilt.ts';

const TWO = [
  { id: 'a', title: 'Low-rank graphs', abstract: 'Graphs of the low-rank kind.' },
  { id: 'b', title: 'On a graph', abstract: 'We learn graphs.' },
];

describe('the file of an index', () => {
  it('holds words in order, in how many papers each is, and compounds with their parts', () => {
    const { papers, words, frequencies, compounds } = readIndexFile(indexFileOf(TWO));
    expect(papers).toBe(2);
    expect(words).toEqual([
      'a',
      'graph',
      'graphs',
      'kind',
      'learn',
      'low',
      'lowrank',
      'of',
      'on',
      'rank',
      'the',
      'we',
    ]);
    expect([...frequencies]).toEqual([1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(compoundsOf(compounds)).toEqual([{ word: 6, papers: 1, parts: [5, 9] }]);
  });

  it('holds terms in order, and the papers of each as what is left out between them', () => {
    const { terms, postings, termOfWord } = readIndexFile(indexFileOf(TWO));
    expect(terms).toEqual([
      '=a',
      '=of',
      '=on',
      '=the',
      '=we',
      'graph',
      'kind',
      'learn',
      'low',
      'lowrank',
      'rank',
    ]);
    expect([...termOfWord]).toEqual([0, 5, 5, 6, 7, 8, 9, 1, 2, 10, 3, 4]);
    // Stop words are indexed in titles only.
    expect([...postings.counts]).toEqual([1, 0, 1, 0, 0, 2, 1, 1, 1, 1, 1]);
    expect([...postings.gaps]).toEqual([1, 1, 0, 0, 0, 1, 0, 0, 0]);
    expect(postings.slots).toHaveLength(9);
  });

  it('is the same for the same papers', () => {
    expect(indexFileOf(seedPapers())).toEqual(indexFileOf(seedPapers()));
  });

  it('of no papers can be read', () => {
    expect(readIndexFile(indexFileOf([]))).toMatchObject({ papers: 0, words: [], terms: [] });
  });

  it('of another format, cut off or continued is refused', () => {
    const file = indexFileOf(TWO);
    const other = file.with(0, INDEX_FORMAT + 1);
    for (const wrong of [
      other,
      file.subarray(0, file.length - 1),
      new Uint8Array(),
      Uint8Array.of(...file, 0),
    ])
      expect(() => readIndexFile(wrong)).toThrow(IndexFormatError);
  });

  it('that was made where words have other terms is refused', () => {
    const file = indexFileOf(TWO);
    const text = new TextDecoder('latin1').decode(file);
    const other = file.with(text.indexOf('kind') + 3, 'g'.charCodeAt(0));
    expect(() => readIndexFile(other)).toThrow(IndexFormatError);
  });
});

it('an index that claims more numbers than it has bytes is refused before room is made for them', () => {
  // No words, no frequencies; one compound, with as many parts as there can be.
  const words = Uint8Array.of(INDEX_FORMAT, 2, ...new Uint8Array(16), 0, 0, 0);
  const compound = Uint8Array.of(1, 0, 1, 0, 5, 0xff, 0xff, 0xff, 0xff, 0x0f, 0);
  expect(() => readIndexFile(Uint8Array.of(...words, ...compound))).toThrow(IndexFormatError);
});
