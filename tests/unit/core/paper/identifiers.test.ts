import { describe, expect, it } from 'vitest';
import { identifiersIn, identifiersOf, mayIdentify } from '../../../../src/core/paper/identifiers.ts';

describe('what names a paper', () => {
  it.each([
    ['1901.01234', 'arxiv:1901.01234'],
    ['arXiv:1901.01234v2', 'arxiv:1901.01234'],
    ['https://arxiv.org/abs/1901.01234', 'arxiv:1901.01234'],
    ['arxiv.org/pdf/1901.01234v3.pdf', 'arxiv:1901.01234'],
    ['http://www.arxiv.org/html/1901.01234v1#S1', 'arxiv:1901.01234'],
    ['https://ar5iv.org/abs/1901.01234/', 'arxiv:1901.01234'],
    ['(arXiv:1901.01234),', 'arxiv:1901.01234'],
    ['１９０１.０１２３４', 'arxiv:1901.01234'],
    ['hep-th/9901001', 'arxiv:hep-th/9901001'],
    ['https://arxiv.org/abs/math.GT/0309136', 'arxiv:math.gt/0309136'],
    ['https://doi.org/10.48550/arXiv.1901.01234', 'arxiv:1901.01234'],
    ['10.1145/1234567.7654321', 'doi:10.1145/1234567.7654321'],
    ['doi:10.1145/1234567.7654321.', 'doi:10.1145/1234567.7654321'],
    ['https://dx.doi.org/10.1145%2F1234567.7654321', 'doi:10.1145/1234567.7654321'],
    ['https://dl.acm.org/doi/10.1145/1234567.7654321?x=1', 'doi:10.1145/1234567.7654321'],
    ['https://aclanthology.org/P19-1001.pdf', 'acl:p19-1001'],
    ['https://aclanthology.org/P19-1001/?bib=1#top', 'acl:p19-1001'],
    ['2020.acl-main.1', 'acl:2020.acl-main.1'],
    ['https://openreview.net/forum?id=rkL_x1', 'openreview:rkL_x1'],
    ['https://openreview.net/pdf?noteId=a&id=rkL_x1', 'openreview:rkL_x1'],
    ['https://aclanthology.info/papers/P19-1001/p19-1001', 'acl:p19-1001'],
    [`https://www.semanticscholar.org/paper/Of-Ferns/${'0af9'.repeat(10)}`, `s2:${'0af9'.repeat(10)}`],
    [`semanticscholar.org/paper/${'0AF9'.repeat(10)}`, `s2:${'0af9'.repeat(10)}`],
    ['https://proceedings.mlr.press/v97/doe19a/doe19a.pdf', 'pmlr:v97/doe19a'],
    ['proceedings.mlr.press/v97/doe19a.html', 'pmlr:v97/doe19a'],
  ])('is read in %s', (typed, name) => {
    expect(mayIdentify(typed)).toBe(true);
    expect(identifiersIn(typed)).toContain(name);
  });

  it('is not looked for in what is no address for its length', () => {
    expect(identifiersIn(`https://arxiv.org/abs/1901.01234?${'a'.repeat(2000)}`)).toEqual([
      'arxiv:1901.01234',
    ]);
    expect(identifiersIn(`https://arxiv.org/abs/1901.01234?${'a'.repeat(2048)}`)).toEqual([]);
  });

  it.each(['graph', '3.14', '2019', 'arxiv.org', 'https://github.com/a/b', '10.1', 'and/or', 'v1.2.3'])(
    'is not read in %s',
    (typed) => expect(identifiersIn(typed)).toEqual([]),
  );

  it('is all that the paper has', () => {
    const paper = {
      id: 'arxiv:1901.01234',
      doi: '10.18653/v1/P19-1001',
      url: 'https://openreview.net/forum?id=x',
    };
    expect(identifiersOf(paper)).toEqual(
      expect.arrayContaining([
        'arxiv:1901.01234',
        'doi:10.18653/v1/p19-1001',
        'acl:p19-1001',
        'openreview:x',
      ]),
    );
  });
});
