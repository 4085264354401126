import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../bench/collection.ts';
import { CorpusWords } from '../../bench/knownCorpus.ts';
import { knownItems, type KnownItem, type KnownPaper } from '../../bench/knownItems.ts';

const PAPERS: KnownPaper[] = [
  { id: 'lora', title: 'LoRA: Low-Rank Adaptation of Large Models', abstract: '' },
  { id: 'prune', title: 'Pruning Large Models', abstract: 'We prune large models (LMs).' },
  { id: 'other', title: 'Pruning Trees', abstract: '' },
];

function queriesFor(id: string, papers = PAPERS): Partial<Record<KnownItem['kind'], string[]>> {
  const queries: Partial<Record<KnownItem['kind'], string[]>> = {};
  for (const item of knownItems(papers, papers.length, new CorpusWords(papers), randomFrom(1)))
    if (item.id === id) (queries[item.kind] ??= []).push(item.query);
  return queries;
}

describe('queries for known papers', () => {
  it('are the beginnings of a title, its name, its compounds and forms of its words', () => {
    expect(queriesFor('lora')).toMatchObject({
      title: ['lora: low-rank adaptation of large models'],
      twoWords: ['lora low-'],
      threeWords: ['lora low-rank adapt'],
      name: ['lora'],
      hyphenSpace: ['lora low rank adaptation of'],
      hyphenJoined: ['lora lowrank adaptation of'],
      hyphenAdded: ['adaptation of large-models'],
    });
  });

  it('are only those that one paper fits', () => {
    expect(queriesFor('prune').twoWords).toEqual(['pruning lar']);
    expect(queriesFor('prune').plural).toEqual(['pruning large model']);
    expect(queriesFor('lora').acronym).toEqual(['adaptation of lm']);
  });

  it('spell an acronym out as its paper means it', () => {
    const papers = [
      ...PAPERS,
      { id: 'own', title: 'Scaling LMs, or an LM scaled', abstract: 'Lie machines (LMs) scale.' },
      { id: 'common', title: 'Training an LM twice', abstract: '' },
      { id: 'again', title: 'More', abstract: 'More large models (LMs).' },
    ];
    expect(queriesFor('own', papers).longForm).toEqual(['or an lie machines scaled']);
    expect(queriesFor('common', papers).longForm).toEqual(['training an large models twice']);
  });

  it('are none where another title fits with the acronym spelled out, or not, or another form of a word', () => {
    for (const title of [
      'Adaptation of an LM',
      'Adapting large models, the adaptation of them',
      'An LM of adaptations',
    ])
      expect(queriesFor('lora', [...PAPERS, { id: 'same', title, abstract: '' }]).acronym).toBeUndefined();
  });

  it('are none where a mistyped word may be another that fits, or an abstract has the words in other forms', () => {
    const abstract = 'alphas bravos charlie';
    const paper = { id: 'paper', title: 'Ones', abstract };
    const filler = { id: 'filler', title: 'Two', abstract: `${abstract} delta` };
    const meets = (other: string) => {
      const papers = [
        paper,
        { ...filler, abstract: other },
        { id: 'rest', title: 'X', abstract: 'alphas, bravos' },
      ];
      return queriesFor('paper', [...papers, { id: 'more', title: 'Y', abstract: 'charlie' }]);
    };
    expect(meets('nothing').abstract).toHaveLength(1);
    expect(meets('alpha bravo charlies').abstract).toBeUndefined();
    expect(meets('alpha bravo charlies').abstractTypo).toBeUndefined();
  });

  it('are the same in every run', () => {
    expect(queriesFor('lora')).toEqual(queriesFor('lora'));
  });
});
