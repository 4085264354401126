import { describe, expect, it } from 'vitest';
import { subjectTable } from '../../bench/subjectTable.ts';

const kindOf = (at: number) => Math.min(2, at % 12);

/** Of 240 papers a twelfth is on seals, a twelfth on whales, and the rest is without keywords. */
const PAPERS = Array.from({ length: 240 }, (_, at) => ({
  title: ['Robust tracking of seals', 'Hearing of whales: a survey', 'On the ice'][kindOf(at)]!,
  abstract: [
    'We obtain the tracking. It needs robust tracking of seals, and then the seals are tracked.',
    'A survey of whales: the hearing of whales is a survey, and we obtain them.',
    'We obtain the ice.',
  ][kindOf(at)]!,
  ...[
    { keywords: ['seals', 'robust tracking', 'Computing: robust'] },
    { keywords: ['whales', 'survey', 'hearing'] },
    {},
  ][kindOf(at)],
}));

describe('the table of roles', () => {
  const table = subjectTable(PAPERS, (term) => term === 'obtain');

  it('has what authors make keywords by themselves, but no kinds of papers', () => {
    expect(table.subjects.split(' ')).toEqual(expect.arrayContaining(['hearing', 'seal', 'whale']));
    expect(table.subjects.split(' ')).not.toContain('survey');
    expect(table.heads.split(' ')).toContain('survey');
  });

  it('has other parts of keywords, and words of which nothing is known', () => {
    expect(table.parts).toBe('robust');
    expect(table.others.split(' ')).toContain('tracked');
  });

  it('has each word once, and none of which it is known that it is common', () => {
    const words = Object.values(table).flatMap((list: string) => list.split(' ').filter(Boolean));
    expect(new Set(words).size).toBe(words.length);
    expect(words).not.toContain('obtain');
  });
});
