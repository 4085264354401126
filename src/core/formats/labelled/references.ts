import { decodeText } from '../decodeText.ts';
import type { DocumentFormat } from '../documentFormat.ts';
import type { Entry } from '../fields/entry.ts';
import { arxivIn, doiIn } from '../fields/identifiers.ts';
import { readEntries } from '../fields/readEntries.ts';
import { publicationOfReference } from '../fields/reference.ts';
import { texText } from '../fields/tex.ts';
import { isName, listsNames } from '../pageCopy/names.ts';
import { annotatedEntries } from './annotated.ts';
import { namesOfLine } from './namesOfLine.ts';

/**
 * Lists of references as papers print them: in the styles of APA, IEEE, ACM, Vancouver and Chicago, as LaTeX's
 * `\bibitem`, and as dblp shows them. There are no abstracts in them, but perhaps notes (`annotated.ts`).
 */
export const references: DocumentFormat = {
  name: 'list of references',
  matches: ({ head }) => isReferenceList(head),
  read({ name: document, bytes }) {
    const decoded = decodeText(bytes);
    if ('problem' in decoded)
      return { papers: [], diagnostics: [{ severity: 'error', document, ...decoded.problem }] };
    const annotated = annotatedEntries(decoded.text, entryOf);
    if (annotated) return readEntries(document, annotated, decoded.warning);
    const written = referencesIn(decoded.text);
    const entries = written.flatMap((one) => entryOf(one) ?? []);
    const read = readEntries(document, entries, decoded.warning);
    return { ...read, leftOver: written.length - entries.length };
  },
};

/** The works of a text that has what somebody wrote about most of them; null for any other. */
export function annotatedWorks(text: string): Entry[] | null {
  return annotatedEntries(text, entryOf);
}

interface Reference {
  text: string;
  /** 1-based. */
  line: number;
}

const FEWEST = 2;
const SHARE = 0.7;
const LONGEST = 1500;
/** Only so many are looked at to tell the kind. */
const LOOK_AT = 60;

function isReferenceList(head: string): boolean {
  if (/\\(?:documentclass|begin\{document\})/.test(head)) return false;
  const written = referencesIn(head).slice(0, LOOK_AT);
  // The head may end within one.
  const whole = written.length > FEWEST ? written.slice(0, -1) : written;
  const read = whole.filter((one) => entryOf(one) !== null).length;
  return (read >= FEWEST && read >= SHARE * whole.length) || annotatedEntries(head, entryOf) !== null;
}

const ABOVE =
  /^(?:references?(?: cited)?|bibliography|works cited|literature(?: cited)?|literatur(?:verzeichnis)?|publications?|search results|found \d+ (?:matches|results)|(?:19|20)\d\d|quellen(?:verzeichnis)?|bibliogra(?:phie|fía|fia|fie|fi)|r[ée]f[ée]rences(?: bibliographiques)?|referencias(?: bibliográficas)?|referências(?: bibliográficas)?|riferimenti(?: bibliografici)?|literatu(?:ur|ra)|referenser|kaynakça|список литературы|литература|参考文献|參考文獻|참고 ?문헌):?$/iu;
const NUMBER = /^(?:\[\s?[\w+.-]{1,20}\s?\]|\d{1,4}[.:](?!\d)|[-*•])\s+/;
/** What dblp shows around a record. */
const BUTTONS =
  /^(?:view|export record|ask others|share record|electronic edition.{0,80}|\[[a-z]\d{1,4}\]|\[[–-]\].{0,80}|no documents|dblp key:?|persistent url:?|Top)$/i;

/** The references of a text: each behind a number, or behind a blank line, or on a line of its own. */
function referencesIn(text: string): Reference[] {
  if (/^[^\S\r\n]*\\bibitem\b/m.test(text)) return bibitemsIn(text);
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  const isNumbered = lines.filter((line) => NUMBER.test(line)).length >= FEWEST;
  const isApart = lines.some((line, at) => at > 0 && line === '' && lines[at + 1] !== undefined);
  const found: Reference[] = [];
  let isOpen = false;
  lines.forEach((line, at) => {
    const begins = isNumbered ? NUMBER.test(line) : !isOpen || !isApart;
    if (line === '' || ABOVE.test(line) || BUTTONS.test(line)) isOpen &&= isNumbered && line === '';
    else if (found.length > 0 && isOpen && !begins) {
      const last = found.at(-1)!;
      if (last.text.length < LONGEST) last.text += ` ${line}`;
    } else {
      found.push({ text: line.replace(NUMBER, ''), line: at + 1 });
      isOpen = true;
    }
  });
  return found;
}

