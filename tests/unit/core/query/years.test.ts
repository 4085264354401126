import { expect, it } from 'vitest';
import { parseQueryText } from '../../../../src/core/query/parse.ts';
import { yearsIn } from '../../../../src/core/query/years.ts';

it.each([
  ['2019', 2019, 2019],
  ['2019..2021', 2019, 2021],
  ['2019-2021', 2019, 2021],
  ['2019–2021', 2019, 2021],
  ['2021..2019', 2019, 2021],
  ['2019-', 2019, Infinity],
  ['2019..', 2019, Infinity],
  ['2019+', 2019, Infinity],
  ['-2019', -Infinity, 2019],
  ['..2019', -Infinity, 2019],
  ['>2019', 2020, Infinity],
  ['>=2019', 2019, Infinity],
  ['<2019', -Infinity, 2018],
  ['<=2019', -Infinity, 2019],
  ['2010s', 2010, 2019],
  ['201*', 2010, 2019],
])('%s is from %d to %d', (text, first, last) => {
  expect(yearsIn(text)).toEqual({ first, last });
});

it.each(['', 'x', '19', '20190', '..', '-', '2019..x', '>'])('“%s” says no years', (text) => {
  expect(yearsIn(text)).toBeNull();
});

it('a year is waited for while it is typed, and is told where it is none', () => {
  const why = (query: string) => parseQueryText(query).parts[0];
  for (const begun of ['year:', 'year:20', 'year:>', 'year:>20', 'year:..20', 'year: '])
    expect(why(begun), begun).toMatchObject({ kind: 'unread', why: 'unfinished' });
  expect(why('year:soon')).toMatchObject({ kind: 'unread', why: 'unknown' });
  expect(why('year:2019..2021')).toMatchObject({ kind: 'fact', field: 'year', value: '2019..2021' });
});

it.each([
  ['year: > 2018', '>2018'],
  ['year:<= 2018', '<=2018'],
  ['to:2018', '..2018'],
  ['date:2018', '2018'],
])('%s asks for years', (query, value) => {
  expect(parseQueryText(query).parts).toMatchObject([{ kind: 'fact', field: 'year', value }]);
});
