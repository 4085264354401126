import { expect, test } from 'vitest';
import * as de from '../../../../src/app/words/de/grammar.ts';
import * as en from '../../../../src/app/words/en/grammar.ts';

test('numbers are written as Intl writes them, also those that are written without it', () => {
  const some = [0, 1, 55, 999, 1000, 87_249, 1_234_567, -1, -1234, 0.5, 12.25, 1e21, NaN, Infinity];
  for (const { locale, number } of [de, en])
    expect(some.map(number)).toEqual(some.map((value) => new Intl.NumberFormat(locale).format(value)));
});
