import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../../../../src/core/search/index/vocabulary.ts';

function vocabularyOf(...papers: string[][]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const words of papers) vocabulary.count(words.map((word) => vocabulary.idOf(word)));
  return vocabulary;
}

const completions = (vocabulary: Vocabulary, prefix: string) =>
  vocabulary.completionsOf(prefix).map((id) => vocabulary.word(id));

describe('Vocabulary', () => {
  it('gives each word one id, and words of one stem one term', () => {
    const vocabulary = vocabularyOf(['graph', 'graphs', 'graph']);
    expect([vocabulary.find('graph'), vocabulary.find('graphs'), vocabulary.find('tree')]).toEqual([
      0,
      1,
      undefined,
    ]);
    expect([vocabulary.term(0), vocabulary.term(1)]).toEqual(['graph', 'graph']);
    expect(vocabulary.termId(0)).toBe(vocabulary.termId(1));
  });

  it('keeps stop words apart from stems that are spelled like them: the stem of "use" is "us"', () => {
    const vocabulary = vocabularyOf(['use', 'us']);
    expect([vocabulary.term(0), vocabulary.term(1)]).toEqual(['us', '=us']);
    expect([vocabulary.isStopWord(0), vocabulary.isStopWord(1)]).toEqual([false, true]);
  });

  it('completes a prefix to words in alphabetical order, never to stop words', () => {
    const vocabulary = vocabularyOf(['theory', 'the', 'theorem', 'graph', 'these']);
    expect(completions(vocabulary, 'the')).toEqual(['theorem', 'theory']);
  });

  it('completes one letter to the most frequent of its words', () => {
    const many = Array.from({ length: 100 }, (_, at) => `n${at}x`);
    const vocabulary = vocabularyOf(many, ['n77x', 'n99x'], ['n99x']);
    const completed = completions(vocabulary, 'n');
    expect(completed).toHaveLength(24);
    expect(completed.slice(0, 2)).toEqual(['n99x', 'n77x']);
  });

  it('completes to words that came after it was asked before', () => {
    const vocabulary = vocabularyOf(['net']);
    expect(completions(vocabulary, 'n')).toEqual(['net']);
    vocabulary.count([vocabulary.idOf('node')]);
    expect(completions(vocabulary, 'n')).toEqual(['net', 'node']);
  });
});
