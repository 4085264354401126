/**
 * Cuts STIX Two Math (SIL Open Font License 1.1) down to the characters that restored formulas can hold, with their
 * stretched variants. Phones have no font with a MATH table. Run it (`npm run fonts`) after a command was added to
 * `src/core/text/restoration/commands.ts`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { formulaCharacters } from '../formulaCharacters.ts';

const WHOLE = createRequire(import.meta.url).resolve(
  '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2',
);
const PART = fileURLToPath(new URL('../../app/styles/fonts/stix-two-math.woff2', import.meta.url));
/** OpenType features that browsers use to lay out MathML: forms for scripts, dotless and flat forms under accents. */
const FEATURES = ['ssty', 'dtls', 'flac'];

/** Entries of the name table that the licence asks for: copyright, licence and its address. */
const LICENCE_NAMES = [0, 13, 14];

const text = formulaCharacters();
const part = await subsetFont(await readFile(WHOLE), text, {
  targetFormat: 'woff2',
  keepFeatures: FEATURES,
  noHinting: true,
  preserveNameIds: LICENCE_NAMES,
});
await writeFile(PART, part);
process.stdout.write(`${[...text].length} characters, ${part.length} bytes\n`);
