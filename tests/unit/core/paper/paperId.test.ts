import fc from '../../../properties.ts';
import { describe, expect, test } from 'vitest';
import { isTitleId, normaliseTitle, paperId } from '../../../../src/core/paper/paperId.ts';

describe('an id from an identifier', () => {
  test.each([
    ['2403.01234', 'arxiv:2403.01234'],
    ['arXiv:2403.01234v2', 'arxiv:2403.01234'],
    ['https://arxiv.org/abs/2403.01234v11', 'arxiv:2403.01234'],
    ['https://arxiv.org/pdf/2403.01234.pdf', 'arxiv:2403.01234'],
    ['math.GT/0309136', 'arxiv:math.gt/0309136'],
    ['hep-th/9711200v3', 'arxiv:hep-th/9711200'],
  ])('arXiv id %s gives %s', (arxiv, id) => {
    expect(paperId({ title: 'Any title', arxiv })).toBe(id);
  });

  test.each([
    ['10.1000/XYZ.5', 'doi:10.1000/xyz.5'],
    ['https://doi.org/10.1038/NATURE14539', 'doi:10.1038/nature14539'],
    ['doi:10.48550/arXiv.2403.01234', 'arxiv:2403.01234'],
  ])('DOI %s gives %s', (doi, id) => {
    expect(paperId({ title: 'Any title', doi })).toBe(id);
  });

  test('is told from one of a title', () => {
    for (const identity of [{ arxiv: '2403.01234' }, { arxiv: 'cs/0112017' }, { doi: '10.1000/xyz' }])
      expect(isTitleId(paperId({ title: 'T', ...identity }))).toBe(false);
  });

  test('text that is no identifier leaves the title to name the paper', () => {
    expect(paperId({ title: 'T', arxiv: 'soon', doi: '11.2/x' })).toBe(paperId({ title: 'T' }));
  });
});

describe('an id from a title', () => {
  test('stays what it was in libraries that people have', () => {
    expect(paperId({ title: 'Equiangular Basis Vectors' })).toBe('equiangular-basis-vectors-0k1mt4hep1u');
    expect(paperId({ title: '神经网络' })).toBe('paper-28yb6ytaq10');
  });

  test('ignores case, punctuation, white space and compatibility forms', () => {
    const id = paperId({ title: 'the  title' });
    for (const title of [
      'The Title.',
      ' THE TITLE!',
      'the\u00a0title',
      'Ｔｈｅ Ｔｉｔｌｅ',
      '“The”: title',
    ]) {
      expect(paperId({ title })).toBe(id);
    }
  });

  test('differs for titles of the same slug', () => {
    const titles = [
      '∞',
      '🙂',
      '🙃',
      '神经网络',
      '深度学习',
      '???',
      '!!!',
      'é',
      'e',
      'Learning in C',
      'Learning in C++',
      '…',
    ];
    expect(new Set(titles.map((title) => paperId({ title }))).size).toBe(titles.length);
  });

  test('is cut at a word after at most 60 characters', () => {
    const id = paperId({
      title: 'One is All: Bridging the Gap Between Neural Radiance Fields Architectures',
    });
    expect(id).toMatch(/^one-is-all-bridging-the-gap-between-neural-radiance-fields-[0-9a-z]{11}$/);
    expect(paperId({ title: 'x'.repeat(300) })).toMatch(/^x{60}-[0-9a-z]{11}$/);
  });

  test.each(['__proto__', 'constructor', 'toString', ''])('works for the title %j', (title) => {
    expect(paperId({ title })).toMatch(/^[a-z]+-[0-9a-z]{11}$/);
  });

  test('is safe in an address for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const id = paperId({ title });
        expect(id).toMatch(/^[a-z0-9-]{10,72}$/);
        expect(isTitleId(id)).toBe(true);
        expect(decodeURIComponent(encodeURIComponent(id))).toBe(id);
      }),
    );
  });

  test('does not collide for 50,000 numbered titles', () => {
    const ids = new Set<string>();
    for (let i = 0; i < 50_000; i++) ids.add(paperId({ title: `标题 ${i}` }).slice(-11));
    expect(ids.size).toBe(50_000);
  });
});

test('normalised titles keep letters, digits and mathematical symbols', () => {
  expect(normaliseTitle('DECOR:Decomposition — of “2D” Embeddings in ℓ_p, C++?')).toBe(
    'decor decomposition of 2d embeddings in l p c++',
  );
});
