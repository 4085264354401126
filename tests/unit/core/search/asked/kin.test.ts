import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../../src/core/search/engine.ts';
import { FILLER, ranked } from '../ranked.ts';

/** Whether a paper that has the one word is found by the other, as a word of its own. */
function meet(typed: string, written: string): boolean {
  const engine = createEngine();
  engine.add({ id: 'a', title: `On ${written}`, abstract: FILLER });
  const { total, hits, explainer } = engine.search(`${typed} `, { limit: 1 });
  return total === 1 && hits.length === 1 && explainer.unknown().length === 0;
}

describe('forms of one word that have no stem in common', () => {
  it.each([
    'taught teach',
    'built building',
    'grew grown',
    'chosen choose',
    'wrote writing',
    'forgotten forget',
    'rewrote rewriting',
    'understood understanding',
    'withdrew withdrawn',
    'overcame overcoming',
    'found find',
  ])('%s', (words) => {
    const [one, other] = words.split(' ') as [string, string];
    expect(meet(one, other)).toBe(true);
    expect(meet(other, one)).toBe(true);
  });

  it.each([
    'classify classification',
    'classifiers classification',
    'simplifying simplification',
    'satisfies satisfaction',
    'apply application',
    'describe description',
    'reduced reduction',
    'perceive perception',
    'deciding decisions',
    'excluded exclusion',
    'explode explosion',
    'invade invasion',
    'expand expansion',
    'attend attention',
    'permits permission',
    'absorb absorption',
    'solve solution',
    'evolving evolution',
    'acquire acquisition',
    'compete competition',
    'decompose decomposition',
    'define definition',
    'retain retention',
    'maintain maintenance',
    'assume assumption',
    'convert conversion',
    'intervene intervention',
    'respond response',
    'defend defence',
    'recur recurrence',
    'explain explanation',
    'demolish demolition',
    'private privacy',
    'stable stability',
    'curious curiosity',
    'analyse analysis',
    'synthesize synthesis',
    'diagnose diagnosis',
    'choose choice',
    'prove proof',
    'vary variance',
    'sparse sparsity',
  ])('%s', (words) => {
    const [one, other] = words.split(' ') as [string, string];
    expect(meet(one, other)).toBe(true);
    expect(meet(other, one)).toBe(true);
  });

  it.each([
    ['atria', 'atrium'],
    ['streptococci', 'streptococcus'],
    ['larynges', 'larynx'],
    ['enigmata', 'enigma'],
    ['carcinomata', 'carcinoma'],
    ['cervices', 'cervix'],
  ])('%s and %s', (many, one) => {
    expect(meet(many, one)).toBe(true);
    expect(meet(one, many)).toBe(true);
  });

  it.each([
    ['wound', 'wind'],
    ['bound', 'bind'],
    ['ground', 'grind'],
    ['saw', 'see'],
  ])('a paper that has %s comes before one on %s', (typed, other) => {
    const papers = {
      other: [`${other} of ${other}`, `${other} and ${other}`] as [string, string],
      typed: ['Omega', `${typed} ${FILLER}`] as [string, string],
    };
    expect(ranked(`${typed} `, papers)[0]).toBe('typed');
  });

  it.each([
    ['pending', 'pension'],
    ['commit', 'commission'],
    ['legate', 'legacy'],
    ['tend', 'tension'],
    ['album', 'alb'],
    ['deep', 'depth'],
    ['current', 'currency'],
  ])('%s is no %s', (one, other) => expect(meet(one, other)).toBe(false));

  it('is no other word of a query that describes a subject', () => {
    const papers = {
      wind: ['Wind turbines', `wind power of many turbines along northern coasts ${FILLER}`],
      wound: ['Healing', `the wound heals with gauze ${FILLER}`],
    } as const;
    const found = ranked('how quickly does every deep wound heal beneath clean cotton gauze dressings ', {
      wind: [...papers.wind],
      wound: [...papers.wound],
    });
    expect(found).toEqual(['wound']);
  });
});

it('a form that is another word is no word of a paper where papers have the typed one', () => {
  const papers = {
    typed: ['Omega', `a wound ${FILLER}`] as [string, string],
    other: ['Winding rivers', `winding ${FILLER}`] as [string, string],
  };
  expect(ranked('wound ', papers)).toEqual(['typed']);
});
