import { decodeText } from '../decodeText.ts';
import type { DocumentFormat } from '../documentFormat.ts';
import { publicationOfReference } from '../fields/reference.ts';
import { listed } from '../fields/entry.ts';
import { taggedFormat } from './taggedFormat.ts';

/** "[Miscellaneous]" behind a title says what kind of text it is. */
const KIND =
  /\s*\[(?:References|Miscellaneous|Article|Review|Report|Editorial|Letter|Miscellaneous Article)[^[\]]{0,40}\]\s*$/i;
/** Behind a name: what a person is, marks of affiliations, addresses, degrees. */
const BEHIND_NAME =
  /(?:\s*\[[^[\]]{0,200}\]|\s+\d[\d,+*\s]{0,40}|\s+[+*]|[\s,]+(?:Ph\.?D|M\.?D|M\.?Sc|M\.?A|B\.?A|B\.?Sc|R\.?N|MPH|FACSM|Dr\.?PH)\b\.?)+\s*$/;

/** With all that is behind it; more is no name. */
const LONGEST_NAME = 1000;

/** The tagged format of Ovid: PsycINFO, Embase, MEDLINE and others; each record begins with its number in angle brackets. */
export const ovid = taggedFormat({
  name: 'Ovid',
  matches: ({ head }) =>
    /^\ufeff?[^\S\n]{0,3}VN {0,2}- Ovid Technologies/m.test(head) ||
    /^\ufeff?[^\S\n]{0,3}<\d{1,6}\. ?>\s*\n[^\S\n]{0,3}[A-Z]{2} {0,2}- /m.test(head),
  line: /^[^\S\n]{0,3}(?:(<)\d{1,6}\. ?>\s*|([A-Z][A-Z0-9]) {0,2}- ?(.*))$/s,
  begins: (tag) => tag === '<',
  isNone: (values) => values('TI', 'BT', 'AB', 'AU').length === 0,
  entry(values, line) {
    const source = publicationOfReference(values('SO')[0] ?? '');
    return {
      line,
      title: (values('TI')[0] ?? values('BT')[0] ?? '').replace(KIND, '').replace(/(?<=[^.\s])\.\s*$/, ''),
      abstract: values('AB')[0],
      authors: (values('FA').length > 0 ? values('FA') : values('AU'))
        .flatMap((names) => listed(names))
        .map((name) =>
          (name.length > LONGEST_NAME ? name : name.replace(BEHIND_NAME, '')).replace(
            /(?<=\p{Ll}{2})\.$/u,
            '',
          ),
        ),
      ...source,
      venues: [...values('JN', 'JT', 'JA'), ...source.venues.map(venueName)],
      dates: [...values('YR', 'DP'), ...source.dates],
      kinds: values('PT', 'DT'),
      publisher: values('PU', 'PB')[0],
      dois: values('DO', 'DI'),
      pmids: [
        ...values('PM'),
        ...(values('DB').some((name) => /medline/i.test(name)) ? values('AN', 'UI') : []),
      ],
      keywords: [...values('KW', 'ID').flatMap((words) => listed(words, ';,')), ...values('MH')].map((word) =>
        word.replace(/\*/g, '').replace(/\s*\[[^[\]]{0,40}\]$/, ''),
      ),
    };
  },
});

/** Names of fields in full, each alone on its line, as Ovid gives them "with labels". */
const LONG_NAMES: Readonly<Record<string, string>> = {
  title: 'TI',
  'book title': 'BT',
  author: 'AU',
  authors: 'AU',
  'author(s)': 'AU',
  abstract: 'AB',
  source: 'SO',
  journal: 'JN',
  'journal name': 'JN',
  year: 'YR',
  'year of publication': 'YR',
  'publication date': 'DP',
  doi: 'DO',
  'digital object identifier': 'DO',
  pmid: 'PM',
  'publication type': 'PT',
  'keyword heading': 'KW',
  keywords: 'KW',
  'key concepts': 'KW',
  publisher: 'PU',
};

/** The same records with the names of their fields in full, above values that are set in. */
export const ovidLabelled: DocumentFormat = {
  name: 'Ovid with labels',
  matches: ({ head }) =>
    /^\ufeff?<\d{1,6}>\s*\n(?:[A-Z][^\n]{1,40}\n\s{1,8}\S[^\n]*\n)/m.test(head.replace(/\r/g, '')),
  read({ name, bytes }) {
    const decoded = decodeText(bytes);
    if ('problem' in decoded) return ovid.read({ name, bytes });
    const text = decoded.text
      .split(/\r\n?|\n/)
      .map((line) => {
        const number = /^<(\d{1,6})>\s*$/.exec(line)?.[1];
        if (number !== undefined) return `<${number}. >`;
        return /^[A-Z][\w() /&-]{1,40}$/.test(line)
          ? `${LONG_NAMES[line.toLowerCase().trim()] ?? 'XX'}  - `
          : line;
      })
      .join('\n');
    return ovid.read({ name, bytes: new TextEncoder().encode(text) });
  },
};

/** A month, behind the name of a journal. */
const DATE =
  /[\s.,]+(?:(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|spring|summer|fall|winter)\b.*$/i;

/** The name of a journal in a source; a book is named by its editors first, and none. */
function venueName(source: string): string {
  return /\[Ed/.test(source) ? '' : source.replace(DATE, '').replace(/[\s.,]+(?:(?:19|20)\d\d)?[\s.,]*$/, '');
}
