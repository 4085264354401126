import { expect, test } from 'vitest';
import { withoutBibtex } from '../../../../../src/core/formats/pageCopy/withoutBibtex.ts';

test('entries right below each other are all left out, and lines keep their numbers', () => {
  const entry = '@article{roe20,\n  title = {{Ferns}},\n}';
  expect(withoutBibtex(`Ferns on Walls\n${entry}\n${entry}\nBees`)).toBe('Ferns on Walls\n\n\n\n\n\n\nBees');
});

test('what never ends, and a text without any, are as they were', () => {
  const open = `@article{roe20,\n${'  title = {Ferns,\n'.repeat(100)}Bees`;
  expect(withoutBibtex(open)).toBe(open);
  expect(withoutBibtex('We mail jane@roe.org{a}')).toBe('We mail jane@roe.org{a}');
});
