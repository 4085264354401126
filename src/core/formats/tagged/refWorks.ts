import { listed } from '../fields/entry.ts';
import { taggedFormat } from './taggedFormat.ts';

/** Words in capitals at the beginning of a wrapped line are no tags. */
const TAGS =
  'RT|SR|ID|A[1-6]|AU|T[1-3]|J[FO]|YR|FD|VO|IS|SP|OP|K1|AB|NO|ED|P[BP]|SN|AD|AN|LA|CL|SF|OT|LK|DO|CN|D[BS]|IP|RD|ST|U\\d{1,2}|[USL]L|CR|W[TVP]|OL|PMID|PMCID';

/** RefWorks tagged, as RefWorks and NASA's ADS hand it out. */
export const refWorks = taggedFormat({
  name: 'RefWorks',
  matches: ({ head }) => /^\ufeff?RT [A-Z]/m.test(head) && /^(?:T1|A1|SR|JF|YR) \S/m.test(head),
  line: new RegExp(`^(${TAGS}) (.*)$`, 's'),
  begins: (tag) => tag === 'RT',
  isNone: (values) => values('RT').length === 0,
  entry(values, line) {
    return {
      line,
      title: values('T1')[0] ?? '',
      abstract: values('AB')[0],
      authors: values('A1', 'AU'),
      venues: [...values('JF'), ...values('JO'), ...values('T2')],
      dates: [...values('YR'), ...values('FD')],
      kinds: values('RT'),
      volume: values('VO')[0],
      issue: values('IS')[0],
      pages: [values('SP')[0], values('OP')[0]],
      publisher: values('PB', 'PP')[0],
      dois: values('DO'),
      arxiv: values('JF', 'JO', 'LK', 'UL'),
      pmids: values('PMID'),
      urls: values('LK', 'UL'),
      keywords: values('K1').flatMap((words) => listed(words)),
    };
  },
});
