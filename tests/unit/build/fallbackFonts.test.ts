import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fallbackStyles } from '../../../src/build/fallbackFonts.ts';

const LITERATA = createRequire(import.meta.url).resolve(
  '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
);
const STYLES = fileURLToPath(new URL('../../../src/app/styles/fallbackFonts.css', import.meta.url));

test('the fallbacks in the app are fitted to the Literata that is installed', async () => {
  expect(await fallbackStyles(await readFile(LITERATA))).toBe(await readFile(STYLES, 'utf8'));
});

test('a fallback is widened or narrowed to Literata, and as high as that in its own size', async () => {
  const styles = await fallbackStyles(await readFile(LITERATA));
  const times = styles.slice(styles.indexOf("'Literata on Times'"));
  // Literata is 1.177 em high above the line and 0.308 below it; Times is narrower by a sixth.
  expect(times).toMatch(/size-adjust: 119\.2%;\n {2}ascent-override: 98\.7%;\n {2}descent-override: 25\.8%;/);
});
