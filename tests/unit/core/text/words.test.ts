import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { wordsOf, type Word } from '../../../../src/core/text/words.ts';

const words = (text: string) => wordsOf(text).map(({ word }) => word);
const sources = (text: string) => wordsOf(text).map(({ start, end }) => text.slice(start, end));

describe('wordsOf', () => {
  it('finds words of letters and digits, codes and dimensions among them', () => {
    expect(words('COMET: W4A4KV4 in 3D (BERT)')).toEqual(['comet', 'w4a4kv4', 'in', '3d', 'bert']);
  });

  it('takes possessives off and keeps contractions in one word', () => {
    expect(words("Kepler's we're don't LLM’s")).toEqual(['kepler', 'were', 'dont', 'llm']);
  });

  it('reads a compound as its parts and as one word', () => {
    expect(words('post-training')).toEqual(['post', 'training', 'posttraining']);
    expect(words('GPT-4 TCP/IP L^2 ell_infty')).toEqual([
      ...['gpt', '4', 'gpt4'],
      ...['tcp', 'ip', 'tcpip'],
      ...['l', '2', 'l2'],
      ...['l', 'infinity', 'linfinity'],
    ]);
    expect(words("l'analyse d’O'Brien")).toEqual(['l', 'analyse', 'lanalyse', 'd', 'o', 'brien', 'dobrien']);
  });

  it('keeps the sign that makes a name of its parts', () => {
    expect(words('N:M 2:4 v2.0 R&D pass@1')).toEqual([
      ...['n', 'm', 'n:m'],
      '2:4',
      'v2.0',
      ...['r', 'd', 'r&d'],
      ...['pass', '1', 'pass@1'],
    ]);
  });

  it('ends a sentence at a full stop, even without a space', () => {
    expect(words('the end.The start')).toEqual(['the', 'end', 'the', 'start']);
  });

  it('reads a name with its sign as both', () => {
    expect(words('C++, C# and A* in NeRF++ or ImageNet+')).toEqual([
      ...['c', 'c++', 'c', 'c#', 'and', 'a', 'a*', 'in'],
      ...['nerf', 'nerf++', 'or', 'imagenet', 'imagenet+'],
    ]);
  });

  it('takes neither footnotes, sums nor markup for names', () => {
    expect(words('results* a+b #1 *emphasis* 10+')).toEqual(['results', 'a', 'b', '1', 'emphasis', '10']);
  });

  it('names Greek letters that stand by themselves', () => {
    expect(words('β-VAE of λόγος')).toEqual(['beta', 'vae', 'betavae', 'of', 'λογοσ']);
  });

  it('lets the norm of a formula meet the norm of a damaged copy', () => {
    expect(words('ℓ∞')).toEqual(['linfinity']);
    expect(words('ℓ_(2,1) x_(2,1)')).toEqual(['l2', '1', 'l21', 'x', '2', '1']);
    expect(words('ell_infty')).toContain('linfinity');
  });

  it('reads scripts without spaces as overlapping pairs, so that every part of a phrase is found', () => {
    expect(words('深度学习')).toEqual(['深度', '度学', '学习', '习']);
    expect(words('用BERT模型')).toEqual(['用', 'bert', '模型', '型']);
  });

  it('reads pictographs and flags one by one', () => {
    expect(words('🤗 Transformers👩‍🔬🇸🇪 ©')).toEqual(['🤗', 'transformers', '👩', '🔬', '🇸🇪']);
  });

  it('reads scripts from right to left in the order they are written', () => {
    expect(words('למידה עמוקה')).toEqual(['למידה', 'עמוקה']);
    expect(words('تَعَلُّم')).toEqual(['تعلم']);
  });

  it('joins no addresses', () => {
    expect(words('https://a.io/b-c/d-e')).toEqual(['https', 'a', 'io', 'b', 'c', 'd', 'e']);
  });

  it('cuts words that no one types', () => {
    expect(words('a'.repeat(10_000))).toEqual(['a'.repeat(64)]);
  });

  it('says where each word stands in the source', () => {
    expect(sources('Schro\u0308dinger’s post‑training, C++')).toEqual([
      ...['Schro\u0308dinger’s', 'Schro\u0308dinger’s', 'post', 'training', 'post‑training', 'C', 'C++'],
    ]);
    expect(sources('eﬃcient 𝐀𝐁 深度')).toEqual(['eﬃcient', '𝐀𝐁', '深', '度']);
  });

  it('says how many words a joined form stands for', () => {
    expect(wordsOf('state-of-the-art C#').map(({ joins }) => joins)).toEqual([0, 0, 0, 0, 4, 0, 1]);
  });

  it('takes names of object properties as words', () => {
    expect(words('constructor __proto__ toString')).toEqual(['constructor', 'proto', 'tostring']);
  });

  it('gives every word of any text a range inside it', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const isInside = (length: number) => (found: Word) =>
      found.word !== '' && found.start >= 0 && found.end > found.start && found.end <= length;
    fc.assert(fc.property(text, (source) => wordsOf(source).every(isInside(source.length))));
  });
});
