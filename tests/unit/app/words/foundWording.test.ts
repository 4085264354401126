import { expect, test } from 'vitest';
import { foundLine } from '../../../../src/app/words/foundWording.ts';

test('what was found is told with the words that were searched', () => {
  expect(foundLine({ total: 12, query: ' quantization ' }, true)).toBe('12 papers for “quantization”');
  expect(foundLine({ total: 12, query: 'has:code has:code' }, true)).toBe('12 papers for With code');
});

test('of a very long query only the beginning is repeated', () => {
  const query = '𝔸'.repeat(5000);
  expect(foundLine({ total: 0, query }, true)).toBe(`Nothing matches “${'𝔸'.repeat(80)}…”`);
});
