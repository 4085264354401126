import { describe, expect, it } from 'vitest';
import type { RelatablePaper } from '../../../../src/core/related/readWords.ts';
import { relatedPapers } from '../../../../src/core/related/relatedPapers.ts';
import { termOf } from '../../../../src/core/text/analyze.ts';
import { wordsOf } from '../../../../src/core/text/words.ts';
import { seedPapers } from '../search/seedPapers.ts';

/** The terms of the only two papers that there are. */
function sharedBy(one: RelatablePaper, other: RelatablePaper): string[] {
  const [[related] = []] = [...relatedPapers([one, other])];
  return related!.terms;
}

describe('what is named of two papers', () => {
  it.each([
    ['a noun', 'Quantization of whales', 'The quantization of seals', ['quantization']],
    [
      'a noun that the other paper says as a verb',
      'Robustness of seals',
      'The robustness of whales',
      ['robustness'],
    ],
    ['an acronym', 'LLMs for whales', 'Seals with LLMs', ['LLMs']],
    ['a name', 'Faster NeRF in water', 'NeRF on the ice', ['NeRF']],
    ['a place', 'Seals in China', 'Whales of China', ['China']],
    ['a phrase', 'Neural networks for seals', 'Whales as neural networks', ['neural networks']],
    [
      'a long phrase',
      'Stochastic gradient descent',
      'On stochastic gradient descent',
      ['stochastic gradient descent'],
    ],
    ['a compound that authors make a keyword', 'Zero-shot seals', 'Whales are zero-shot', ['zero-shot']],
  ])('is %s', (_, one, other, terms) => {
    const left = `${one} is what we look at. Ice, snow, fog and glass stand in the abstract as well.`;
    const right = `Here ${other} is looked at, and besides it the rivers, lakes, storms and stones.`;
    expect(sharedBy({ title: one, abstract: left }, { title: other, abstract: right })).toEqual(terms);
  });

  it.each([
    ['a verb', 'obtain', 'We obtain seals. Then we obtain water.', 'They obtain whales. They obtain ice.'],
    [
      'a verb at the end of its phrase',
      'retrieve',
      'Seals are what we retrieve.',
      'Fish that whales retrieve.',
    ],
    ['a participle', 'proposed', 'The proposed seals are proposed.', 'The proposed whales are proposed.'],
    ['an adjective', 'robust', 'Robust seals are robust.', 'Robust whales are robust.'],
    ['an adjective with an ending', 'scalable', 'Scalable seals.', 'Scalable whales are scalable.'],
    ['an adverb', 'efficiently', 'Seals swim efficiently.', 'Whales dive efficiently.'],
    ['a number', '2024', 'Seals of 2024 and 128 more.', 'In 2024 there are whales, 128 of them.'],
    ['a unit', 'kg', 'Seals of 20 kg, and of 30 kg.', 'Whales of 900 kg: the kg is a unit.'],
    ['a code', 'w4a4', 'The w4a4 of seals is a w4a4.', 'Whales have the w4a4, a w4a4.'],
    [
      'a word that begins sentences',
      'However',
      'However, seals swim. However, they dive.',
      'However, whales dive.',
    ],
    ['a word of the imperative', 'See', 'See the seals. See them swim.', 'See the whales. See them dive.'],
    [
      'a kind of paper',
      'survey',
      'A survey of seals. The survey is long.',
      'The survey of whales is a survey.',
    ],
    ['what any paper has', 'evaluation', 'An evaluation of seals.', 'The evaluation of whales.'],
    ['a method', 'method', 'The method of seals, our method.', 'Whales have a method, the method.'],
    ['results', 'results', 'The results of seals are results.', 'Whales and their results.'],
    ['a quality', 'cost', 'Seals at a low cost. The cost is low.', 'Whales have a cost, the cost of ice.'],
    ['an end', 'end', 'Seals swim to the end, and the end is near.', 'Whales see the end of it.'],
    ['a load', 'Load', 'Load of seals. The load is on ice.', 'Load of whales. The load is on water.'],
    ['the head of a phrase', 'network', 'The network of seals is a network.', 'Whales have the network.'],
    ['a piece of a compound', 'shot', 'A zero-shot seal is few-shot.', 'One-shot whales, five-shot whales.'],
    [
      'another piece of one',
      'rank',
      'A low-rank seal and a rank-one seal.',
      'A rank-two whale is high-rank.',
    ],
    ['a compound that only qualifies', 'end-to-end', 'End-to-end seals.', 'Whales are end-to-end.'],
  ])('is not %s: "%s"', (_, word, left, right) => {
    const [one, other] = [left, right].map((text) => ({
      title: `${text.replace(/\.$/, '')} with codebooks`,
      abstract: `The codebooks are ours. ${text}`,
    }));
    expect(sharedBy(one!, other!)).toEqual(['codebooks']);
    expect(sharedBy(one!, other!).join(' ')).not.toMatch(new RegExp(word, 'i'));
  });

  it('is nothing where two papers share words only', () => {
    const one = {
      title: 'Seals at low cost',
      abstract: 'We obtain better results at the end of the load, on ice.',
    };
    const other = {
      title: 'Low load of whales',
      abstract: 'In the end, better results cost less to obtain.',
    };
    expect(sharedBy(one, other)).toEqual([]);
  });

  it('is no word by itself that both say in passing', () => {
    const one = { title: 'Seals of the ice', abstract: 'Seals of the ice are measured. Kernels are used.' };
    const other = { title: 'Whales of the water', abstract: 'Kernels help to count the whales.' };
    expect(sharedBy(one, other)).toEqual([]);
  });

  it('is an acronym or what it stands for, not both', () => {
    const one = { title: 'Seals', abstract: 'A large language model (LLM) sees seals. The LLM is large.' };
    const other = { title: 'Whales', abstract: 'A large language model (LLM) hears whales. The LLM is old.' };
    expect(sharedBy(one, other)).toHaveLength(1);
  });

  it('is no part of a longer name', () => {
    const one = { title: 'Seals on chips', abstract: 'We use Tensor Cores, and many Tensor Cores.' };
    const other = { title: 'Whales on chips', abstract: 'A tensor is cut. The tensor of whales is small.' };
    expect(sharedBy(one, other)).not.toContain('tensor');
    expect(sharedBy(one, other)).not.toContain('Tensor');
  });

  it('is no kind of study that titles name behind a sign', () => {
    const papers = ['Seals', 'Whales', 'Otters', 'Terns', 'Gulls', 'Cod', 'Kelp', 'Crabs'].map((animal) => ({
      title: `${animal}: a cohort study`,
      abstract: `The ${animal} of the north were counted in a cohort study. The cohort study took years.`,
    }));
    for (const related of relatedPapers(papers)) for (const { terms } of related) expect(terms).toEqual([]);
  });
});

