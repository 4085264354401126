import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { withWords } from '../../../../src/build/shell/pageWords.ts';
import { readSite } from '../../../../src/build/site/siteConfig.ts';

const PAGE = readFileSync(new URL('../../../../src/index.html', import.meta.url), 'utf8');
const SITE = readSite({ root: '/nowhere', seeds: '/nowhere', environment: {} });

test('the page has the words of the catalogue', () => {
  const page = withWords(PAGE, SITE);
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('<title>Offprint</title>');
  expect(page).toContain('<noscript>Offprint runs in this page and needs JavaScript.');
});

test('the page of another site says its name, whatever is in it', () => {
  const name = '"Ferns" & <b>{noScript}';
  const page = withWords(PAGE, { ...SITE, name, shortName: 'Ferns', language: 'de' });
  expect(page).toContain('<html lang="de">');
  expect(page).toContain('<title>&quot;Ferns&quot; &amp; &lt;b>{noScript}</title>');
  expect(page).toContain('apple-mobile-web-app-title" content="Ferns"');
  expect(page).not.toContain('Offprint');
});

test('a place that names no words stops the build', () => {
  expect(() => withWords('<title>{nothing}</title>', SITE)).toThrow(
    'index.html names words that do not exist: nothing.',
  );
});
