import { describe, expect, it } from 'vitest';
import { FILLER, ranked, type Papers } from './ranked.ts';

/** So many papers on something else, each with words that no other has. */
function others(count: number, title: (at: number) => string, abstract: string): Papers {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`other${at}`, [title(at), abstract]]));
}

describe('ranking of subjects', () => {
  it('weighs words of titles more than words as frequent that abstracts mention: a subject is in some title', () => {
    const papers: Papers = {
      ...others(12, (at) => `Codebook number${at}`, `We recommend it. ${FILLER}`),
      mentioning: ['Alpha', `recommend ${FILLER}`],
      about: ['Omega', `codebook ${FILLER}`],
    };
    const found = ranked('recommend codebook mapping ', papers, 20);
    expect(found.filter((id) => !id.startsWith('other'))).toEqual(['about', 'mentioning']);
  });

  it('takes words for a phrase the less, the more words the query has between them', () => {
    const between = 'lorem ipsum dolor amet consectetur adipiscing elit sed eiusmod tempor';
    const papers: Papers = {
      accident: ['Alpha', `state ${between} space kernel ${between} machine`],
      phrase: ['Omega', `state space ${between} kernel ${between} machine`],
    };
    expect(ranked('state space of the kernel machine ', papers)).toEqual(['phrase', 'accident']);
  });

  const WORDS = 'alpha bravo charlie delta echo foxtrot golf';
  const SHARED = 'codebook mapping rounding pruning';
  const ALIKE: Papers = {
    ...others(60, (at) => `Number${at}`, FILLER),
    unlike: ['Whatever', 'alpha bravo charlie tiling stacking hashing sorting'],
    alike: ['Whatever', `alpha bravo charlie ${SHARED}`],
    best: ['Whatever', `${WORDS} ${SHARED}`],
  };

  it('puts papers first that are like the best ones on a subject: they share more words than a query names', () => {
    expect(ranked(`${WORDS} `, ALIKE)).toEqual(['best', 'alike', 'unlike']);
  });

  it('does not so where a few words name a paper, which is like no other', () => {
    expect(ranked('alpha bravo charlie ', ALIKE).slice(0, 2)).toEqual(['unlike', 'alike']);
  });

  it.each([
    ['generalize', 'generalization', 'generating'],
    ['organization', 'organizations', 'organs'],
    ['university', 'universities', 'universal'],
    ['objective', 'objectives', 'objects'],
  ])(
    'takes any form of %s for it, %s too, and not %s, which is another word of its stem',
    (asked, form, other) => {
      const papers: Papers = {
        other: ['Whatever', `${other} ${other} ${other} codebook mapping rounding pruning ${FILLER}`],
        form: ['Whatever', `${form} codebook mapping rounding pruning ${FILLER}`],
      };
      const query = `why ${asked} tiling stacking hashing sorting grafting clustering with more of them `;
      expect(ranked(query, papers)).toEqual(['form']);
    },
  );

  it('weighs words with which any subject is described less than those of one, however rare they are', () => {
    const papers: Papers = {
      ...others(12, (at) => `Codebook number${at}`, FILLER),
      general: ['Whatever', `big lot ${FILLER}`],
      subject: ['Whatever', `codebook mapping ${FILLER}`],
    };
    const found = ranked(
      'wanted: big codebook with a lot of rounding, mapping and many really good shapes ',
      papers,
      20,
    );
    expect(found.filter((id) => !id.startsWith('other'))).toEqual(['subject', 'general']);
    expect(ranked('big lot ', papers)[0]).toBe('general');
  });
});