describe('among the papers that the project is shipped with, a term', () => {
  const papers = seedPapers();
  const stemsOf = ({ title, abstract }: RelatablePaper) =>
    new Set(wordsOf(`${title}. ${abstract}`).map(({ word }) => termOf(word)));
  const stems = papers.map(stemsOf);
  const pairs = [...relatedPapers(papers)].flatMap((related, position) =>
    related.map((neighbour) => ({ ...neighbour, position, other: neighbour.position })),
  );
  const all = pairs.flatMap(({ terms }) => terms);

  it('stands in both papers, each word of it', () => {
    for (const { position, other, terms } of pairs)
      for (const { word, joins } of terms.flatMap((term) => wordsOf(term))) {
        const [term, parts] = [termOf(word), joins === 0];
        if (term === null || !parts) continue;
        const isIn = (paper: number) => [...stems[paper]!].some((stem) => stem?.includes(term.slice(0, 4)));
        expect([word, isIn(position), isIn(other)]).toEqual([word, true, true]);
      }
  });

  it('is named once for a pair, and is no number, letter or stop word', () => {
    for (const { terms } of pairs)
      expect(new Set(terms.map((term) => term.toLowerCase())).size).toBe(terms.length);
    for (const term of all) {
      expect(term).toMatch(/^\p{L}|\d+\p{L}/u);
      expect(term.length).toBeGreaterThan(1);
      expect(wordsOf(term).some(({ word }) => termOf(word) !== null)).toBe(true);
    }
  });

  it.each([
    'end',
    'low',
    'cost',
    'load',
    'rank',
    'space',
    'structure',
    'link',
    'influence',
    'zero',
    'search',
    'lines',
  ])('is not "%s" by itself', (word) => {
    expect(all.filter((term) => term.toLowerCase() === word)).toEqual([]);
  });
});
