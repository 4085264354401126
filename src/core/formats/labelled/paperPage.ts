import { decodeText } from '../decodeText.ts';
import type { DocumentFormat } from '../documentFormat.ts';
import type { Entry } from '../fields/entry.ts';
import { arxivIn, doiIn } from '../fields/identifiers.ts';
import { readEntries } from '../fields/readEntries.ts';
import { chromeOf } from '../pageCopy/chrome.ts';
import { isName, listsNames } from '../pageCopy/names.ts';
import { topicWords } from '../pageCopy/relatedness.ts';
import { endsSentence } from '../pageCopy/shape.ts';
import { isMail } from '../mail/mailBody.ts';
import { isLabelled } from './labelled.ts';
import { namesOfLine } from './namesOfLine.ts';

/**
 * The page of one paper as copied from its publisher: somewhere above "Abstract" the title and the names, below it the
 * abstract, and around them what the page has for its readers.
 */
export const paperPage: DocumentFormat = {
  name: 'page of a paper',
  matches: ({ name, head }) =>
    !OTHER_NAME.test(name) &&
    !isMarkdown(head) &&
    !isLabelled(head) &&
    !isMail(head) &&
    pageOf(head) !== null,
  read({ name: document, bytes }) {
    const decoded = decodeText(bytes);
    if ('problem' in decoded)
      return { papers: [], diagnostics: [{ severity: 'error', document, ...decoded.problem }] };
    const page = pageOf(decoded.text);
    return readEntries(document, page ? [entryOf(page)] : [], decoded.warning);
  },
};

/** What says by its name that it is no copied page. */
const OTHER_NAME = /\.(?:bib|ris|nbib|enw|ciw|csv|tsv|tab|org|qmd|rmd|eml|mbox)(?:\.gz)?$/i;

/** Headings with their marks, or a head between rules. */
function isMarkdown(head: string): boolean {
  return /^\s{0,100}---\s*\n/.test(head) || /^#{1,6} \S/m.test(head);
}

interface Page {
  /** Without white space around them. */
  lines: readonly string[];
  /** Where the title stands, and the line "Abstract"; both numbers of lines, from 0. */
  title: number;
  heading: number;
  /** Up to and without this line the abstract goes. */
  end: number;
}

/** What stands above an abstract, in the language of its page. */
const HEADING =
  /^(?:abstract|zusammenfassung|kurzfassung|résumé|resumen|resumo|riassunto|samenvatting|sammanfattning|streszczenie|öz(?:et)?|аннотация|摘\s?要|要旨|抄録|초록)(?:\s?[:：.—–-]\s{0,3}|$)/iu;
