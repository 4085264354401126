import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../src/core/search/engine.ts';
import { highlight } from '../../../../src/core/search/explain/highlight.ts';

/** Titles found among some, best first. */
function found(query: string, ...titles: (string | [title: string, abstract: string])[]): string[] {
  const engine = createEngine();
  titles.forEach((one) => {
    const [title, abstract] = typeof one === 'string' ? [one, ''] : one;
    engine.add({ id: title, title, abstract });
  });
  return engine.search(query, { limit: 10 }).hits.map(({ id }) => id);
}

describe('what is typed in another way than papers write it', () => {
  it.each([
    ['l1 penalty ', 'Sparsity by ℓ₁ penalties'],
    ['per cent ', 'Pears of percent'],
    ['L2 ', 'A bound in ℓ₂'],
    ['l21 ', 'A bound in ℓ_(2,1)'],
    ['l2,1-norm ', 'The norm ℓ_{2,1}'],
    ['l_0 ', 'Minimal ℓ₀'],
    ['l-infinity ', 'Attacks in ℓ∞'],
    ['l-inf ', 'Attacks in ℓ∞'],
    ['ell_infty ', 'Attacks in L∞'],
    ['alpha ', 'An α-divergence'],
    ['TNFα ', 'Levels of TNF-alpha'],
    ['TNF-alpha ', 'Levels of TNFα'],
    ['Lambda-CDM ', 'Tests of ΛCDM'],
    ['PM2.5 ', 'Levels of PM_(2.5)'],
    ['HbA1c ', 'Levels of HbA_(1c)'],
    ['1990s ', "Ferns of the 1990's"],
    ['no sql ', 'NoSQL for ferns'],
    ['matrixfactorisation ', 'Matrix factorization'],
    ['decisiontrees ', 'Decision tree'],
    ['हिंदी ', 'हिन्दी'],
    ['सम्बन्ध ', 'संबंध'],
    ['5000 ', 'With 5,000 ferns'],
    ['5,000 ', 'With 5000 ferns'],
    ['1250000 ', 'Over 1,250,000 leaves'],
    ['25000 ', 'With 25 000 ferns'],
    ['5x5 ', 'Filters of 5×5'],
    ['5x5 ', 'Filters of 5-by-5'],
    ['5x5 ', 'Filters of 5*5'],
    ['6dof ', 'A six-DoF arm'],
    ['tenfold ', 'Checked 10-fold'],
    ['twenty ferns ', '20 ferns'],
    ['21st century ', 'Ferns of the twenty-first century'],
    ['twenty-first century ', 'Ferns of the 21st century'],
    ['twentieth century ', 'Ferns of the 20th century'],
    ['three dimensions ', 'Ferns in 3D'],
    ['type 2 ferns ', 'On type II'],
    ['part ii ', 'Ferns, part 2'],
    ['データ ', 'データ'],
    ['5x5 ', 'Filters of 5 × 5'],
    ['5 x 5 ', 'Filters of 5×5'],
    ['4x ', 'A 4× gain'],
    ['x4 ', 'Enlarged ×4'],
    ['iid ', 'Not i.i.d. at all'],
    ['i.i.d. ', 'An iid draw'],
    ['wrt ', 'Smooth w.r.t. time'],
    ['phd ', 'A Ph.D. on ferns'],
    ['US ', 'Ferns in the U.S.'],
    ['Goedel ', 'Gödel and ferns'],
    ['Gödel ', 'Goedel and ferns'],
    ['Godel ', 'Gödel and ferns'],
    ['strasse ', 'Eine Straße'],
    ['2nd order ', 'Second-order ferns'],
    ['second-order ', 'Ferns of 2nd order'],
    ['two-dimensional ', 'Ferns in 2D'],
    ['2-D ', 'Two-dimensional ferns'],
    ['matrix ', 'Matrices of ferns'],
    ['matrices ', 'A matrix of ferns'],
    ['colour ', 'The color of ferns'],
    ['color ', 'The colour of ferns'],
    ['كتاب ', 'یک کتاب'],
    ['2023 ', '۲۰۲۳'],
    ['occurrences ', 'Occurrences of ferns'],
    ['chi2 ', 'A χ² test'],
    ['chi-squared ', 'A χ² test'],
    ['χ² ', 'A chi-square test'],
    ['pi0 ', 'The π₀ model'],
    ['n x n ', 'Grids of n × n'],
    ['4x ', 'A 4 × gain'],
    ['1000 ', 'With 1\u202f000 ferns'],
    ['10k ', 'With 10,000 ferns'],
    ['10,000 ', 'With 10k ferns'],
    ['2M ', 'With 2,000,000 ferns'],
    ['0.05 ', 'At .05 of light'],
    ['.05 ', 'At 0.05 of light'],
    ['iid ', 'An i. i. d. draw'],
    ['zero-shot ', 'A 0-shot fern'],
    ['0-shot ', 'A zero-shot fern'],
    ['one shot ', 'A 1-shot fern'],
    ['parametrisation ', 'A parameterization of ferns'],
    ['parameterised ', 'Parametrized ferns'],
    ['embeds ', 'Embedding ferns'],
    ['people ', 'A person of ferns'],
    ['bases ', 'A basis of ferns'],
    ['plateau ', 'Plateaux of ferns'],
    ['optimization ', 'The opti- mization of ferns'],
    ['seq2seq ', 'A seq-to-seq fern'],
    ['seq-to-seq ', 'A seq2seq fern'],
    ['text2sql ', 'Text to SQL'],
    ['fern for moss ', 'Fern4moss'],
    ['16GB ', 'With 16 GB of ferns'],
    ['10ms ', 'Within 10 ms'],
    ['7B ', 'With 7 billion ferns'],
    ['1.5 billion ', 'With 1.5B ferns'],
    ['1 million ', 'With 1,000,000 ferns'],
    ['256 by 256 ', 'Grids of 256×256'],
    ['10 fold ', 'A tenfold gain'],
    ['a star ', 'Search by A*'],
    ['over fitting ', 'Overfitting of ferns'],
    ['mix up ', 'Mixup of ferns'],
    ['OpenAI ', 'Open AI'],
    ['fernv3 ', 'Fern v3'],
    ['largefernmodels ', 'Large fern models'],
    ['R & D ', 'On R&D'],
    ['מודל ', 'המודל'],
    ['והמודל ', 'מודל'],
  ])('%s finds "%s"', (query, title) => expect(found(query, title)).toEqual([title]));

  it.each([
    ['2.5 ', 'With 25 ferns'],
    ['3:4 ', 'With 34 ferns'],
    ['1.5 ', 'With 1 fern and 5 leaves'],
    ['1/2 ', 'With 12 ferns'],
    ['80/20 ', 'With 8020 ferns'],
  ])('%s does not find "%s"', (query, title) => {
    expect(found(query, [title, ''], ['Moss', 'Between us'])).not.toContain(title);
  });

  it('finds a name in capitals where papers write it so, and not the word', () => {
    expect(found('HER ', ['Learning with HER', 'HER.'], ['Ferns', 'She and her ferns.'])).toEqual([
      'Learning with HER',
    ]);
  });

  it('puts a word that papers have in one before papers that have its halves', () => {
    const titles: [string, string][] = [
      ['Ferns based on data', 'Data based on data, and a base.'],
      ['A database of ferns', 'The database.'],
    ];
    expect(found('data base ', ...titles)[0]).toBe('A database of ferns');
    expect(found('3×3 ', ['Three of ferns: 3 and 3', '3 of 3.'], ['Small 3x3 ferns', ''])[0]).toBe(
      'Small 3x3 ferns',
    );
  });

  it('finds the right spelling of a word that only a slip has', () => {
    expect(found('algoritm ', ['Algorithm of ferns', ''], ['An algoritm', ''])).toContain(
      'Algorithm of ferns',
    );
  });

  it('takes a heading in capitals for words', () => {
    expect(found('WHO ', 'THE FERNS OF THOSE WHO CLIMB')).toEqual([]);
  });

  it('takes no particle for a part of a word that is rarer than the word without it', () => {
    const papers: [string, string][] = [
      ['Overtime', ''],
      ['Time of ferns', ''],
      ['Moss', 'All the time.'],
    ];
    expect(found('over time ', ...papers)).not.toContain('Overtime');
    expect(found('in dependent ferns ', ['Independent', ''], ['Dependent ferns', ''])).toEqual([
      'Dependent ferns',
    ]);
  });

  it('finds a name with a full stop before its letters first', () => {
    const papers: [string, string][] = [
      ['Net of nets', 'A net is a net.'],
      ['Ferns', 'Read by .NET and more.'],
    ];
    expect(found('.NET ', ...papers)[0]).toBe('Ferns');
    expect(found('net ', ...papers)[0]).toBe('Net of nets');
  });

  it('finds a name with a sign before its letters', () => {
    const titles = ['Q ferns, q moss', 'Answers for Q&A'];
    expect(found('Q&A ', ...titles)[0]).toBe('Answers for Q&A');
  });

  it('finds a name with its accent before a word that folds to the same', () => {
    const papers: [string, string][] = [
      ['The Goedel', 'Godel is a word.'],
      ['Ferns', 'By Gödel.'],
      ['Every Godel', 'Godel and godel.'],
    ];
    expect(found('Gödel ', ...papers)[2]).toBe('Every Godel');
  });

  it('finds a name that was typed in three pieces', () => {
    expect(found('doc 2 vec ', ['Vec and doc', 'A vec of 2 docs.'], 'Ferns by doc2vec')[0]).toBe(
      'Ferns by doc2vec',
    );
  });

  it('is a slip where it has one capital, though both halves are words', () => {
    const papers = ['Ferns of DeepMind', 'DeepMind', 'Deep Ferns', 'Mid Ferns'];
    expect(found('DeepMid ', ...papers).sort()).toEqual(['DeepMind', 'Ferns of DeepMind']);
  });

  it('finds the right spelling of a slip that a paper has', () => {
    const papers: [string, string][] = [
      ['Occurrences of Ferns', 'Ferns.'],
      ['Moss', 'Some occurences.'],
    ];
    expect(found('occurences ', ...papers).sort()).toEqual(['Moss', 'Occurrences of Ferns']);
    expect(found('convection ', ['Convection', ''], ['Connection', ''])).toEqual(['Convection']);
  });
});

