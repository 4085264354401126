import { taggedFormat } from './taggedFormat.ts';

/** MEDLINE, as PubMed (`.nbib`) and ERIC hand it out. */
export const medline = taggedFormat({
  name: 'MEDLINE',
  matches: ({ head }) =>
    /^\ufeff?(?:PMID|OWN|STAT) {0,2}- /m.test(head) && /^(?:TI|AB|FAU|AU|DP|BTI) {0,3}- /m.test(head),
  line: /^([A-Z]{2,4}) {0,2}- ?(.*)$/s,
  begins: (tag, has) => (tag === 'PMID' || tag === 'OWN') && has(tag),
  blankLineEnds: 'TI',
  entry(values, line) {
    return {
      line,
      title: (values('TI')[0] ?? values('BTI')[0] ?? '').replace(/(?<=[^.\s])\.\s*$/, ''),
      abstract: values('AB')[0],
      authors: values('FAU').length > 0 ? values('FAU', 'CN') : values('AU', 'CN'),
      venues: [...values('JT'), ...values('TA'), ...(values('TI').length > 0 ? values('BTI') : [])],
      dates: values('DP', 'DEP'),
      kinds: values('PT'),
      volume: values('VI')[0],
      issue: values('IP')[0],
      pages: values('PG')[0],
      publisher: values('PB')[0],
      dois: values('AID', 'LID').filter((value) => !/\[pii\]/.test(value)),
      pmids: values('PMID'),
      keywords: [...values('OT'), ...values('MH')].map((word) =>
        word.replace(/\*/g, '').replace(/\/.*$/s, ''),
      ),
    };
  },
});
