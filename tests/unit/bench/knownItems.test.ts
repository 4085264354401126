import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../bench/collection.ts';
import { CorpusWords } from '../../bench/knownCorpus.ts';
import { knownItems, type KnownItem, type KnownPaper } from '../../bench/knownItems.ts';

const PAPERS: KnownPaper[] = [
  { id: 'lora', title: 'LoRA: Low-Rank Adaptation of Large Models', abstract: '' },
  { id: 'prune', title: 'Pruning Large Models', abstract: 'We prune large models (LMs).' },
  { id: 'other', title: 'Pruning Trees', abstract: '' },
];

function queriesFor(id: string): Partial<Record<KnownItem['kind'], string[]>> {
  const queries: Partial<Record<KnownItem['kind'], string[]>> = {};
  for (const item of knownItems(PAPERS, PAPERS.length, new CorpusWords(PAPERS), randomFrom(1)))
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

  it('are the same in every run', () => {
    expect(queriesFor('lora')).toEqual(queriesFor('lora'));
  });
});
