import { describe, expect, it } from 'vitest';
import { FILLER, ranked } from '../ranked.ts';

describe('words of one stem that mean different things', () => {
  it.each([
    ['rational', 'ration'],
    ['rational', 'rationale'],
    ['ration', 'rational'],
    ['past', 'paste'],
    ['paste', 'past'],
    ['pasted', 'past'],
    ['local', 'locale'],
    ['suites', 'suits'],
    ['department', 'depart'],
    ['apartments', 'apart'],
    ['conversation', 'conversion'],
    ['conversion', 'conversations'],
    ['content', 'contention'],
    ['design', 'designation'],
    ['module', 'modulation'],
    ['critic', 'critical'],
    ['severe', 'several'],
    ['logistic', 'logistics'],
    ['experience', 'experiments'],
    ['execution', 'executive'],
    ['relativity', 'relatives'],
    ['plastic', 'plasticity'],
    ['plasticity', 'plastic'],
    ['topical', 'topic'],
    ['conception', 'concept'],
    ['convent', 'convention'],
    ['audition', 'audit'],
    ['edition', 'edit'],
    ['hospital', 'hospitality'],
    ['contract', 'contraction'],
    ['contraction', 'contract'],
    ['conduct', 'conduction'],
    ['console', 'consolation'],
    ['alternative', 'alternating'],
    ['accusative', 'accusation'],
    ['nominative', 'nomination'],
    ['indicative', 'indicator'],
    ['preserve', 'preservative'],
    ['transition', 'transit'],
    ['bearings', 'bears'],
    ['interest', 'interesting'],
    ['securities', 'security'],
    ['futures', 'future'],
    ['humanities', 'humanity'],
  ])('%s comes before %s', (typed, other) => {
    const papers = {
      other: [`${other} of ${other}`, `${other} and ${other}`] as [string, string],
      typed: ['Omega', `${typed} ${FILLER}`] as [string, string],
    };
    expect(ranked(`${typed} `, papers)[0]).toBe('typed');
  });

  it.each([
    ['executable', 'execution'],
    ['conversational', 'conversation'],
    ['critically', 'critical'],
    ['modulate', 'modulation'],
    ['generalize', 'generalization'],
    ['paste', 'pasting'],
    ['secreted', 'secretes'],
    ['casting', 'cast'],
    ['conductivity', 'conduction'],
    ['conventional', 'convention'],
    ['transitions', 'transition'],
    ['bearing', 'bearings'],
  ])('%s still finds %s', (typed, kin) => {
    expect(ranked(`${typed} `, { kin: [kin] })).toEqual(['kin']);
  });
});
