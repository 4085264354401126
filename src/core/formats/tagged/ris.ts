import { bibtex } from '../bibtex.ts';
import { decodeText } from '../decodeText.ts';
import type { DocumentFormat } from '../documentFormat.ts';
import { listed } from '../fields/entry.ts';
import { leadingArxiv, pmidOfNote } from '../fields/identifiers.ts';
import { isBelowText, taggedFormat, type Values } from './taggedFormat.ts';

const FIRST = /^\ufeff?TY {0,3}- {0,3}[A-Z]/m;

/** RIS of Scopus, Mendeley, Cochrane, Google Scholar, publishers and Zotero; each has dashes and blanks of its own. */
const records = taggedFormat({
  name: 'RIS',
  matches: ({ head }) =>
    FIRST.test(head) && /^(?:T[I12]|A[UB1]|ER|PY|Y1|CT|BT) {0,3}-/m.test(head) && !isBelowText(head, FIRST),
  line: /^([A-Z][A-Z0-9]) {0,3}-(?: {0,3}(?! )(.*)|\s*)$/s,
  begins: (tag) => tag === 'TY',
  ends: 'ER',
  lists: new Set(['KW', 'UR', 'L1', 'L2']),
  isNone: (values) => values('TY').length === 0 && values('TI', 'T1').length === 0,
  entry(values, line) {
    const notes = values('N1');
    return {
      line,
      title: values('TI', 'T1')[0] ?? values('CT', 'BT', 'ST')[0] ?? '',
      abstract: values('AB')[0] ?? values('N2')[0],
      authors: values('AU', 'A1'),
      venues: venuesOf(values),
      dates: [...values('PY'), ...values('Y1'), ...values('DA', 'YR')],
      kinds: values('TY'),
      volume: values('VL')[0],
      issue: values('IS')[0],
      pages: [values('SP')[0], values('EP')[0]],
      publisher: isOfSchool(values) ? undefined : values('PB')[0],
      dois: [...values('DO', 'DI'), ...values('L3', 'M3'), ...notes.filter(isOwnDoi)],
      arxiv: [
        ...values('JO', 'JF', 'T2', 'JA', 'UR', 'AN'),
        ...notes.flatMap((note) => (leadingArxiv(note) ? [`arXiv:${leadingArxiv(note)}`] : [])),
      ],
      pmids: pmidsOf(values),
      urls: values('UR', 'LK', 'L2'),
      pdfs: values('L1'),
      keywords: values('KW').flatMap((words) => listed(words)),
    };
  },
});

const BIBTEX =
  /^[^\S\n\r]{0,99}@(?:article|book|inproceedings|incollection|misc|phdthesis|techreport|conference|unpublished)\s{0,99}[{(]/im;

/** Entries of BibTeX between the records are read as well: people put what they collect into one file. */
export const ris: DocumentFormat = {
  ...records,
  read(document) {
    const read = records.read(document);
    const decoded = decodeText(document.bytes);
    if ('problem' in decoded || !BIBTEX.test(decoded.text)) return read;
    const entries = bibtex.read(document);
    const others = entries.diagnostics.filter(({ several = '' }) => !/outside of all entries/.test(several));
    return {
      ...read,
      papers: [...read.papers, ...entries.papers].sort((a, b) => a.line - b.line),
      diagnostics: [...read.diagnostics, ...others],
    };
  },
};

/** PubMed's number has no tag of its own: where it names itself, and where Scopus and Embase put it. */
function pmidsOf(values: Values): string[] {
  return [
    ...values('C3', 'AN', 'C7', 'XR').filter((value) => /pubmed|pmid/i.test(value)),
    ...values('N1').flatMap(pmidOfNote),
    ...(values('DB').includes('Scopus') ? values('C2') : []),
    ...(values('U2').some((value) => /^L\d{6,12}$/.test(value)) ? values('C5') : []),
  ];
}

/** `T2` of a thesis or a book is its series or subtitle. */
function venuesOf(values: Values): string[] {
  const isBook = /^(?:THES|BOOK|EBOOK|RPRT|PAT)$/.test(values('TY')[0] ?? '');
  return [
    ...(isOfSchool(values) ? values('PB') : []),
    ...(isBook ? [] : values('T2')),
    ...values('JF'),
    ...values('JO', 'JA'),
    ...values('J2', 'J1', 'BT'),
    ...values('SO').filter((source) => !/^https?:/i.test(source)),
  ];
}

/** Who publishes a thesis or a report is where it was written. */
function isOfSchool(values: Values): boolean {
  return /^(?:THES|RPRT)$/.test(values('TY')[0] ?? '');
}

function isOwnDoi(note: string): boolean {
  return /^\s*(?:doi\s*:?\s*)?(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+\s*$/i.test(
    note.slice(0, 300),
  );
}
