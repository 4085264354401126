import { expect, it } from 'vitest';
import { acronymsBeginning } from '../../../../src/core/acronyms/acronymsBeginning.ts';

const row = (short: string, total: number, ...longs: string[]) => ({
  short,
  longs,
  definitions: longs.map(() => 1),
  total,
  papers: [],
});
const TABLE = new Map([
  ['nas', row('NAS', 2, 'neural architecture search')],
  ['nerf', row('NeRF', 5, 'neural radiance field')],
  ['3d-gs', row('3D-GS', 3, '3D Gaussian splatting')],
]);
const shorts = (text: string) => acronymsBeginning(text, TABLE).map(({ short }) => short);

it('acronyms are those that the last word may become, the most frequent first', () => {
  expect(shorts('fast ne')).toEqual(['NeRF']);
  expect(shorts('NeRFs')).toEqual(['NeRF']);
  expect(shorts('3d-')).toEqual([]);
  expect(shorts('of 3D-G')).toEqual(['3D-GS']);
  expect(
    acronymsBeginning('na', new Map([...TABLE, ['nal', row('NAL', 9, 'noisy active learning')]])),
  ).toEqual([row('NAL', 9, 'noisy active learning'), row('NAS', 2, 'neural architecture search')]);
});

it('no acronym is looked for with a letter, or after a word', () => {
  expect([shorts('n'), shorts('nerf '), shorts(''), shorts('"')]).toEqual([[], [], [], []]);
});
