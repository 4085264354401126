import { decodeText } from '../decodeText.ts';
import type { DocumentFormat, FormatResult } from '../documentFormat.ts';
import { readEntries } from '../fields/readEntries.ts';
import { pageCopy } from '../pageCopy.ts';
import { endsSentence } from '../pageCopy/shape.ts';
import { refusedKind } from '../textKinds.ts';
import { entriesOfLabels } from './entriesOfLabels.ts';
import { tell, type Told } from '../sayings.ts';

/** arXiv's number with the links behind it, as its listings and its search give them. */
const HEAD_OF_ENTRY =
  /(?:^|\s)arXiv:\s?(?:\d{4}\.\d{4,5}|[a-z.-]{2,20}\/\d{7})(?:v\d{1,2})?\s{1,3}(?:\([^()\n]{1,80}\)\s{1,3})?\[\s?(?:pdf|abs|ps|html|other)\b/i;
const TITLE = /^[^\S\r\n\u2028\u2029]*(?:[-*]\s)?(?:(?:Paper )?Title|Titel|Titre|Título|Titolo) ?[:：]/im;
const OTHERS =
  /^[^\S\r\n\u2028\u2029]*(?:[-*]\s)?(?:Abstract|Authors?|Autor(?:en|es)?|Auteurs?|Autori|Zusammenfassung|Kurzfassung|Résumé|Resumen|Resumo|Riassunto) ?[:：]/im;
/** Of the page of a paper at arXiv. */
const SUBMITTED = /^\[Submitted on \d{1,2} [a-z]{3,9} \d{4}/im;
const CITE_AS = /^(?:Subjects|Cite as) ?:/m;

/**
 * Text that says of its parts what they are: arXiv's listings, search results and pages of papers as copied, and any list
 * with "Title:", "Authors:" and "Abstract:". Entries without an abstract are papers.
 */
export const labelled: DocumentFormat = {
  name: 'text with labels',
  matches: ({ name, head }) =>
    !/\.[ct]sv$/i.test(name) && isLabelled(head) && refusedKind({ name, head }) === null,
  read({ name: document, bytes }) {
    const decoded = decodeText(bytes);
    if ('text' in decoded && hasTextAbove(withTitles(decoded.text)))
      return pageCopy.read({ name: document, bytes });
    if ('problem' in decoded)
      return { papers: [], diagnostics: [{ severity: 'error', document, ...decoded.problem }] };
    return readLabelled(document, decoded.text, decoded.warning);
  },
};

/** Whether an abstract stands above the first label: papers without any are among the others. */
function hasTextAbove(text: string): boolean {
  const above = text.slice(
    0,
    Math.min(...[HEAD_OF_ENTRY, TITLE, SUBMITTED].map((form) => placeOf(text, form))),
  );
  return above.split('\n').some((line) => line.length > SHORTEST_ABSTRACT && endsSentence(line.trim()));
}

const SHORTEST_ABSTRACT = 80;

function placeOf(text: string, form: RegExp): number {
  const at = text.search(form);
  return at < 0 ? text.length : at;
}

/** "Paper: Ferns on Walls", where no line is called a title: its words, and no address. */
const PAPER =
  /^([^\S\r\n\u2028\u2029]*(?:[-*]\s)?)Paper ?[:：](?=[^\S\n]{0,3}(?!https?:)[^\s:]\S*[^\S\n]\S+[^\S\n]\S)/gim;

/** A text in which titles are called so. */
function withTitles(text: string): string {
  return TITLE.test(text) ? text : text.replace(PAPER, '$1Title:');
}

export function isLabelled(written: string): boolean {
  const head = withTitles(written);
  if (/^\s{0,100}---\s*\n/.test(head)) return false;
  return (
    HEAD_OF_ENTRY.test(head) ||
    (TITLE.test(head) && OTHERS.test(head)) ||
    (SUBMITTED.test(head) && CITE_AS.test(head))
  );
}

export function readLabelled(
  document: string,
  text: string,
  warning?: Told & { line: number },
): FormatResult {
  const read = readEntries(document, entriesOfLabels(apart(withTitles(text))), warning);
  if (!runsTogether(text) || read.papers.length === 0) return read;
  const [first] = read.papers;
  read.diagnostics.push({ severity: 'warning', document, line: first!.line, ...tell('together') });
  return read;
}

/** Whether a line has what stands in several lines of a listing. */
function runsTogether(text: string): boolean {
  return text
    .slice(0, 20_000)
    .split('\n')
    .some((line) => /arXiv:\S{1,30} .{0,90}?\bTitle:/.test(line) && line.includes('Subjects:'));
}

/** A listing of which the lines ran together, broken again where its labels are. */
function apart(text: string): string {
  if (!runsTogether(text)) return text;
  return text
    .replace(
      /(?<=\S)[^\S\r\n\u2028\u2029](?=(?:\[\d{1,5}\] ?)?arXiv:\S{1,30} (?:\([^()\n]{1,80}\) )?\[)/gi,
      '\n',
    )
    .replace(
      /(?<=\S)[^\S\r\n\u2028\u2029](Title|Authors|Comments|Subjects|Journal-ref|Abstract): ?/g,
      '\n$1: ',
    )
    .replace(/^Title: (.*)$/gm, (_, line: string) => withNamesApart(line));
}

const PARTICLE = /^(?:de|del|der|den|di|da|dos|la|le|van|von|bin|ten|ter|\p{Lu}\.(?:-?\p{Lu}\.)*)$/u;

/** Of a title and names in one line the first name has two words, and what stands between them. */
function withNamesApart(line: string): string {
  const comma = line.search(/, (?=\p{Lu}\S{0,30}(?: \S{1,30}){1,3}(?:,|$))/u);
  const words = (comma < 0 ? line : line.slice(0, comma)).split(' ');
  let at = words.length - 2;
  while (at > 1 && (PARTICLE.test(words[at]!) || PARTICLE.test(words[at + 1]!)) && words.length - at < 5)
    at--;
  if (comma < 0 || at < 1) return `Title: ${line}`;
  return `Title: ${words.slice(0, at).join(' ')}\nAuthors: ${words.slice(at).join(' ')}${line.slice(comma)}`;
}
