import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../src/core/search/engine.ts';
import { seedPapers } from './seedPapers.ts';

const papers = seedPapers();
const engine = createEngine();
engine.addMany(papers);

/** What is typed for each title, unless another title begins the same. */
function missed(typed: (words: string[]) => string): string[] {
  return papers.flatMap(({ id, title }) => {
    const query = typed(title.split(/\s+/));
    const shared = papers.filter((paper) => paper.title.toLowerCase().startsWith(query.toLowerCase().trim()));
    return shared.length > 1 || engine.search(query, { limit: 1 }).hits[0]?.id === id ? [] : [query];
  });
}

const firstHalf = (word = '') => word.slice(0, Math.ceil(word.length / 2));

describe('on the seed, the paper that is meant comes first', () => {
  it('for every full title', () => {
    expect(papers).toHaveLength(55);
    expect(missed((words) => words.join(' '))).toEqual([]);
  });

  it('for every title in lower case without its signs', () => {
    expect(missed((words) => words.join(' ').toLowerCase().replace(/[:,?]/g, ''))).toEqual([]);
  });

  it('for every title less its last two words', () => {
    expect(missed((words) => words.slice(0, -2).join(' '))).toEqual([]);
  });

  it('for the first two words, being typed or followed by a space', () => {
    expect(missed((words) => words.slice(0, 2).join(' '))).toEqual([]);
    expect(missed((words) => words.slice(0, 2).join(' ') + ' ')).toEqual([]);
  });

  it('for a second, third or fourth word half typed', () => {
    for (const at of [1, 2, 3])
      expect(
        missed((words) => [...words.slice(0, at), firstHalf(words[at])].join(' ').toLowerCase()),
      ).toEqual([]);
  });

  it('with every hyphen left out or typed as a space', () => {
    expect(missed((words) => words.join(' ').replace(/-/g, ' '))).toEqual([]);
    expect(missed((words) => words.join(' ').replace(/-/g, ''))).toEqual([]);
  });

  it.each([
    ['n:m', 'Progressive Gradient Flow for Robust N:M Sparsity Training in Transformers'],
    ['W4A4KV4', 'COMET: Towards Partical W4A4KV4 LLMs Serving'],
    ['3D', 'SAGS: Structure-Aware 3D Gaussian Splatting'],
    ['ℓ∞', 'A Nearly-Optimal Bound for Fast Regression with ell_infty Guarantee'],
    [
      'SE(n)',
      'Fast, Expressive SE(n) Equivariant Networks through Weight-Sharing in Position-Orientation Space',
    ],
    [
      'how to',
      'How to Capture Higher-order Correlations? Generalizing Matrix Softmax Attention to Kronecker Computation',
    ],
    [
      'robustify state space',
      'Robustifying State-space Models for Long Sequences via Approximate Diagonalization',
    ],
  ])('for %s', (query, title) => {
    const [best] = engine.search(query, { limit: 1 }).hits;
    expect(papers.find(({ id }) => id === best?.id)?.title).toBe(title);
  });
});
