import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { backgroundTable } from './backgroundTable.ts';
import { readRows } from './jsonLines.ts';

const USAGE = `usage: npm run train:related -- [--sources TEXT] [--out FILE] FILE
Measures which words of abstracts are subjects and which are in every paper, for related papers. FILE holds JSON lines,
.gz or not, with title and abstract.
  --sources  where the texts are from, for the table's provenance
`;
const TABLE = fileURLToPath(new URL('../../src/core/related/background.json', import.meta.url));

const { values, positionals } = parseArgs({
  options: { sources: { type: 'string', default: '' }, out: { type: 'string', default: TABLE } },
  allowPositionals: true,
});
if (positionals.length !== 1) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const rows = readRows<{ title: string; abstract?: string }>(positionals[0]!);
  const table = backgroundTable(rows.map(({ title, abstract }) => `${title}. ${abstract ?? ''}`));
  const provenance =
    `Terms of ${rows.length} titles and abstracts (npm run train:related -- FILE): burstiness by residual inverse ` +
    `document frequency in steps of 0.1 bits from 0 on, rarity by share of papers in halves. ${values.sources}`;
  writeFileSync(values.out, `${JSON.stringify({ provenance: provenance.trim(), ...table }, null, 2)}\n`);
}
