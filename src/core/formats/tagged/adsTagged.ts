import { listed } from '../fields/entry.ts';
import { publicationOfReference } from '../fields/reference.ts';
import { taggedFormat } from './taggedFormat.ts';

/** The tagged export of NASA's ADS: `%R` with its code begins a record. */
export const adsTagged = taggedFormat({
  name: 'ADS',
  matches: ({ head }) => /^\ufeff?%R \d{4}\S{10,20}\s*$/m.test(head) && /^%[TADJ] \S/m.test(head),
  line: /^%([A-Z@])(?: (.*)|\s*)$/s,
  begins: (tag) => tag === 'R',
  isNone: (values) => values('R').length === 0,
  entry(values, line) {
    return {
      line,
      title: values('T')[0] ?? '',
      abstract: values('B')[0],
      authors: values('A').flatMap((names) => listed(names)),
      venues: values('J').flatMap(journalName),
      dates: values('D'),
      volume: values('V')[0],
      pages: [values('P')[0], values('L')[0]],
      dois: values('Y'),
      arxiv: values('Y', 'J'),
      urls: values('U'),
      keywords: values('K').flatMap((words) => listed(words, ';,')),
    };
  },
});

/** "The Journal of Ferns, Volume 12, Issue 3, article id. 4": the tags say all but the name. */
function journalName(venue: string): string[] {
  return /,\s*(?:volume|vol\.)\s?\d/i.test(venue) ? publicationOfReference(venue).venues : [venue];
}
