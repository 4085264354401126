import { taggedFormat } from './taggedFormat.ts';

/** The plain text of the Cochrane Library: `ID: CN-00778158`, `AU: …`; a line above each record counts it. */
export const cochrane = taggedFormat({
  name: 'Cochrane',
  matches: ({ head }) => /^\ufeff?ID: C[ND]-?\d{5,9}\s*$/m.test(head) && /^(?:TI|AU|SO|YR): \S/m.test(head),
  line: /^([A-Z][A-Z0-9]|DOI): ?(.*)$/s,
  begins: (tag) => tag === 'ID',
  isNone: (values) => values('ID').length === 0,
  entry(values, line) {
    return {
      line,
      title: (values('TI')[0] ?? '').replace(/(?<=[^.\s])\.\s*$/, ''),
      abstract: values('AB')[0]?.replace(COUNTED, ''),
      authors: values('AU'),
      venues: values('SO').filter((source) => !/^https?:/i.test(source)),
      dates: values('YR'),
      kinds: values('PT'),
      volume: values('VL')[0],
      issue: values('NO')[0],
      pages: values('PG')[0],
      dois: values('DOI'),
      pmids: values('PM', 'XR').filter((value) => /pubmed/i.test(value)),
      urls: values('US'),
      keywords: values('KY')
        .flatMap((words) => words.split(/;/))
        .map((word) => word.replace(/[*[\]]/g, '').trim()),
    };
  },
});

/** What counts the next record stands behind the last value of one. */
const COUNTED = /\n+Record #\d[^]{0,300}$/;
