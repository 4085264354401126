import { describe, expect, it } from 'vitest';
import type { RelatablePaper } from '../../../../src/core/related/readWords.ts';
import { relatedPapers } from '../../../../src/core/related/relatedPapers.ts';
import { seedPapers } from '../search/seedPapers.ts';

const relatedOf = (papers: readonly RelatablePaper[]) => [...relatedPapers(papers)];

const QUANTIZATION = {
  title: 'Post-Training Quantization of Transformers',
  abstract: 'We study quantization of transformers. Our quantization needs no retraining and keeps accuracy.',
};
const ROUNDING = {
  title: 'Learned Rounding',
  abstract: 'Rounding decides how well post-training quantization works. We learn rounding for quantization.',
};
const NERF = {
  title: 'Faster NeRF Rendering',
  abstract: 'NeRF renders new views of a scene. We make NeRF rendering faster with a hash grid.',
};
const SCENES = {
  title: 'Large Scenes',
  abstract: 'Neural fields such as NeRF represent one scene. We render NeRF of whole cities.',
};
const CORPUS = [QUANTIZATION, NERF, ROUNDING, SCENES];

const positions = (papers: typeof CORPUS) =>
  relatedOf(papers).map((related) => related.map(({ position }) => position));

describe('related papers', () => {
  it('are those with most in common, nearest first, and none that share nothing', () => {
    expect(positions(CORPUS)).toEqual([[2], [3], [0], [1]]);
  });

  it('say what they share in the form that the papers write', () => {
    const related = relatedOf(CORPUS);
    expect(related[0]![0]!.terms).toEqual(['post-training quantization']);
    expect(related[1]![0]!.terms).toEqual(['NeRF']);
  });

  it('say the same from both sides, with the same score', () => {
    const [[there] = [], , [back] = []] = relatedOf(CORPUS);
    expect(there!.score).toBe(back!.score);
    expect(there!.terms).toEqual(back!.terms);
  });

  it('give a word of titles the case that the abstracts give it', () => {
    const [[related] = []] = relatedOf([
      { title: 'Codebooks for Images', abstract: 'A small study.' },
      { title: 'Learning Codebooks', abstract: 'A large survey.' },
      { title: 'Speech', abstract: 'Speech is coded with codebooks of vowels, and other codebooks.' },
    ]);
    expect(related!.terms).toEqual(['codebooks']);
  });

  it('are near by subjects, not by words of academic prose, however rare these are among them', () => {
    const papers = [
      { title: 'Whales', abstract: 'We almost obtain codebooks.' },
      { title: 'Seals', abstract: 'We almost obtain fish.' },
      { title: 'Speech', abstract: 'Vowels have codebooks.' },
    ];
    expect(positions(papers)[0]).toEqual([2, 1]);
  });

  it('do not say the words of academic prose that they share beside a subject', () => {
    const [[related] = []] = relatedOf([
      { title: 'Codebooks of speech', abstract: 'We almost obtain codebooks, and study them.' },
      { title: 'Codebooks of images', abstract: 'Our study shows how to obtain almost all codebooks.' },
    ]);
    expect(related!.terms).toEqual(['codebooks']);
  });

  it('do not say that they share "learning" and "data", but what is learned', () => {
    const [[related] = []] = relatedOf([
      { title: 'Learning codebooks from data', abstract: 'Learning codebooks of vowels from data.' },
      { title: 'Data, learning and codebooks', abstract: 'From data, learning gives codebooks of whales.' },
    ]);
    expect(related!.terms).toEqual(['codebooks']);
  });

  it('name a word once, whatever its plural and its other forms are', () => {
    const [[related] = []] = relatedOf([
      {
        title: 'Sparsity of matrices',
        abstract: 'The sparsity of a matrix, of matrices, and sparse vectors.',
      },
      { title: 'A matrix with sparsity', abstract: 'Whales know sparsity. Sparse seals know the matrix.' },
    ]);
    expect(related!.terms).toEqual(['sparsity']);
  });

  it('name a phrase whole, with or without the hyphen of the compound in it', () => {
    const [[related] = []] = relatedOf([
      {
        title: 'Codebooks',
        abstract: 'Post-training quantization with codebooks is post-training quantization.',
      },
      { title: 'Rounding', abstract: 'Post training quantization. Rounding in post-training steps.' },
    ]);
    expect(related!.terms).toEqual(['post-training quantization']);
  });

  it('are never another entry of the same paper: not under its title, nor with its abstract under a new one', () => {
    const abstract =
      NERF.abstract + ' Results hold for indoor and outdoor photographs, with glass, water and fog.';
    const original = { title: NERF.title, abstract };
    const retitled = { title: 'Hash grids for views', abstract };
    const sameTitle = { title: 'Faster NeRF rendering.', abstract: SCENES.abstract };
    expect(positions([original, original])).toEqual([[], []]);
    expect(positions([original, retitled])).toEqual([[], []]);
    expect(positions([original, sameTitle])).toEqual([[], []]);
  });

  it('that are equally near are in list order', () => {
    const near = (name: string) => ({ title: name, abstract: 'Graph kernels.' });
    const papers = [
      { title: 'Graph kernels', abstract: 'Graph kernels of trees, plants and forests.' },
      ...['Alpha', 'Beta', 'Gamma'].map(near),
    ];
    expect(positions(papers)[0]).toEqual([1, 2, 3]);
  });

  it('are eight at most, with five terms at most', () => {
    const animals = 'The corals, the sponges, the anemones, the urchins, the starfish and the molluscs.';
    const papers = Array.from({ length: 12 }, (_, at) => ({
      title: `${'abcdefghijkl'[at]!.repeat(4)}: ${animals}`,
      abstract: `${'mnopqrstuvwx'[at]!.repeat(4).concat(' ').repeat(9)}. ${animals}`,
    }));
    for (const related of relatedOf(papers)) {
      expect(related.length).toBeLessThanOrEqual(8);
      for (const { terms } of related) expect(terms.length).toBeLessThanOrEqual(5);
    }
  });

  it('do not share numbers, single letters, addresses or formulas', () => {
    const one = 'See https://github.com/x/y about seals, n and 2024.';
    const other = 'See https://github.com/z about walrus, n and 2024.';
    const link = (start: number, end: number) => ({ t: 'link', start, end, children: [] });
    const body = (text: string, end: number) => [
      { t: 'text', start: 0, end: 4 },
      link(4, end),
      { t: 'text', start: end, end: text.length },
    ];
    const papers = [
      { title: 'Seals', abstract: one, body: body(one, 26) },
      { title: 'Walrus', abstract: other, body: body(other, 24) },
    ];
    expect(relatedOf(papers).map((related) => related.flatMap(({ terms }) => terms))).toEqual([[], []]);
  });

  it('of an empty list, of one paper and of papers without words are none', () => {
    expect(relatedOf([])).toEqual([]);
    expect(relatedOf([NERF])).toEqual([[]]);
    expect(relatedOf([{ title: '…', abstract: '' }, NERF])).toEqual([[], []]);
  });

  it('with words such as "constructor" and "__proto__" are related by them like by any other', () => {
    const papers = [
      { title: 'Objects and the constructor', abstract: 'The constructor is called. See the __proto__.' },
      { title: 'Classes and the constructor', abstract: 'A class has the constructor.' },
    ];
    expect(relatedOf(papers)[0]![0]!.terms).toEqual(['constructor']);
  });
});

