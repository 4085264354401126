import fc from '../../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../../src/core/search/engine.ts';
import { highlight } from '../../../../../src/core/search/explain/highlight.ts';

/** What is marked in a text when it is searched for. */
function marked(query: string, text: string): string[] {
  const engine = createEngine();
  engine.add({ id: 'paper', title: text, abstract: '' });
  const { matcher } = engine.search(query, { limit: 1 });
  return highlight(text, matcher).map(({ start, end }) => text.slice(start, end));
}

describe('highlight', () => {
  it('marks exact words, other forms and completions, each as a whole word', () => {
    expect(marked('quantization cod', 'Quantization of quantized codes with a codebook')).toEqual([
      'Quantization',
      'quantized',
      'codes',
      'codebook',
    ]);
  });

  it('marks the long form of an acronym where its words stand side by side, never one of them', () => {
    expect(marked('rl ', 'Learning and Reinforcement Learning (RL), reinforced')).toEqual([
      'Reinforcement',
      'Learning',
      'RL',
    ]);
  });

  it('marks in the original text, accents and possessives included', () => {
    expect(marked('schrodinger adam', 'Schro\u0308dinger, Schrödinger and Adam’s way')).toEqual([
      'Schro\u0308dinger',
      'Schrödinger',
      'Adam’s',
    ]);
    expect(marked('efficient ', '🤗 eﬃcient')).toEqual(['eﬃcient']);
  });

  it('marks compounds however they are written', () => {
    expect(marked('posttraining ', 'Post-training')).toEqual(['Post-training']);
    expect(marked('post-training ', 'Posttraining')).toEqual(['Posttraining']);
    expect(marked('post training ', 'Post-training')).toEqual(['Post-training']);
    expect(marked('training ', 'Post-training')).toEqual(['training']);
  });

  it('marks names with their signs', () => {
    expect(marked('c++', 'C++ and N:M')).toEqual(['C++']);
    expect(marked('n:m', 'C++ and N:M')).toEqual(['N:M']);
  });

  it('marks stop words between matches, as in a title, but not by themselves', () => {
    expect(marked('attention is all you need', 'Attention is all you need, and all is well')).toEqual([
      'Attention',
      'is',
      'all',
      'you',
      'need',
    ]);
    expect(marked('the graph ', 'Of the tree and the graph')).toEqual(['graph']);
  });

  it('marks a query of stop words where they stand together', () => {
    expect(marked('what if ', 'If so, what if what is not')).toEqual(['what', 'if', 'what']);
  });

  it('marks nothing for a stop word that may yet become a word', () => {
    expect(marked('graph a', 'A graph attends')).toEqual(['graph']);
  });

  it('marks characters of scripts without spaces together', () => {
    expect(marked('深度学习', '用深度学习方法')).toEqual(['深度学习']);
    expect(marked('深度学习 ', '用深度学习方法')).toEqual(['深度学习']);
    expect(marked('法', '方法')).toEqual(['法']);
  });

  it('marks nothing without a match', () => {
    expect([marked('tree ', 'Graphs'), marked('', 'Graphs'), marked('graph', '')]).toEqual([[], [], []]);
  });

  it('gives sorted ranges, apart from each other, inside any text', () => {
    const text = fc.array(
      fc.constantFrom('post-training', 'C++', '学习方法', 'the', 'é', '🤗', 'graph’s', '-', 'ﬁ'),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(text, text, (queryParts, textParts) => {
        const engine = createEngine();
        const source = textParts.join(' ');
        engine.add({ id: 'paper', title: source, abstract: '' });
        const { matcher } = engine.search(queryParts.join(' '), { limit: 1 });
        const borders = highlight(source, matcher).flatMap(({ start, end }) => [start, end]);
        return borders.every((border, at) => border > (borders[at - 1] ?? -1) && border <= source.length);
      }),
      { numRuns: 50 },
    );
  });
});
