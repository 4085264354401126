import { describe, expect, it } from 'vitest';
import { FILLER, ranked, type Papers } from './ranked.ts';

describe('ranking of other spellings', () => {
  it('finds other forms of a word, and puts the form that was typed first', () => {
    const papers: Papers = {
      stem: ['Alpha', `quantized ${FILLER}`],
      exact: ['Omega', `quantization ${FILLER}`],
    };
    expect(ranked('quantization ', papers)).toEqual(['exact', 'stem']);
  });

  it('lets compounds meet in all three spellings', () => {
    const papers: Papers = {
      hyphen: ['Post-training'],
      space: ['Post training'],
      joined: ['Posttraining'],
    };
    for (const query of ['post-training ', 'post training '])
      expect(ranked(query, papers).sort()).toEqual(['hyphen', 'joined', 'space']);
    expect(ranked('posttraining ', papers).sort()).toEqual(['hyphen', 'joined']);
  });

  it('splits a word that no paper has into two that papers have', () => {
    expect(ranked('statespace ', { apart: ['State of a space'], other: ['Mapping'] })).toEqual(['apart']);
  });

  it('tells a name with its sign from the bare letter, and finds both', () => {
    const papers: Papers = { bare: ['Vitamin C'], sign: ['Programs in C++'] };
    expect(ranked('c++', papers)[0]).toBe('sign');
    expect(ranked('C ', papers).sort()).toEqual(['bare', 'sign']);
    expect(ranked('a*', { other: ['A search'], sign: ['A* search'] })[0]).toBe('sign');
  });

  it('finds text in other scripts by any part of a phrase', () => {
    const papers: Papers = {
      chinese: ['深度学习方法'],
      hebrew: ['למידה עמוקה'],
      emoji: ['🤗 hub'],
    };
    for (const query of ['深度', '学习', '习', '法 ', '度学习方'])
      expect(ranked(query, papers)).toEqual(['chinese']);
    expect(ranked('עמו', papers)).toEqual(['hebrew']);
    expect(ranked('🤗', papers)).toEqual(['emoji']);
  });

  it('finds accented words however they are typed', () => {
    expect(ranked('schrodinger ', { found: ['Schrödinger bridges'] })).toEqual(['found']);
    expect(ranked('Schrödinger ', { found: ['Schrodinger bridges'] })).toEqual(['found']);
  });

  it('finds what a mistyped word was meant as, for it finds nothing itself', () => {
    const papers: Papers = { meant: ['Quantization of nets'], other: ['Mapping'] };
    for (const query of ['quantizatoin ', 'quantizaton ', 'quantizattion', 'quamtiz']) {
      expect(ranked(query, papers)).toEqual(['meant']);
      expect(ranked(`nets ${query}`, papers)).toEqual(['meant']);
    }
  });

  it('corrects no half of a word that papers have: it was typed apart, and is no slip', () => {
    const papers: Papers = { slip: ['Code of lamas', 'code and code and a lama'], meant: ['CodeLlama'] };
    expect(ranked('code llama ', papers)[0]).toBe('meant');
    expect(ranked('llama code ', papers)[0]).toBe('slip');
  });

  it('corrects no word that papers have: it may well be meant', () => {
    expect(ranked('clam ', { itself: ['Clam'], near: ['Claim'] })).toEqual(['itself']);
  });

  it('lets the title with a mistyped word begin with the query: slips tell nothing of what is meant', () => {
    const papers: Papers = {
      within: ['Trees, forests and kernel machines', 'alpha'],
      begins: ['Kernel machines, forests and trees', 'alpha'],
    };
    expect(ranked('kernle machines', papers)).toEqual(['begins', 'within']);
  });

  it('lets the title with another form of a word begin with the query: plurals are remembered wrongly', () => {
    const papers: Papers = {
      within: ['Trees and kernel machines', 'alpha'],
      begins: ['Kernel machines and trees', 'alpha'],
    };
    expect(ranked('kernels machine', papers)).toEqual(['begins', 'within']);
  });

  it('reads a word that papers write with a hyphen as its parts, so that it counts as the title does', () => {
    const papers: Papers = {
      joined: ['Alpha', `lowrank ${FILLER}`],
      within: ['On low-rank maps', FILLER],
      begins: ['Low-rank maps on', FILLER],
    };
    expect(ranked('lowrank maps ', papers)).toEqual(['begins', 'within', 'joined']);
  });

  it('corrects a word before it splits one: most words fall into some two', () => {
    const papers: Papers = {
      halves: ['The cam and the ear of a robot'],
      meant: ['Camera control'],
    };
    expect(ranked('camear ', papers)).toEqual(['meant']);
  });

  it('thinks of a slip where a word is so much more frequent, and still puts what was typed first', () => {
    const frequent = Array.from({ length: 100 }, (_, at): [string, [string, string]] => [
      `other${at}`,
      ['Alpha', `classical ${FILLER}`],
    ]);
    const papers: Papers = {
      ...Object.fromEntries(frequent),
      meant: ['Classical planning'],
      typed: ['Classica planning'],
    };
    expect(ranked('classica planning ', papers).slice(0, 2)).toEqual(['typed', 'meant']);
  });

  it('takes no two letters for a compound: they are far more often the beginning of a word', () => {
    const papers: Papers = {
      compound: ['W/I networks in clustering', 'w/i and w/i'],
      begins: ['Clustering with constraints'],
    };
    expect(ranked('clustering wi', papers)[0]).toBe('begins');
  });

  it.each([
    'constructor',
    '__proto__',
    'hasOwnProperty',
    'C++',
    'N:M',
    'W4A4KV4',
    'ℓ∞',
    '3D',
    '深度学习',
    'Ünïcødé',
    '🤗',
  ])('finds %s, and nothing else by it', (word) => {
    const papers = { found: [`Of ${word} nets`] as [string], other: ['Robots', 'roll'] as [string, string] };
    for (const query of [word, `${word} `, `nets ${word}`]) expect(ranked(query, papers)).toEqual(['found']);
    expect(ranked(word, { other: ['Robots', 'roll'] })).toEqual([]);
  });

  it.each(['occurence', 'seperate', 'algoritm', 'hueristic', 'independant'])(
    'finds the right spelling of %s by itself too, which one paper has wrong',
    (wrong) => {
      const right = {
        occurence: 'occurrence',
        seperate: 'separate',
        algoritm: 'algorithm',
        hueristic: 'heuristic',
        independant: 'independent',
      }[wrong]!;
      expect(ranked(wrong, { right: [`On ${right}`], wrong: ['Ferns', `An ${wrong}`] })).toContain('right');
      expect(
        ranked(`${wrong} walls `, { right: [`${right} walls`], wrong: ['Ferns', `An ${wrong}`] })[0],
      ).toBe('right');
    },
  );

  it('puts a word that papers have before longer ones that begin so', () => {
    const papers: Papers = {
      longer: ['Stationary walls', `A stationary wall ${FILLER}`],
      whole: ['Trains', `A station ${FILLER}`],
    };
    expect(ranked('station', papers)).toEqual(['whole', 'longer']);
    expect(ranked('statio', papers)[0]).toBe('longer');
  });

  it('takes a voiced letter for one, so that others are not found by its mark', () => {
    expect(ranked('データ', { data: ['データ分析'], other: ['デスク タイヤ'] })).toEqual(['data']);
  });
});
