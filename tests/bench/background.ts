import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { backgroundTable } from './backgroundTable.ts';
import { readRows } from './jsonLines.ts';
import { partOf, TEST_PART, TUNING_PART } from './relatedTestPapers.ts';
import type { SubjectTestPaper } from './subjectCounts.ts';
import { subjectTable } from './subjectTable.ts';

const USAGE = `usage: npm run train:related -- [--tuning] [--sources TEXT] [--out FILE] FILE…
Learns which words of titles and abstracts are subjects, for related papers, and writes the table that a build reads.
Each FILE holds JSON lines, .gz or not, with title, abstract and keywords; some need keywords. A fifth of the papers,
told by their titles, is left out: bench:related measures on it. How bursty and how rare terms are is measured on the
first FILE alone, which should be of one field: the prose of one field is strewn unevenly among papers of many.
  --tuning   leaves out the fifth too on which limits are chosen: bench:related -- --part tuning
  --sources  where the texts are from, for the table's provenance
  --out      the table, else src/core/related/background.json
`;
const TABLE = fileURLToPath(new URL('../../src/core/related/background.json', import.meta.url));

const { values, positionals } = parseArgs({
  options: {
    tuning: { type: 'boolean', default: false },
    sources: { type: 'string', default: '' },
    out: { type: 'string', default: TABLE },
  },
  allowPositionals: true,
});

function learn(paths: readonly string[]): void {
  const leftOut = values.tuning ? [TEST_PART, TUNING_PART] : [TEST_PART];
  const [ofField = [], ...ofOthers] = paths.map((path) =>
    readRows<SubjectTestPaper>(path).filter(({ title }) => !leftOut.includes(partOf(title))),
  );
  const papers = [ofField, ...ofOthers].flat();
  const table = backgroundTable(ofField.map(({ title, abstract }) => `${title}. ${abstract ?? ''}`));
  const known = new Set([...table.burstiness, ...table.rarity].flatMap((terms) => terms.split(' ')));
  const subjects = subjectTable(papers, (term) => known.has(term));
  const provenance =
    `Words of titles and abstracts (npm run train:related -- FILE…). Stems of ${ofField.length}: burstiness by residual ` +
    `inverse document frequency in steps of 0.1 bits from 0 on, rarity by share of papers in halves. Words of ${papers.length}: what ` +
    `authors make of them in keywords and titles. ${values.sources}`;
  writeFileSync(
    values.out,
    `${JSON.stringify({ provenance: provenance.trim(), ...table, ...subjects }, null, 2)}\n`,
  );
}

if (positionals.length === 0) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else learn(positionals);