const BIBITEM = /\\bibitem\s*(?:\[[^\]]{0,200}\])?\s*\{[^{}]{0,200}\}/g;

function bibitemsIn(text: string): Reference[] {
  const starts = [...text.matchAll(BIBITEM)];
  let line = 1;
  let counted = 0;
  return starts.map((match, i) => {
    for (; counted < match.index; counted++) if (text[counted] === '\n') line++;
    const end = starts[i + 1]?.index ?? text.length;
    const written = text.slice(match.index + match[0].length, Math.min(end, match.index + LONGEST * 2));
    const parts = (written.split(/\\end\{thebibliography\}/, 1)[0] ?? '').split(/\\newblock\b/).map((part) =>
      texText(
        part
          .replace(/~/g, ' ')
          .replace(/\{\\(?:em|it|bf)\s/g, '{')
          .replace(/\s+/g, ' '),
      ).trim(),
    );
    return { text: parts.join(' '), line };
  });
}

/** Behind the names, the year in brackets and then the title: APA, Harvard. */
const YEAR_FIRST =
  /^(.{3,900}?)\s*\(((?:19|20)\d\d)[a-z]?(?:, [^()]{1,30})?\)[.,:]?\s+["“'‘]?([^"”“]{8,400}?[?!]|[^"”“]{8,400}?)["”'’]?(?:\.\s+|(?<=[?!])\s+|,\s+(?=\p{Lu}))(\S.*)$/u;
/** The same with a full stop behind the year: then one ends the title, too, and a comma does not. */
const YEAR_STOPPED =
  /^(.{3,900}?)\s*\(((?:19|20)\d\d)[a-z]?(?:, [^()]{1,30})?\)\.\s+([^"“”‘]{8,400}?[.?!])\s+(\S.*)$/u;
/** The title in quotation marks: IEEE, MLA, Chicago. */
const QUOTED = /^(.{3,900}?)[,.:]?\s+["“]([^"“”]{8,400}?)[,.]?["”][,.]?\s+(\S.*)$/;
/** Names, year, title, each with a full stop: ACM, ACL. */
const YEAR_SECOND = /^(.{3,900}?)\.\s+((?:19|20)\d\d)[a-z]?\.\s+(.{8,400}?[.?!])\s+(\S.*)$/;
function entryOf({ text, line }: Reference): Entry | null {
  if (text.length > LONGEST || !YEAR.test(text)) return null;
  for (const parts of readings(withPlainQuotes(text))) {
    const authors = referenceNames(parts.names);
    const title = parts.title.replace(/(?<=[^.])[.,]$/, '').trim();
    if (
      authors === null ||
      !title.includes(' ') ||
      !/\p{L}{2}/u.test(title) ||
      listsNames(title) ||
      isInitialed(title)
    )
      continue;
    const behind = withoutAddresses(parts.behind);
    if (isProse(behind)) return null;
    const { venues, dates, ...place } = publicationOfReference(behind);
    return {
      line,
      title,
      authors,
      venues: venues.map((venue) => venue.replace(/^in:?\s+/i, '')).filter((venue) => !/^arxiv/i.test(venue)),
      dates: [parts.year, ...dates, YEAR.exec(parts.behind)?.[0] ?? ''].filter((date) => date !== ''),
      ...place,
      dois: [doiIn(text) ?? ''],
      arxiv: arxivIn(text) === null ? [] : [text],
    };
  }
  return null;
}

/** More than where a work appeared: an abstract or a note, which is no part of a reference. */
function isProse(behind: string): boolean {
  if (behind.length < SHORTEST_PROSE) return false;
  return (
    (behind.match(/\b(?:we|our|is|are|was|were|that|which|this|these|it|they|has|have|can)\b/gi)?.length ??
      0) >= 2
  );
}

const SHORTEST_PROSE = 120;

/** Quotation marks of other languages as those of English. */
function withPlainQuotes(text: string): string {
  return text
    .replace(/«\s?([^«»]{1,400}?)\s?»/g, '“$1”')
    .replace(/„([^„“”]{1,400}?)[“”]/g, '“$1”')
    .replace(/»([^«»]{1,400}?)«/g, '“$1”');
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** "Do Robots Carry? A Study of Boxes. Fern J. 2024": a title that goes on behind its question, and a venue. */
const BEHIND_QUESTION = /^(.{8,300}?[?!]\s+(?:[^\s.]{1,40}\s){2,30}?[^\s.]{1,40}\.)\s+(\p{L}.*)$/u;

interface Parts {
  names: string;
  year: string;
  title: string;
  behind: string;
}

/** A title in quotation marks, with the year in brackets before or behind. */
function quotedParts(text: string): Parts | null {
  const [, names, title = '', behind = ''] = QUOTED.exec(text) ?? [];
  if (names === undefined) return null;
  const [, people = names, year = ''] = /^(.*?)[,.]?\s*\(((?:19|20)\d\d)[a-z]?\)[.,:]?$/.exec(names) ?? [];
  return { names: people, year, title, behind };
}

/** The ways in which a reference may be taken apart, surest first. */
function* readings(text: string): Generator<Parts> {
  const quoted = quotedParts(text);
  if (quoted) yield quoted;
  for (const form of [YEAR_STOPPED, YEAR_FIRST, YEAR_SECOND]) {
    const found = form.exec(text);
    if (found) yield { names: found[1]!, year: found[2]!, title: found[3]!, behind: found[4]! };
  }
  // An initial has a full stop too: the names go as far as they are names.
  for (const stop of text.slice(0, 900).matchAll(/[.:]\s+/g)) {
    const rest = text.slice(stop.index + stop[0].length);
    const [, second = '', third = ''] = /^(.{8,400}?[.?!])\s+(\S.*)$/.exec(rest) ?? [];
    const written = text.slice(
      0,
      stop.index + (stop[0][0] === '.' && /\p{Lu}$/u.test(text.slice(0, stop.index)) ? 1 : 0),
    );
    const asked = /[?!]$/.test(second) ? BEHIND_QUESTION.exec(rest) : null;
    if (asked && YEAR.test(asked[2]!))
      yield { names: written, year: '', title: asked[1]!, behind: asked[2]! };
    if (second !== '' && YEAR.test(third)) yield { names: written, year: '', title: second, behind: third };
  }
}

function withoutAddresses(text: string): string {
  return text.replace(/\b(?:doi: ?|https?:\/\/)\S+/gi, '').trim();
}

/** "Roe, Jane; von Doe, John": as German and Portuguese rules have it. */
const FAMILIES_FIRST = /^(?:[\p{L}][\p{L}\p{M}'’ -]{1,60}, \p{Lu}[\p{L}\p{M}.'’ -]{0,60}(?:; ?|$)){2,60}$/u;
const FAMILY_FIRST =
  /(\p{Lu}[\p{L}\p{M}'’ -]{0,40}|\p{Ll}{2,3} \p{Lu}[\p{L}'’ -]{0,40}),\s*((?:\p{Lu}\p{Ll}?\.[ -]?){1,5})(?=\s*(?:[,;&]|and\b|$))/gu;
/** "Whitcombe S", "Al-Hassan FM". */
const INITIALS_BEHIND = /^\p{Lu}[\p{L}\p{M}'’ -]{1,40} \p{Lu}{1,4}\.?$/u;

/** The names in front of a reference, as they are read; null if they are none. */
function referenceNames(written: string): string[] | null {
  const plain = written
    .replace(/[,\s]+(?:et\.? ?al\.?|and others|\.{3}|…)\.?$/i, '')
    .replace(/\s*\((?:eds?|hrsg)\.?\)\.?$/i, '')
    .trim();
  if (FAMILIES_FIRST.test(plain))
    return plain.split(/\s*;\s*/).map((name) => name.replace(/^([^,]+),\s*(.+)$/, '$2 $1'));
  const turned = [...plain.matchAll(FAMILY_FIRST)];
  if (turned.length > 0) {
    const rest = plain.replace(FAMILY_FIRST, '').replace(/\band\b|[&,;…\s.]/g, '');
    if (rest === '') return turned.map(([, family, given]) => `${given!.trim()} ${family!.trim()}`);
  }
  const first = /^(\p{Lu}[\p{L}'’-]{1,30}), (\p{Lu}[\p{L}.'’ -]{1,40}?)(?:(?:, (?:and )?| and )(.+))?$/u.exec(
    plain,
  );
  const parts = plain.split(/\s*[,;]\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 200) return null;
  if (
    parts.every(
      (part) => /\p{L}{2}/u.test(part) && (INITIALS_BEHIND.test(part) || isName(part) || isInitialed(part)),
    )
  )
    return namesOfLine(plain);
  if (first) {
    const others = first[3] === undefined ? [] : referenceNames(first[3]);
    if (others) return [`${first[2]!} ${first[1]!}`, ...others];
  }
  return null;
}

/** "M. J. García-López" */
function isInitialed(part: string): boolean {
  return /^(?:\p{Lu}\p{Ll}?\.[ -]?){1,5}(?:(?:van|von|de|der|den|di|la|le|al|el|bin|ten) ){0,3}\p{L}[\p{L}\p{M}'’-]{1,40}(?: \p{Lu}[\p{L}\p{M}'’-]{1,40}){0,2}$/u.test(
    part,
  );
}
