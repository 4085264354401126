import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../../src/core/search/engine.ts';

/** How a text may go on among papers of these titles; ids are their places. */
function completed(text: string, titles: readonly string[], most = 3) {
  const engine = createEngine();
  titles.forEach((title, at) => engine.add({ id: String(at), title, abstract: '' }));
  return engine.complete(text, most);
}

describe('completions of the word that is being typed', () => {
  it('put first what narrows a search down most: neither what all papers have, nor what one has', () => {
    const titles = ['graph grid grasp', 'graph grid', 'graph grid tree', 'graph tree', 'graph nets', 'tree'];
    expect(completed('deep gr', titles).words).toEqual(['grid', 'grasp', 'graph']);
  });

  it('put first what titles have: abstracts tell more of how papers are written than of what they are about', () => {
    const engine = createEngine();
    const titles = ['recurrent nets', 'trees', 'graphs', 'grids'];
    titles.forEach((title, at) => engine.add({ id: title, title, abstract: at < 3 ? 'our results' : '' }));
    expect(engine.complete('re', 3).words).toEqual(['recurrent', 'results']);
    engine.add({ id: 'later', title: 'reading nets', abstract: '' });
    engine.add({ id: 'last', title: 'reading', abstract: '' });
    expect(engine.complete('re', 3).words).toEqual(['reading', 'recurrent', 'results']);
  });

  it('are one for all forms of a word, that of the most papers', () => {
    const titles = ['quantized', 'quantization', 'quantization of it', 'tree', 'trees'];
    expect(completed('qua', titles).words).toEqual(['quantization']);
  });

  it('leave out the word itself with all its forms, once it is one', () => {
    expect(completed('model', ['a model', 'models', 'modern art', 'modelnet']).words).toEqual(['modelnet']);
    expect(completed('deep nets d', ['deep nets']).words).toEqual([]);
    expect(completed('deep nets de', ['deep nets', 'dense', 'deeper']).words).toEqual(['dense', 'deeper']);
  });

  it('are written with the hyphen that papers give them', () => {
    expect(completed('pos', ['Post-training', 'trees']).words).toEqual(['post', 'post-training']);
  });

  it('are none for a letter, after the end of a word, and where nothing begins so', () => {
    const titles = ['graph nets', 'trees'];
    for (const text of ['g', 'graph ', 'graph zz', '', ' ', '"', 'gr.'])
      expect(completed(text, titles).words).toEqual([]);
  });
});

describe('completions of a title', () => {
  it('are papers whose titles begin with all of the text, in their order, and no more than asked for', () => {
    const titles = ['What if trees', 'Trees', 'What if nets', 'What if graphs', 'What is it'];
    expect(completed('what if', titles, 2).ids).toEqual(['0', '2']);
    expect(completed('What is i', titles).ids).toEqual(['4']);
    expect(completed('if', titles).ids).toEqual([]);
  });

  it('leave out papers that are gone', () => {
    const engine = createEngine();
    for (const id of ['a', 'b']) engine.add({ id, title: `What if ${id}`, abstract: '' });
    engine.remove('a');
    expect(engine.complete('what', 3).ids).toEqual(['b']);
  });
});
