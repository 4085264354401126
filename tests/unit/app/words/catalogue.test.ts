import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Catalogue } from '../../../../src/app/words/catalogue.ts';
import { en } from '../../../../src/app/words/en/index.ts';

const FOLDER = new URL('../../../../src/app/words/en/', import.meta.url);

test('all areas are part of the catalogue', () => {
  const areas = readdirSync(FOLDER).map((file) => file.replace(/\.ts$/, ''));
  expect(areas.filter((area) => area !== 'index').sort()).toEqual(Object.keys(en).sort());
});

test('another language is the same entries with other text', () => {
  const grammar: Catalogue['grammar'] = { ...en.grammar, number: (value) => `${value},–` };
  const text: Catalogue['text'] = {
    ...en.text,
    size: 'Größe',
    themes: { ...en.text.themes, dark: 'Dunkel' },
  };
  expect([grammar.number(3), text.size, text.themes.dark]).toEqual(['3,–', 'Größe', 'Dunkel']);
  // @ts-expect-error An entry is missing.
  const lacking: Catalogue['text'] = { size: 'Größe' };
  expect(lacking).toBeDefined();
});

test('numbers, plurals and lists are those of the language', () => {
  const { counts, grammar } = en;
  expect([0, 1, 2, 10_000].map(counts.papersOf)).toEqual([
    '0 papers',
    '1 paper',
    '2 papers',
    '10,000 papers',
  ]);
  expect(counts.partOf(12_300, 87_249)).toBe('12,300 of 87,249');
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(grammar.either)).toEqual([
    '',
    'a',
    'a or b',
    'a, b or c',
  ]);
});
