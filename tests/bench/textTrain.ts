import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Pair } from '../../src/core/text/restoration/training/pair.ts';
import { trainModel, type CleanText } from '../../src/core/text/restoration/training/trainModel.ts';
import { readRows } from './jsonLines.ts';

const USAGE = `usage: npm run train:text -- --pairs FILE --clean FILE [--out FILE]
Trains the model that finds mathematics in damaged abstracts. --pairs: JSON lines {id, title, damaged, spans, split},
spans being {start, end, latex}; --clean: JSON lines {title, abstract} of ordinary prose. Both may be .gz.
`;
const MODEL = fileURLToPath(
  new URL('../../src/core/text/restoration/model/mathematics.json', import.meta.url),
);

const { values } = parseArgs({
  options: { pairs: { type: 'string' }, clean: { type: 'string' }, out: { type: 'string', default: MODEL } },
});
if (values.pairs === undefined || values.clean === undefined) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const model = trainModel(readRows<Pair>(values.pairs), readRows<CleanText>(values.clean), (line) =>
    process.stderr.write(`${line}\n`),
  );
  writeFileSync(values.out, `${JSON.stringify(model, null, 1)}\n`);
}
