import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pairOf, type Pair } from '../../src/train/text/pair.ts';
import { trainModel, type CleanText } from '../../src/train/text/trainModel.ts';
import { readRows } from './jsonLines.ts';

const USAGE = `usage: npm run train:text -- --pairs FILE... --intact FILE... --clean FILE [--sources TEXT] [--out FILE]
Trains the model that finds mathematics in damaged abstracts. Files are JSON lines, .gz or not.
  --pairs    abstracts with what the damage made of them: {id, title, damaged, spans, split}, spans being
             {start, end, latex}; a file that is given twice counts twice
  --intact   abstracts with their formulas in dollars, which are damaged here: {title, abstract}
  --clean    ordinary abstracts without formulas: {title, abstract}
  --sources  where the texts are from, for the model's provenance
`;
const MODEL = fileURLToPath(
  new URL('../../src/core/text/restoration/model/mathematics.json', import.meta.url),
);

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', multiple: true, default: [] },
    intact: { type: 'string', multiple: true, default: [] },
    clean: { type: 'string' },
    sources: { type: 'string', default: '' },
    out: { type: 'string', default: MODEL },
  },
});
if (values.clean === undefined || values.pairs.length + values.intact.length === 0) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const pairs = [
    ...values.pairs.flatMap((path) => readRows<Pair>(path)),
    ...values.intact.flatMap((path) => readRows<CleanText>(path).map(pairOf)),
  ];
  const model = trainModel(pairs, readRows<CleanText>(values.clean), (line) =>
    process.stderr.write(`${line}\n`),
  );
  const provenance = `${model.provenance} ${values.sources}`.trim();
  writeFileSync(values.out, `${JSON.stringify({ ...model, provenance }, null, 1)}\n`);
}
