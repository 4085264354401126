import { describe, expect, it } from 'vitest';
import { FILLER, ranked, type Papers } from './ranked.ts';

describe('ranking of acronyms', () => {
  const DEFINING: Papers = {
    defining: ['Alpha', 'We study reinforcement learning (RL).'],
  };

  it('finds papers that spell out an acronym, and those that use it, by either: authors write one of both', () => {
    const papers: Papers = {
      ...DEFINING,
      spelled: ['Reinforcement learning of games'],
      short: ['RL in games'],
      other: ['Games'],
    };
    for (const query of ['RL ', 'rl', 'reinforcement learning '])
      expect(ranked(query, papers).sort()).toEqual(['defining', 'short', 'spelled']);
  });

  it('wants all words of a long form for an acronym: one of them is another subject', () => {
    expect(ranked('rl ', { ...DEFINING, part: ['Learning by reinforcement'], word: ['Learning'] })).toEqual([
      'defining',
      'part',
    ]);
  });

  it('puts a title above others that is the query but for its acronyms, spelled out or not', () => {
    const papers: Papers = {
      ...DEFINING,
      spelled: ['Constrained reinforcement learning for robots', FILLER],
      words: ['RL for robots', `constrained rl constrained rl ${FILLER}`],
    };
    expect(ranked('constrained rl for robots', papers)[0]).toBe('spelled');
    const others: Papers = {
      ...DEFINING,
      short: ['Constrained RL for robots', FILLER],
      words: ['Robots', `constrained reinforcement learning, constrained reinforcement learning ${FILLER}`],
    };
    expect(ranked('constrained reinforcement learning for robots', others)[0]).toBe('short');
  });

  it('puts first of all that an acronym stands for what more papers define, or what else the query names', () => {
    const papers: Papers = {
      imputing: ['Alpha', 'We use multiple imputation (MI).'],
      informing: ['Beta', 'We use mutual information (MI).'],
      again: ['Gamma', 'By mutual information (MI).'],
      imputation: ['Multiple imputation of surveys', FILLER],
      information: ['Mutual information of codes', FILLER],
    };
    const among = (query: string) => ranked(query, papers).filter((id) => /ation$/.test(id));
    expect(among('mi ')).toEqual(['information', 'imputation']);
    expect(among('mi of surveys ')).toEqual(['imputation', 'information']);
  });

  it('takes an acronym to be no rarer than what it stands for: the other words decide', () => {
    const common = Array.from({ length: 12 }, (_, at): [string, [string]] => [
      `common${at}`,
      ['Neural networks'],
    ]);
    const papers: Papers = {
      ...Object.fromEntries(common),
      defining: ['Alpha', 'We train a neural network (NN).'],
      short: ['Omega', `nn ${FILLER}`],
      meant: ['Pruning beta', FILLER],
    };
    expect(ranked('nn pruning ', papers)[0]).toBe('meant');
  });
});
