import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { withWords } from '../../../../src/build/shell/pageWords.ts';

const PAGE = readFileSync(new URL('../../../../src/index.html', import.meta.url), 'utf8');

test('the page has the words of the catalogue', () => {
  const page = withWords(PAGE);
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('<title>Offprint</title>');
  expect(page).toContain('<noscript>Offprint runs in this page and needs JavaScript.');
});

test('a place that names no words stops the build', () => {
  expect(() => withWords('<title>{nothing}</title>')).toThrow(
    'index.html names words that do not exist: nothing.',
  );
});
