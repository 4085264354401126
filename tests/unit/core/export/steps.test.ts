import fc from '../../../properties.ts';
import { expect, it } from 'vitest';
import { exportFile, exportSteps, EXPORT_FORMATS } from '../../../../src/core/export/exportFormats.ts';
import { allAtOnce, sorted } from '../../../../src/core/export/steps.ts';
import { paper } from '../../data/content/fakeSite.ts';

it('what is sorted in steps is in the order that sorting gives, equals in theirs', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { maxLength: 1500 }), (numbers) => {
      const items = numbers.map((number, at) => ({ number, at }));
      const compare = (a: { number: number }, b: { number: number }) => a.number - b.number;
      expect(allAtOnce(sorted(items, compare))).toEqual(items.toSorted(compare));
    }),
  );
});

it.each(EXPORT_FORMATS)('%s in steps is the same file', (format) => {
  const items = Array.from({ length: 600 }, (_, at) => ({
    paper: { ...paper(`p-${at}`, `Title ${at % 7}`), authors: [`Ada Stone${at % 5}`], year: 2000 + (at % 3) },
  }));
  const now = new Date(2026, 2, 11);
  const steps = exportSteps(items, format, now);
  expect(allAtOnce(steps)).toEqual(exportFile(items, format, now));
});
