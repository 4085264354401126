import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../../src/core/search/engine.ts';
import { highlight } from '../../../../../src/core/search/explain/highlight.ts';

/** How a paper of this title has the query, as "kind: typed → as". Others may stand beside it. */
function explained(query: string, title: string, ...others: string[]): string[] {
  const engine = createEngine();
  [title, ...others].forEach((one, at) => engine.add({ id: String(at), title: one, abstract: '' }));
  const { matcher, explainer } = engine.search(query, { limit: 1 });
  const marked = highlight(title, matcher).map(({ start, end }) => title.slice(start, end));
  return explainer.explain(marked).map(({ kind, typed, as }) => `${kind}: ${typed} → ${as}`);
}

describe('an explanation', () => {
  it.each([
    ['a word as it was typed', 'Codebook ', 'A codebook', ['exact: Codebook → codebook']],
    ['another form of a word', 'codebook ', 'Codebooks', ['inflected: codebook → Codebooks']],
    ['a word that is being typed', 'code', 'A codebook', ['begun: code → codebook']],
    ['a slip', 'Codebok ', 'A codebook', ['corrected: Codebok → codebook']],
    ['a slip in a word that is being typed', 'quamt', 'Quantization', ['corrected: quamt → Quantization']],
    ['one word for two', 'data base ', 'A database', ['joined: data base → database']],
    ['one word for a compound', 'Post-training ', 'Posttraining', ['joined: Post-training → Posttraining']],
    ['a compound for one word', 'posttraining ', 'Post-training', ['split: posttraining → Post-training']],
    [
      'two words for one',
      'codebookdesign ',
      'Design a codebook',
      ['split: codebookdesign → codebook Design'],
    ],
  ])('tells %s', (_name, query, title, expected) => {
    expect(explained(query, title)).toEqual(expected);
  });

  it('tells a part of a word from the whole', () => {
    expect(explained('posttraining ', 'Training', 'Post-training', 'Post-training of nets')).toEqual([
      'split: posttraining → Training',
    ]);
  });

  it.each([
    ['post-training ', 'Post-training', ['exact: post-training → Post-training']],
    ['post-training ', 'Post-trained', ['inflected: post-training → Post-trained']],
    ['post-trai', 'Post-training', ['exact: post → Post', 'begun: post-trai → Post-training']],
    ['post training ', 'Post-training', ['exact: post → Post', 'exact: training → training']],
    ['w4a4 ', 'W4A4', ['exact: w4a4 → W4A4']],
    ['schrödinger ', 'Schrodinger', ['exact: schrödinger → Schrodinger']],
  ])('takes %s for the same as %s', (query, title, expected) => {
    expect(explained(query, title)).toEqual(expected);
  });

  it('tells the long form of an acronym, and the acronym of a long form', () => {
    const definition = 'A neural radiance field (NeRF)';
    expect(explained('NeRF ', 'Fast Neural Radiance Fields', definition)).toEqual([
      'acronym: NeRF → Neural Radiance Fields',
    ]);
    expect(explained('neural radiance fields tree ', 'A NeRF tree', definition)).toEqual([
      'acronym: neural radiance fields → NeRF',
      'exact: tree → tree',
    ]);
    expect(explained('nerf ', definition)).toEqual(['exact: nerf → NeRF']);
    expect(
      explained('OOD ', 'Out-of-distribution', 'Out-of-distribution (OOD)', 'out of distribution'),
    ).toEqual(['acronym: OOD → Out-of-distribution']);
  });

  it('names what was typed rather than another form, wherever it stands', () => {
    expect(explained('codes ', 'A code among codes')).toEqual(['exact: codes → codes']);
  });

  it('goes word by word, without those that the paper does not have', () => {
    expect(explained('the codebok tree graphs', 'A graph of codebooks', 'Trees', 'Codebook')).toEqual([
      'corrected: codebok → codebooks',
      'inflected: graphs → graph',
    ]);
  });

  it('says which word a slip is taken for, though the paper has another form of it', () => {
    const engine = createEngine();
    for (const [at, title] of ['Codebook', 'A codebook', 'Many codebooks'].entries())
      engine.add({ id: String(at), title, abstract: '' });
    const { explainer } = engine.search('codebok ', { limit: 1 });
    expect(explainer.explain(['codebooks'])).toEqual([
      { kind: 'corrected', typed: 'codebok', as: 'codebooks', meant: 'codebook' },
    ]);
  });

  it('names words that no paper has, once each, and no others', () => {
    const unknown = (query: string) => {
      const engine = createEngine();
      engine.add({ id: 'a', title: 'A neural radiance field (NeRF) of codebooks', abstract: '' });
      engine.add({ id: 'b', title: 'Codebook pre-training', abstract: '' });
      return engine.search(query, { limit: 1 }).explainer.unknown();
    };
    expect(unknown('codebook Zyzzyva qqq Zyzzyva ')).toEqual(['Zyzzyva', 'qqq']);
    expect(unknown('zyz')).toEqual(['zyz']);
    expect(unknown('codebook 🤖 ')).toEqual([]);
    expect(unknown('🤖 ')).toEqual(['🤖']);
    for (const query of [
      'the',
      'codebok codebok ',
      'nerfs neur',
      'pretraining ',
      'pre training',
      'codebookfield ',
    ])
      expect(unknown(query), query).toEqual([]);
  });

  it('of nothing is nothing', () => {
    expect(explained('', 'Codebook')).toEqual([]);
    expect(explained('the', 'The codebook')).toEqual([]);
  });
});
