import { describe, expect, it } from 'vitest';
import { definitionsIn } from '../../../../src/core/acronyms/definitions.ts';

describe('definitions', () => {
  it.each([
    ['We train large language models (LLMs) here.', 'LLM', 'large language models'],
    ['Neural Radiance Fields (NeRF) are', 'NeRF', 'Neural Radiance Fields'],
    ['the problem of latent label shift (LLS) is', 'LLS', 'latent label shift'],
    ['based on physics-informed neural networks (PINNs).', 'PINN', 'physics-informed neural networks'],
    ['using the mean average precision (mAP) of', 'mAP', 'mean average precision'],
    ['3D Gaussian Splatting (3DGS) renders', '3DGS', '3D Gaussian Splatting'],
    ['large language models (LLMs, such as GPT-4) are', 'LLM', 'large language models'],
    ['NLP (natural language processing) is', 'NLP', 'natural language processing'],
    ['a cumulative\ndistribution   function (CDF)', 'CDF', 'cumulative distribution function'],
  ])('%s', (text, short, long) => {
    expect(definitionsIn(text)).toEqual([{ short, long }]);
  });

  it.each([
    'invariant under SE(3) and O(N)',
    'as in (2020), (i) and (ours)',
    'in two parts (II) and (III)',
    'on the dataset (MNIST) that everyone knows',
    'see the appendix. Nothing here (LLM)',
    'the LLM (LLM) again',
  ])('has none: %s', (text) => {
    expect(definitionsIn(text)).toEqual([]);
  });

  it('count once, the first of them', () => {
    const text = 'Gaussian processes (GPs) and genetic programming (GP) differ.';
    expect(definitionsIn(text)).toEqual([{ short: 'GP', long: 'Gaussian processes' }]);
  });
});
