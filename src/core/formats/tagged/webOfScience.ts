import { listed } from '../fields/entry.ts';
import { taggedFormat } from './taggedFormat.ts';

/** What `PT` says. */
const PUBLICATIONS: Readonly<Record<string, string>> = {
  J: 'journal',
  S: 'chapter',
  B: 'book',
  C: 'conference',
};

/** The tagged export of Web of Science (`.ciw`, `.txt`): values go on in lines with three blanks. */
export const webOfScience = taggedFormat({
  name: 'Web of Science',
  matches: ({ head }) => /^\ufeff?PT [A-Z]\b/m.test(head) && /^(?:AU|TI|SO|AB|PY) /m.test(head),
  line: /^([A-Z][A-Z0-9])(?: (.*)|\s*)$/s,
  begins: (tag) => tag === 'PT' || tag === 'FN',
  ends: 'ER',
  lists: new Set(['AU', 'AF', 'BE', 'CA']),
  isNone: (values) => values('PT').length === 0,
  entry(values, line) {
    const full = values('AF');
    return {
      line,
      title: values('TI')[0] ?? '',
      abstract: values('AB')[0],
      authors: full.length > 0 ? full : values('AU'),
      venues: [...values('SO'), ...values('CT')],
      dates: values('PY', 'EY', 'EA', 'PD'),
      kinds: [...values('DT'), ...values('PT').map((type) => PUBLICATIONS[type] ?? '')],
      volume: values('VL')[0],
      issue: values('IS')[0],
      pages: values('BP').length > 0 ? [values('BP')[0], values('EP')[0]] : values('AR')[0],
      publisher: values('PU')[0],
      dois: values('DI'),
      pmids: values('PM'),
      keywords: values('DE', 'ID').flatMap((words) => listed(words)),
    };
  },
});
