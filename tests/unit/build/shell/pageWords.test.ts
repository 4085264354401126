import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { notFoundHtml } from '../../../../src/build/shell/notFoundPage.ts';
import { withWords } from '../../../../src/build/shell/pageWords.ts';
import { manifestText } from '../../../../src/build/shell/webManifest.ts';
import { readSite } from '../../../../src/build/site/siteConfig.ts';

interface WebManifest {
  lang: string;
  shortcuts: { name: string }[];
}

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

test('a site in German says all of it in German, from its page to its manifest', async () => {
  const site = { ...SITE, language: 'de' } as const;
  expect(withWords(PAGE, site)).toContain('<noscript>Offprint läuft in dieser Seite und braucht JavaScript.');
  const page = notFoundHtml({ ...site, name: 'Farne' });
  expect(page).toContain('<html lang="de" dir="ltr">');
  expect(page).toContain('<title>Nicht gefunden · Farne</title>');
  const manifest = JSON.parse(await manifestText(site, '/nowhere')) as WebManifest;
  expect(manifest.lang).toBe('de');
  expect(manifest.shortcuts.map(({ name }) => name)).toEqual([
    'Weiterlesen',
    'Neue Artikel',
    'Suche',
    'Bibliothek',
  ]);
});

test('a place that names no words stops the build', () => {
  expect(() => withWords('<title>{nothing}</title>', SITE)).toThrow(
    'index.html names words that do not exist: nothing.',
  );
});
