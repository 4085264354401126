/** Writes the style sheet of `fallbackFonts.ts`. Run it (`npm run fonts`) after another release of Literata was installed. */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { fallbackStyles } from '../fallbackFonts.ts';

const LITERATA = createRequire(import.meta.url).resolve(
  '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
);
const STYLES = fileURLToPath(new URL('../../app/styles/fallbackFonts.css', import.meta.url));

await writeFile(STYLES, await fallbackStyles(await readFile(LITERATA)));
