import { describe, expect, it } from 'vitest';
import { relink } from '../../../../src/core/paper/relink.ts';

const FOLDING =
  'We fold long proteins with a small transformer that reads only the distances between residues and needs no alignment.';
const SPEECH =
  'Speech models hear words in noise better when they are trained on the silence between the words as well.';

function text(id: string, title: string, abstract: string) {
  return { id, title, abstract };
}

describe('relink', () => {
  it('follows a paper with a new title by its abstract', () => {
    const moved = relink(
      [text('old', 'Folding long proteins', FOLDING), text('gone', 'Silence matters', SPEECH)],
      [text('new', 'Distances are all it takes', FOLDING)],
    );
    expect([...moved]).toEqual([['old', 'new']]);
  });

  it('follows a paper whose abstract was edited a little as well', () => {
    const edited = FOLDING.replace('small', 'tiny').replace(/\.$/, ', as we show.');
    expect([...relink([text('old', 'A', FOLDING)], [text('new', 'B', edited)])]).toEqual([['old', 'new']]);
  });

  it('follows a paper with a mended title and another abstract', () => {
    const moved = relink(
      [text('old', 'Quantizaton of large language models with codebooks', FOLDING)],
      [text('new', 'Quantization of large language models with codebooks', SPEECH)],
    );
    expect([...moved]).toEqual([['old', 'new']]);
  });

  it('follows a paper to the identifier that it has by now, by its title alone', () => {
    const moved = relink(
      [text('ferns-on-walls-00000000001', 'Ferns on Walls', ''), text('moss-00000000002', 'Moss', '')],
      [text('doi:10.1000/moss', 'Moss', ''), text('doi:10.1000/ferns', 'Ferns on walls.', FOLDING)],
    );
    expect(Object.fromEntries(moved)).toEqual({
      'ferns-on-walls-00000000001': 'doi:10.1000/ferns',
      'moss-00000000002': 'doi:10.1000/moss',
    });
  });

  it('takes titles that differ by a number for two papers', () => {
    const moved = relink(
      [text('gpt-4', 'GPT-4 Technical Report for the Curious Reader', FOLDING)],
      [text('gpt-5', 'GPT-5 Technical Report for the Curious Reader', SPEECH)],
    );
    expect([...moved]).toEqual([]);
  });

  it('pairs each paper once, the most similar first', () => {
    const nearly = FOLDING.replace('small', 'tiny');
    const moved = relink(
      [text('old 1', 'A', nearly), text('old 2', 'B', FOLDING)],
      [text('new 1', 'C', FOLDING), text('new 2', 'D', nearly)],
    );
    expect(Object.fromEntries(moved)).toEqual({ 'old 1': 'new 2', 'old 2': 'new 1' });
    expect([
      ...relink([text('old 1', 'A', nearly), text('old 2', 'B', FOLDING)], [text('new', 'C', FOLDING)]),
    ]).toEqual([['old 2', 'new']]);
  });

  it('relinks nothing between papers with nothing in common, or with no text', () => {
    expect(relink([text('a', 'Folding', FOLDING)], [text('b', 'Silence', SPEECH)]).size).toBe(0);
    expect(relink([text('a', '', '')], [text('b', '', '')]).size).toBe(0);
    expect(relink([], [text('b', 'Silence', SPEECH)]).size).toBe(0);
  });
});
