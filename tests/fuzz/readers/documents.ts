import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/formats/parseDocument.ts';
import { DOCUMENT_FORMATS } from '../../../src/core/formats/documentFormats.ts';
import { bibtex } from '../../../src/core/export/bibtex.ts';
import { citation, CITATION_STYLES } from '../../../src/core/export/citations/citations.ts';
import { plainOf } from '../../../src/core/export/citations/pieces.ts';
import { markdown } from '../../../src/core/export/markdown.ts';
import { plainText } from '../../../src/core/export/plainText.ts';
import type { Paper } from '../../../src/core/paper/paper.ts';
import { paperAddresses } from '../../../src/core/paper/paperAddresses.ts';
import { anyText, changedBytes, changedValue, FIXTURES, hostileText, hostileValue } from '../hostile.ts';
import { checkAddress, checkInert } from '../inert.ts';
import { reader } from '../reader.ts';

/** A paper in each style, whose links must lead to the web as well. */
function cited(paper: Paper): string[] {
  return CITATION_STYLES.map((style) => {
    const pieces = citation({ paper }, style);
    for (const { href } of pieces) if (href !== undefined) checkAddress(href);
    return plainOf(pieces);
  });
}

const encode = (text: string) => new TextEncoder().encode(text);
const NAMES = [
  'a.txt',
  'a.json',
  'a.jsonl',
  'a.jsonl.gz',
  'a.json.gz',
  'a.md',
  'a',
  '__proto__',
  'a.pdf',
  'a.bib',
  'a.csv',
  'a.html',
];
const name = fc.constantFrom(...NAMES);

const GOOD = {
  title: 'Equiangular Basis Vectors',
  abstract: 'We propose R^{ntimes d}. Code: https://a.example.org/b',
  authors: ['Yang Shen', { name: 'A B' }],
  venue: 'CVPR 2023',
  year: 2023,
  keywords: ['a', 'b'],
  doi: '10.1234/x',
  arxiv_id: '2403.01234',
  url: 'https://a.example.org/',
  pdf: 'https://a.example.org/a.pdf',
  code: 'https://git.example.org/a',
};
const record = fc.oneof(hostileValue, changedValue(fc.constant(GOOD)));
const lines = fc
  .tuple(fc.array(record, { maxLength: 4 }), fc.constantFrom('lines', 'list', 'held'))
  .map(([records, shape]) => {
    if (shape === 'lines') return records.map((one) => JSON.stringify(one)).join('\n');
    return JSON.stringify(shape === 'list' ? records : { papers: records, data: records });
  });
const page = fc
  .array(fc.tuple(hostileText, anyText), { maxLength: 4 })
  .map((papers) => papers.map(([title, abstract]) => `${title}\n\n${abstract}`).join('\n\n'));
/** Hostile texts as fields of formats that have some. */
const entry = fc
  .tuple(
    hostileText,
    anyText,
    fc.constantFrom(
      (a: string, b: string) =>
        `@article{k, title = {${a}}, author = "${b}", abstract = {${b}}, url = {${a}}}`,
      (a: string, b: string) => `TY  - JOUR\nTI  - ${a}\nAU  - ${b}\nAB  - ${b}\nUR  - ${a}\nER  - \n`,
      (a: string, b: string) => `%0 Book\n%T ${a}\n%A ${b}\n%X ${b}\n%U ${a}`,
      (a: string, b: string) => `PT J\nTI ${a}\nAF ${b}\nAB ${b}\nER`,
      (a: string, b: string) => `PMID- 1\nTI  - ${a}\nFAU - ${b}\nAB  - ${b}`,
      (a: string, b: string) => `Title,Abstract,Url\n"${a}","${b}",${a}`,
      (a: string, b: string) => `<feed><entry><title>${a}</title><summary>${b}</summary></entry></feed>`,
      (a: string, b: string) =>
        `<html><meta name="citation_title" content="${a}"><meta name="citation_pdf_url" content="${b}">`,
    ),
  )
  .map(([a, b, write]) => write(a, b));
const packed = (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes, { level: 1 }));

const bytes = fc.oneof(
  { weight: 4, arbitrary: fc.oneof(page, anyText, lines, entry).map(encode) },
  {
    weight: 2,
    arbitrary: changedBytes(fc.oneof(lines.map(encode), entry.map(encode), fc.constantFrom(...FIXTURES))),
  },
  { weight: 1, arbitrary: changedBytes(fc.oneof(lines, page).map((text) => packed(encode(text)))) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) },
);

const extremes = (length: number) => [
  '['.repeat(length),
  '{"a":'.repeat(length / 4),
  '{'.repeat(length),
  '\u0000'.repeat(length),
  '"'.repeat(length),
  `${'T '.repeat(1000)}\n\n${'{\\it '.repeat(length / 20)}`,
];

export const documents = reader({
  name: `documents (${DOCUMENT_FORMATS.map((format) => format.name).join(', ')})`,
  share: 8,
  cases: fc.record({ name, bytes }),
  extremes: (length) =>
    extremes(length).flatMap((text) =>
      ['a.txt', 'a.json'].map((one) => ({ name: one, bytes: encode(text) })),
    ),
  read(document) {
    const { papers, collection, diagnostics } = parseDocument(document);
    if (collection.papers !== papers.length) throw new Error('The collection counts otherwise.');
    if (papers.length === 0 && diagnostics.length === 0)
      throw new Error('Nothing was found, and nothing said.');
    checkInert([papers, diagnostics], document.bytes.length);
    if (new Set(papers.map(({ id }) => id)).size !== papers.length)
      throw new Error('Two papers have one id.');
    for (const paper of papers) {
      for (const { href } of [...paper.links, ...paperAddresses(paper)]) checkAddress(href);
      checkInert([bibtex(paper), markdown(paper), plainText(paper), ...cited(paper)], document.bytes.length);
    }
  },
});
