import { describe, expect, it } from 'vitest';
import { mineAcronyms } from '../../../../src/core/acronyms/mineAcronyms.ts';

const paper = (abstract: string, title = 'A study') => ({ title, abstract });

describe('mining', () => {
  it('finds who defines, who uses and who spells out, in list order', () => {
    const papers = [
      paper('Large language models answer.'),
      paper('Nothing of the kind.'),
      paper('Large language models (LLMs) err.'),
      paper('An LLM is asked.'),
    ];
    expect(mineAcronyms(papers)).toEqual([
      { short: 'LLM', longs: [{ long: 'Large language models', definitions: 1 }], papers: [0, 2, 3] },
    ]);
  });

  it('has the long forms of one acronym, the most frequent first', () => {
    const papers = [
      paper('Genetic programming (GP) evolves.'),
      paper('A Gaussian process (GP) is a prior.'),
      paper('We use Gaussian processes (GPs).'),
    ];
    const [gp] = mineAcronyms(papers);
    expect(gp!.longs).toEqual([
      { long: 'Gaussian process', definitions: 2 },
      { long: 'Genetic programming', definitions: 1 },
    ]);
    expect(gp!.papers).toEqual([0, 1, 2]);
  });

  it('leaves out what one paper alone defines and uses', () => {
    expect(mineAcronyms([paper('Sparse Tensor Rank (STR). STR is new.'), paper('Other.')])).toEqual([]);
  });

  it('tells acronyms by their capitals, and passes addresses and formulas by', () => {
    const linked = 'CLIP is at https://x.org/CLIP and clip art.';
    const body = [
      { t: 'math', start: 0, end: 4 },
      { t: 'text', start: 4, end: 11 },
      { t: 'link', start: 11, end: 29, children: [{ t: 'text', start: 11, end: 29 }] },
      { t: 'text', start: 29, end: linked.length },
    ];
    const papers = [
      paper('Contrastive language image pretraining (CLIP).'),
      { title: 'Linked', abstract: linked, body },
    ];
    expect(mineAcronyms(papers)).toEqual([]);
  });

  it('reads "constructor" and "__proto__" like any other word', () => {
    const papers = [
      paper('Constructor prototypes (CP) are here.'),
      paper('CP and constructor and __proto__.'),
    ];
    expect(mineAcronyms(papers)[0]).toMatchObject({ short: 'CP', papers: [0, 1] });
  });
});
