import { expect, test } from 'vitest';
import { TermMarks } from '../../../../../src/core/search/asked/termMarks.ts';

test('marks last until the next beginning, also where there are more terms then', () => {
  const marks = new TermMarks();
  marks.begin(4);
  marks.set(3, 7);
  expect([...marks.values.subarray(0, 4)]).toEqual([0, 0, 0, 7]);
  marks.begin(4);
  expect(marks.values[3]).toBe(0);
  marks.set(2, 1);
  marks.begin(1000);
  expect(marks.values.length).toBeGreaterThanOrEqual(1000);
  expect(marks.values.some((mark) => mark > 0)).toBe(false);
});
