import fc from '../../../properties.ts';
import { expect, test } from 'vitest';
import { wordChanges } from '../../../../src/core/text/wordChanges.ts';

test('tells the words that are others', () => {
  expect(wordChanges('We count ferns on walls.', 'We count tall ferns on old walls.')).toEqual([
    { kind: 'same', text: 'We count ' },
    { kind: 'added', text: 'tall ' },
    { kind: 'same', text: 'ferns on ' },
    { kind: 'added', text: 'old ' },
    { kind: 'same', text: 'walls.' },
  ]);
  expect(wordChanges('a sad old fern', 'a tall new fern')).toEqual([
    { kind: 'same', text: 'a ' },
    { kind: 'removed', text: 'sad old' },
    { kind: 'added', text: 'tall new' },
    { kind: 'same', text: ' fern' },
  ]);
  expect(wordChanges('', 'new')).toEqual([{ kind: 'added', text: 'new' }]);
  expect(wordChanges('the same', 'the same')).toEqual([{ kind: 'same', text: 'the same' }]);
});

test('of any two texts, what stays and what was removed is the first, what stays and what was added the second', () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom('fern', 'wall', 'ℝⁿ', '数学', ' ', '\n\n', '-', '"'), fc.string()))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordChanges(before, after);
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
  );
});
