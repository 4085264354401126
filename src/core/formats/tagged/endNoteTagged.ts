import { listed } from '../fields/entry.ts';
import { leadingArxiv } from '../fields/identifiers.ts';
import { isBelowText, taggedFormat } from './taggedFormat.ts';

const FIRST = /^\ufeff?%(?:0 \w|T \S)/m;

/** EndNote's tagged export and refer (`.enw`): `%0 Journal Article`, `%T …`. */
export const endNoteTagged = taggedFormat({
  name: 'EndNote',
  matches: ({ head }) => FIRST.test(head) && /^%[ATDJB] \S/m.test(head) && !isBelowText(head, FIRST),
  line: /^%([0-9A-Za-z@+^[\]~<>(){}|?!&$#*_])(?: (.*)|\s*)$/s,
  begins: (tag, has) => tag === '0' || (tag === 'T' && has('T')),
  blankLineEnds: 'T',
  lists: new Set(['K', 'U']),
  entry(values, line) {
    const kind = values('0')[0] ?? '';
    const isThesis = /thesis|dissertation/i.test(kind);
    const notes = values('Z', 'O');
    return {
      line,
      title: values('T')[0] ?? '',
      abstract: values('X')[0],
      authors: values('A'),
      venues: isThesis
        ? []
        : [...values('J'), ...values('B'), ...(/conference/i.test(kind) ? values('S') : [])],
      dates: values('D', '8'),
      kinds: values('0'),
      volume: values('V')[0],
      issue: values('N')[0],
      pages: values('P')[0],
      publisher: values('I')[0],
      dois: values('R', 'M').filter((value) => !/^(?:oai|urn):/i.test(value)),
      arxiv: [...values('J', 'U', 'R'), ...notes.filter((note) => leadingArxiv(note))],
      pmids: values('M').filter((value) => /pmid|pubmed/i.test(value)),
      urls: values('U'),
      pdfs: values('>'),
      keywords: values('K').flatMap((words) => listed(words)),
    };
  },
});