describe('among the papers that the project is shipped with', () => {
  const papers = seedPapers();
  const related = relatedOf(papers);
  const at = (start: string) => papers.findIndex(({ title }) => title.startsWith(start));
  const neighbour = (of: string, other: string) =>
    related[at(of)]!.find(({ position }) => position === at(other));

  it('each has eight, itself not among them', () => {
    related.forEach((neighbours, position) => {
      expect(neighbours).toHaveLength(8);
      expect(neighbours.map((found) => found.position)).not.toContain(position);
    });
  });

  it.each([
    ['FlexRound', 'Augmenting Hessians', 'post-training quantization'],
    ['Augmenting Hessians', 'Network Memory Footprint', 'post-training quantization'],
    ['Accurate Block Quantization', 'COMET', 'LLMs'],
    ['EQ-Net', 'Augmenting Hessians', 'model quantization'],
    ['SAGS', 'One is All', 'NeRF'],
    ['One is All', 'NeuRBF', 'neural radiance field'],
    ['On the Parameterization and Initialization of Diagonal', 'Robustifying State-space', 'SSMs'],
    ['Fast, Expressive SE(n)', 'Lie Group Decompositions', 'equivariance'],
  ])('%s and %s are related by "%s"', (of, other, term) => {
    expect(neighbour(of, other)?.terms).toContain(term);
  });
});
