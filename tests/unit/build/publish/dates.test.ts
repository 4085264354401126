import { describe, expect, it } from 'vitest';
import { dateOf, printedDay } from '../../../../src/build/publish/dates.ts';

const NOW = Date.parse('2026-03-15T00:00:00Z');
const day = (time: number | null) => (time === null ? null : new Date(time).toISOString().slice(0, 10));

describe('a day that a page prints', () => {
  it.each([
    ['2024-03-11', '2024-03-11'],
    ['Mar 11', '2026-03-11'],
    ['March 16', '2025-03-16'],
    ['Mar. 11th, 2024', '2024-03-11'],
    ['11 March 2024', '2024-03-11'],
    ['11. Sept 2024', '2024-09-11'],
    ['Feb 29', '2024-02-29'],
    ['Feb 30', null],
    ['2024-02-30', null],
    ['yesterday', null],
  ])('%s', (text, expected) => {
    expect(day(printedDay(text, NOW))).toBe(expected);
  });

  it('has no year while nobody says of what day the papers are', () => {
    expect(printedDay('Mar 11', null)).toBeNull();
  });
});

describe('the date of a paper', () => {
  const source = { document: 'a.txt' };
  it.each([
    [{ id: 'x', source: { ...source, date: 'Mar 11' }, year: 2019 }, NOW, '2026-03-11'],
    [{ id: 'arxiv:2403.01234', source, year: 2025 }, NOW, '2024-03-01'],
    [{ id: 'arxiv:2612.01234', source }, NOW, '2026-03-15'],
    [{ id: 'arxiv:2499.01234', source }, NOW, '2026-03-15'],
    [{ id: 'x', source, year: 2019 }, NOW, '2019-01-01'],
    [{ id: 'x', source }, NOW, '2026-03-15'],
    [{ id: 'x', source: { ...source, date: 'Mar 11' } }, null, '1970-01-01'],
    [{ id: 'x', source: { ...source, date: 'Mar 11' }, year: 2019 }, null, '2019-01-01'],
  ])('%j', (paper, now, expected) => {
    expect(day(dateOf(paper, now))).toBe(expected);
  });
});