/** What publishers write around a paper, a line each. */
const OF_PAGE =
  /^(?:cite (?:this|as|\(|article).{0,200}|download(?: pdf| citation.{0,20})?|view pdf|view (?:arxiv )?page|bibtex.{0,80}|copy citation:?|anthology id:?|doi ?:.{0,200}|https?:\/\/doi\.org\/\S{1,200}|pm(?:c)?id: .{0,100}|key ?words? ?:.{0,900}|peer review reports|(?:open|free) access|published(?: (?:on|in))?:? .{0,160}|posted .{0,80}|competing interests?.{0,60}|conflict of interest.{0,60}|copyright.{0,60}|part of .{0,200}|submission number:.{0,40}|primary area:.{0,80}|upvote|view arxiv page|affiliations.{0,20}|(?:preview )?(?:full )?pdf|metrics|references|name change policy|related material|full text|this article is a preprint.{0,160}|endnote|apa|export citation|(?:new|contradictory|confirmatory) results\b.{0,40}|view the discussion thread\.?|explore all metrics|\d[\d,.]* (?:accesses|citations|altmetric|downloads)|add to collection|models citing this paper|©.{0,200}|from: .{1,80}\[view email\]|(?:author|contributor) information.{0,40}|rights and permissions|about this article|supplement(?:ary|al)(?: material)?|introduction)$/i;
/** The same in other languages. */
const OF_PAGE_ELSEWHERE =
  /^(?:publiziert|veröffentlicht|publié|publicado|pubblicato|recibido|aceptado|recebido|aceito|eingegangen|angenommen|reçu|accepté)\b.{0,160}|^(?:schl(?:üssel|ag)wörter|mots[- ]cl[ée]s|palabras[- ]clave|palavras[- ]chave|parole[- ]chiave|trefwoorden|nyckelord|słowa kluczowe|anahtar kelimeler|ключевые слова|关键词|キーワード)\s?[:：].{0,900}|^(?:originalarbeit|artículo original|artigo original|article original|(?:version|versión|versão) (?:on-?line|impresa|impressa).{0,60}|(?:print|online|on-line) version issn.{0,30})$/iu;

function isOfPage(line: string): boolean {
  return OF_PAGE.test(line) || OF_PAGE_ELSEWHERE.test(line);
}

const FEWEST_OF_PAGE = 2;
/** Lines that are looked at above the abstract, and in all. */
const MOST_ABOVE = 120;
const MOST_LINES = 4000;
const SHORTEST_ABSTRACT = 120;
const LONGEST_TITLE = 400;
const SUMMARY = /\b(?:summary|tl;?dr|highlights|significance)\b|^this article is a preprint/i;

function pageOf(text: string): Page | null {
  const lines = text.split(/\r\n?|\n/, MOST_LINES).map((line) => line.trim());
  const headings = lines.flatMap((line, at) => (HEADING.test(line) && opensAbstract(lines, at) ? [at] : []));
  const heading = headings[0];
  if (heading === undefined || heading > MOST_ABOVE) return null;
  // A page may have its abstract in two languages, but not twice in one.
  const languages = new Set(headings.map((at) => HEADING.exec(lines[at]!)![0].toLowerCase()));
  if (languages.size < headings.length) return null;
  if (lines.filter(isOfPage).length < FEWEST_OF_PAGE) return null;
  if (hasTextAbove(lines, heading)) return null;
  const end = endOfAbstract(lines, heading);
  if (hasPapersBelow(ownLines(lines.slice(end)))) return null;
  const title = titleAt(lines, heading, abstractOf(lines, heading, end));
  return title < 0 ? null : { lines, title, heading, end };
}

/** Whether a text stands behind "Abstract", on its line or on the next that holds something. */
function opensAbstract(lines: readonly string[], at: number): boolean {
  const behind = lines[at]!.replace(HEADING, '');
  const next = lines.slice(at + 1, at + 4).filter((line) => line !== '');
  const text = behind || (PART.test(next[0] ?? '') ? next[1] : next[0]) || '';
  return text.length >= SHORTEST_ABSTRACT || (text.length > 60 && text.split(' ').length > 8);
}

/** A text above the abstract that is no summary of it is another paper's. */
function hasTextAbove(lines: readonly string[], heading: number): boolean {
  let before = '';
  for (const line of lines.slice(0, heading)) {
    const isText = line.length >= SHORTEST_ABSTRACT && endsSentence(line) && chromeOf(line) === null;
    if (isText && !SUMMARY.test(before) && !SUMMARY.test(line) && !isOfPage(line)) return true;
    if (line !== '') before = line;
  }
  return false;
}

/** Names with a text under them, or one DOI on its line and then another: more papers follow, without a word above theirs. */
function hasPapersBelow(below: readonly string[]): boolean {
  const dois = below.flatMap((line) =>
    /^(?:doi ?: ?|https?:\/\/(?:dx\.)?doi\.org\/)10\.\S{1,200}$/i.test(line) ? (doiIn(line) ?? []) : [],
  );
  if (new Set(dois).size > 1) return true;
  const said = below.filter((line) => line !== '');
  return said.some(
    (line, at) =>
      listsNames(plainNames(line)) &&
      /\s/.test(said[at - 1] ?? '') &&
      chromeOf(said[at - 1]!) === null &&
      !OF_PAGE.test(said[at - 1]!) &&
      said
        .slice(at + 1, at + 1 + MOST_BETWEEN)
        .some((text) => text.length >= SHORTEST_ABSTRACT && endsSentence(text) && !OF_PAGE.test(text)),
  );
}

/** Lines between names and the abstract of their paper, at most. */
const MOST_BETWEEN = 3;

/** The heading of a part of an abstract. */
const PART =
  /^(?:background|introduction|motivation|context|importance|objectives?|purpose|aims?|design|setting|participants|methods?|methodology|interventions?|main outcomes.{0,30}|measurements.{0,30}|results?|findings|discussion|conclusions?(?: and relevance)?|significance|trial registration|interpretation|funding):?$/i;
const SHORT = 60;

function endOfAbstract(lines: readonly string[], heading: number): number {
  for (let at = heading + 1; at < lines.length; at++) {
    const line = lines[at]!;
    if (line === '' || PART.test(line)) continue;
    if (HEADING.test(line)) return at;
    if (isOfPage(line) || chromeOf(line)?.strength === 'sure') return at;
    if (line.length < SHORT && !endsSentence(line) && (lines[at - 1] === '' || endsSentence(lines[at - 1]!)))
      return at;
  }
  return lines.length;
}

function abstractOf(lines: readonly string[], heading: number, end: number): string {
  return [lines[heading]!.replace(HEADING, ''), ...lines.slice(heading + 1, end)].join('\n').trim();
}

/** Of the lines above the one that has most words of the abstract, the first of equals; -1 if none has any. */
function titleAt(lines: readonly string[], heading: number, abstract: string): number {
  const about = topicWords(abstract);
  let best = -1;
  let most = 0;
  for (let at = 0; at < heading; at++) {
    const line = lines[at]!;
    const isTitle =
      line.length <= LONGEST_TITLE &&
      line.includes(' ') &&
      !isOfPage(line) &&
      !SUMMARY.test(at > 0 ? lines[at - 1]! : '') &&
      !listsNames(plainNames(line)) &&
      chromeOf(line) === null;
    if (!isTitle) continue;
    const shared = [...topicWords(line)].filter((word) => about.has(word)).length;
    if (shared > most) [best, most] = [at, shared];
  }
  return best;
}

function entryOf({ lines, title, heading, end }: Page): Entry {
  const above = lines.slice(0, heading);
  const below = lines.slice(end);
  const said = [...above, ...below];
  return {
    line: title + 1,
    title: lines[title]!.replace(/^title ?[:：] ?/i, ''),
    abstract: abstractOf(lines, heading, end),
    authors: namesIn(lines.slice(title + 1, heading)),
    venues: venuesIn(said),
    dates: datesIn(above, said),
    arxiv: above.filter((line) => arxivIn(line) !== null),
    dois: [
      ...above.flatMap((line) => chromeOf(line)?.identifier?.doi ?? []),
      ...[...above, ...ownLines(below)].filter(
        (line, at, all) =>
          doiIn(line) !== null && (/\bdoi\b/i.test(line) || /^doi ?:?$/i.test(all[at - 1] ?? '')),
      ),
    ],
    pmids: said.flatMap((line) => /\bPMID: ?(\d{1,8})\b/.exec(line)?.[1] ?? []).slice(0, 1),
    keywords: said
      .flatMap((line) => /^key ?words? ?[:：] ?(\S.{0,900})$/i.exec(line)?.[1] ?? [])
      .slice(0, 1)
      .flatMap((words) => words.replace(/\.$/, '').split(/[;,]/)),
  };
}

/** What the page says of the paper, without the works that it cites. */
function ownLines(lines: readonly string[]): readonly string[] {
  const references = lines.findIndex((line) =>
    /^(?:references|bibliography|cited by|literature cited)$/i.test(line),
  );
  return references < 0 ? lines : lines.slice(0, references);
}

/** A list of names without the marks and buttons that pages put among them. */
function plainNames(line: string): string {
  return line
    .replace(/^authors? ?[:：] ?/i, '')
    .replace(/View ORCID Profile|ORCID(?: (?:icon|logo))?|\(opens in a new (?:tab|window)\)/gi, '')
    .replace(/\s*[*†‡§✉]/g, '')
    .replace(/\s+\d{1,2}(?:[\s,]+\d{1,2})*(?=\s*(?:[,;&]|and\b|$))/g, '')
    .replace(/(?<=\p{L})\d{1,2}(?=\s*(?:[,;&]|$))/gu, '')
    .replace(/\s*(?:&|\band\b)\s*/g, ', ')
    .replace(/\s*,(?:\s*,)+/g, ',')
    .replace(/\s+/g, ' ')
    .replace(/ ,/g, ',')
    .replace(/[,\s]+$/, '')
    .trim();
}

function isByline(line: string): boolean {
  const plain = plainNames(line);
  return plain !== '' && (isName(plain) || listsNames(plain));
}

/** The first list of names under a title, or names on lines of their own. */
function namesIn(lines: readonly string[]): string[] {
  const list = lines.findIndex((line) => listsNames(plainNames(line)));
  const label = lines.findIndex((line) => /^authors?:?$/i.test(line));
  const alone = lines.findIndex((line) => isByline(line) && !isOfPage(line) && chromeOf(line) === null);
  const first = list >= 0 ? list : label >= 0 ? label + 1 : alone;
  if (first < 0) return [];
  const names: string[] = [];
  for (const line of lines.slice(first)) {
    if (/^(?:,|;|and|&|)$/.test(line)) continue;
    if (!isByline(line) || isOfPage(line)) break;
    names.push(...namesOfLine(plainNames(line)));
    if (listsNames(plainNames(line))) break;
  }
  return names;
}

const OF_VENUE =
  /^(?:part of )?((?:proceedings of|findings of|advances in) .{8,240}?)(?:, PMLR\b.*|\.?\s*(?:main conference track|datasets and benchmarks track)?)$/i;

function venuesIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) => OF_VENUE.exec(line)?.[1] ?? []).slice(0, 1);
}

const PUBLISHED = /\b(?:published|posted|submitted|accepted|first online)\b.{0,80}?\b((?:19|20)\d\d)\b/i;

function datesIn(above: readonly string[], all: readonly string[]): string[] {
  const year = all[all.findIndex((line) => /^year ?:?$/i.test(line)) + 1] ?? '';
  return [
    ...above.flatMap((line) => PUBLISHED.exec(line)?.[1] ?? []),
    ...(/^(?:19|20)\d\d$/.test(year) ? [year] : []),
    ...above.flatMap((line) => /(?<![\d./-])(?:19|20)\d\d(?![\d/-])/.exec(line)?.[0] ?? []),
    ...above.flatMap((line) => /\b10\.1101\/(20\d\d)\./.exec(line)?.[1] ?? []),
    ...all.flatMap((line) => PUBLISHED.exec(line)?.[1] ?? []),
  ].slice(0, 1);
}
