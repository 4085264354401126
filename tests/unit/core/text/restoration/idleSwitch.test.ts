import { expect, it } from 'vitest';
import { readTex } from '../../../../../src/core/text/restoration/readTex.ts';
import { restorePaper } from '../../../../../src/core/text/restoration/restorePaper.ts';

it.each(['{10\\em}', '\\{10\\em\\}', 'x \\bf', '\\it, x'])(
  'a change of font with nothing to change is no TeX: %s',
  (tex) => {
    expect(readTex(tex)).toBeNull();
  },
);

it.each(['{\\bf 1}_n', '{\\cal F}', '\\bf x'])('a change of font before a letter is: %s', (tex) => {
  expect(readTex(tex)).not.toBeNull();
});

it('keeps a length in braces, whose unit is a change of font by name', () => {
  const abstract = 'In R^{ntimes d} a margin of {10em} and rule{1em}{2em} stay.';
  const { body } = restorePaper({ title: 'Margins', abstract });
  const formulas = body.filter(({ t }) => t === 'math');
  expect(formulas.map(({ start, end }) => abstract.slice(start, end))).toEqual(['R^{ntimes d}']);
});
