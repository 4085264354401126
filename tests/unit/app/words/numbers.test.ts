import { expect, test } from 'vitest';
import * as de from '../../../../src/app/words/de/grammar.ts';
import * as deText from '../../../../src/app/words/de/text.ts';
import * as en from '../../../../src/app/words/en/grammar.ts';
import * as enText from '../../../../src/app/words/en/text.ts';

test('numbers are written as Intl writes them, also those that are written without it', () => {
  const some = [0, 1, 55, 999, 1000, 87_249, 1_234_567, -1, -1234, 0.5, 12.25, 1e21, NaN, Infinity];
  for (const { locale, number } of [de, en])
    expect(some.map(number)).toEqual(some.map((value) => new Intl.NumberFormat(locale).format(value)));
});

test('the height of lines is written as other fractions are', () => {
  expect([1.55, 2].map(enText.timesSize)).toEqual(['1.55', '2.00']);
  expect([1.55, 2].map(deText.timesSize)).toEqual(['1,55', '2,00']);
});
