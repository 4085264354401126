import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PREFERENCE_RANGES } from '../../../../src/data/library/preferenceValues.ts';
import { LANGUAGES, languageFor } from '../../../../src/app/words/languages.ts';

test('the language is the chosen one, else the first that the browser asks for, else the page’s own', () => {
  expect(languageFor('de', ['en-US'], 'en')).toBe('de');
  expect(languageFor('en', ['de-AT', 'en'], 'de')).toBe('en');
  for (const nothing of ['auto', null, undefined, 'xx', ''])
    expect(languageFor(nothing, ['fr-CA', 'DE-at', 'en'], 'en')).toBe('de');
  expect(languageFor('auto', ['fr', 'en-GB', 'de'], 'de')).toBe('en');
  expect(languageFor('auto', ['fr'], 'de')).toBe('de');
  expect(languageFor('auto', [], 'en')).toBe('en');
});

test('each language can be chosen and has a folder of words', () => {
  expect(PREFERENCE_RANGES.language).toEqual(['auto', ...LANGUAGES]);
  for (const language of LANGUAGES)
    expect(readdirSync(new URL(`../../../../src/app/words/${language}/`, import.meta.url))).toContain(
      'index.ts',
    );
});

/** With what is imported on the line of what imports it. */
const oneLined = (text: string) => text.replace(/=>\s+import\(/g, '=> import(');

test('what comes later is read after what it says', () => {
  const app = new URL('../../../../src/app/', import.meta.url);
  const imports = (readdirSync(app, { recursive: true }) as string[])
    .filter((file) => /\.(?:svelte|ts)$/.test(file))
    .flatMap((file) =>
      [...oneLined(readFileSync(new URL(file, app), 'utf8')).matchAll(/^.*\bimport\(.*$/gm)].map(
        ([line]) => `${file}: ${line.trim()}`,
      ),
    );
  expect(imports.length).toBeGreaterThan(0);
  // What tells that the app does not start has all words in it.
  const bare = imports.filter((line) => !/(?:new Late|withWords)\(\(\) => import\(/.test(line));
  expect(bare.map((line) => line.split(':')[0])).toEqual(['boot.ts']);
});
