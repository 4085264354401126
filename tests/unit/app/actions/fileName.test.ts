import { expect, test } from 'vitest';
import { inFileName } from '../../../../src/app/actions/fileName.ts';

test('a name has its letters and digits, with a hyphen between them and none around', () => {
  expect(inFileName('Trending Papers (2024)')).toBe('trending-papers-2024');
  expect(inFileName('“Graph/nets”: a…b?')).toBe('graph-nets-a-b');
  expect(inFileName(' … ')).toBe('');
});

test('marks stay with their letters', () => {
  expect(inFileName('हिन्दी पत्र')).toBe('हिन्दी-पत्र');
});

test('of a long name the beginning stays, without half a character and without a hyphen behind it', () => {
  expect(inFileName(`${'a'.repeat(59)}𝔊𝔊`)).toBe(`${'a'.repeat(59)}𝔊`);
  expect(inFileName(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59));
});