describe('pairs of characters', () => {
  it('do not find what has one of the two', () => {
    expect(found('森林', '森林火灾', '树林')).toEqual(['森林火灾']);
    expect(found('林', '树林')).toEqual(['树林']);
  });

  it('are marked whole', () => {
    const engine = createEngine();
    engine.add({ id: 'a', title: '北方森林火灾', abstract: '' });
    const { matcher } = engine.search('森林', { limit: 1 });
    expect(highlight('北方森林火灾', matcher)).toEqual([{ start: 2, end: 4 }]);
  });
});

describe('words of one stem', () => {
  it.each([
    ['university', ['Universal Ferns', 'Universal, universal.'], ['Moss', 'At a university.']],
    ['authority ', ['Authors of Ferns', 'Authors.'], ['Moss', 'The authority.']],
    ['community ', ['Communication of Ferns', 'Communication.'], ['Moss', 'A community.']],
    ['position ', ['Positive Ferns', 'Positive.'], ['Moss', 'In that position.']],
    ['generalize ferns', ['Generating Ferns', 'We generate.'], ['Growth of Ferns', 'Ferns generalize.']],
  ] as [string, [string, string], [string, string]][])(
    '%s: what was typed comes first, and others below',
    (query, other, meant) => expect(found(query, other, meant)).toEqual([meant[0], other[0]]),
  );

  it('are no kin where one is all of itself', () => {
    expect(found('news ', ['New Ferns', 'New ferns.'], ['Moss', 'In the news.'])).toEqual(['Moss']);
  });

  it('counts another number as the word itself', () => {
    const papers: [string, string][] = [
      ['Growth of Mosses', 'A fern grows; the fern grows on moss.'],
      ['Ferns beside Moss', 'Ferns on moss; ferns.'],
    ];
    expect(found('fern moss ', ...papers)[0]).toBe('Ferns beside Moss');
  });
});

it('ß is ss where other letters are written in two as well', () => {
  const engine = createEngine();
  engine.add({ id: 'a', title: 'Die Größe der Füße', abstract: '' });
  for (const query of ['Groesse ', 'groesse der fuesse ', 'Größe ', 'Grosse '])
    expect(engine.search(query, { limit: 1, filter: { texts: [] } }).total, query).toBe(1);
  expect(engine.search('Groesse ', { limit: 1 }).explainer.unknown()).toEqual([]);
});

it('a percentage is found that texts write with a sign', () => {
  const engine = createEngine();
  engine.add({ id: 'sign', title: 'Ferns on walls', abstract: 'Ferns cover 50% of walls.' });
  engine.add({ id: 'word', title: 'Ferns on walls', abstract: 'Ferns cover 50 percent of walls.' });
  engine.add({ id: 'none', title: 'Ferns on walls', abstract: 'Ferns cover most of walls, in percent.' });
  const idsOf = (query: string) => engine.search(query, { limit: 2 }).hits.map(({ id }) => id);
  for (const query of ['ferns 50 percent walls ', '50 percent ', 'ferns 50 per cent '])
    expect(idsOf(query), query).toEqual(['word', 'sign']);
});
