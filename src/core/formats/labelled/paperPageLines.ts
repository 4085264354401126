import { chromeOf } from '../pageCopy/chrome.ts';
import { isName, listsNames } from '../pageCopy/names.ts';
import { endsSentence } from '../pageCopy/shape.ts';
import { namesOfLine } from './namesOfLine.ts';

/** What the lines around an abstract are that publishers put there, in the languages of their pages. */

/** What stands above an abstract, in the language of its page. */
export const HEADING =
  /^(?:abstract|zusammenfassung|kurzfassung|résumé|resumen|resumo|riassunto|samenvatting|sammanfattning|streszczenie|öz(?:et)?|аннотация|摘\s?要|要旨|抄録|초록)(?:\s?[:：.—–-]\s{0,3}|$)/iu;
/** What publishers write around a paper, a line each. */
const OF_PAGE =
  /^(?:cite (?:this|as|\(|article).{0,200}|download(?: pdf| citation.{0,20})?|view pdf|view (?:arxiv )?page|bibtex.{0,80}|copy citation:?|anthology id:?|doi ?:.{0,200}|https?:\/\/doi\.org\/\S{1,200}|pm(?:c)?id: .{0,100}|key ?words? ?:.{0,900}|peer review reports|(?:open|free) access|(?:first )?published(?: (?:on|in|online))?:? .{0,160}|posted .{0,80}|competing interests?.{0,60}|conflict of interest.{0,60}|copyright.{0,60}|part of .{0,200}|submission number:.{0,40}|primary area:.{0,80}|upvote|view arxiv page|affiliations.{0,20}|(?:preview )?(?:full )?pdf|metrics|references|name change policy|related material|full text|this article is a preprint.{0,160}|endnote|apa|export citation|(?:new|contradictory|confirmatory) results\b.{0,40}|view the discussion thread\.?|explore all metrics|\d[\d,.]* (?:accesses|citations|altmetric|downloads)|add to collection|models citing this paper|©.{0,200}|from: .{1,80}\[view email\]|(?:author|contributor) information.{0,40}|citation: .{0,900}|(?:academic )?editor: .{0,200}|received: .{0,200}|rights and permissions|about this article|supplement(?:ary|al)(?: material)?|introduction)$/i;
/** The same in other languages. */
const OF_PAGE_ELSEWHERE =
  /^(?:publiziert|veröffentlicht|publié|publicado|pubblicato|recibido|aceptado|recebido|aceito|eingegangen|angenommen|reçu|accepté)\b.{0,160}|^(?:schl(?:üssel|ag)wörter|mots[- ]cl[ée]s|palabras[- ]clave|palavras[- ]chave|parole[- ]chiave|trefwoorden|nyckelord|słowa kluczowe|anahtar kelimeler|ключевые слова|关键词|キーワード)\s?[:：].{0,900}|^(?:originalarbeit|artículo original|artigo original|article original|(?:version|versión|versão) (?:on-?line|impresa|impressa).{0,60}|(?:print|online|on-line) version issn.{0,30})$/iu;

export function isOfPage(line: string): boolean {
  return OF_PAGE.test(line) || OF_PAGE_ELSEWHERE.test(line);
}

/** The heading of a part of an abstract. */
export const PART =
  /^(?:background|introduction|motivation|context|importance|objectives?|purpose|aims?|design(?:[,/].{0,40})?|setting|participants|methods?|methodology|interventions?|exposures?|main outcomes.{0,30}|originality(?:\/value)?|(?:practical|social|research|managerial|theoretical) (?:limitations\/)?implications|research limitations(?:\/implications)?|limitations|hintergrund|fragestellung|ziel(?:setzung)?|methoden?|ergebnisse|diskussion|schlussfolgerung(?:en)?|contexte|objectifs?|méthodes?|résultats|conclusion|objetivos?|métodos?|resultados|conclusiones|conclusões|measurements.{0,30}|(?:main )?results?|findings|discussion|(?:authors['’] )?conclusions?(?: and relevance)?|significance|trial registration|interpretation|funding|search methods|selection criteria|data collection and analysis|availability(?: and implementation)?|supplementary information|patients and methods|materials and methods|keypoints|key points):?$/i;
/** What the page says of the paper, without the works that it cites. */
export function ownLines(lines: readonly string[]): readonly string[] {
  const references = lines.findIndex((line) =>
    /^(?:references|bibliography|cited by|literature cited)$/i.test(line),
  );
  return references < 0 ? lines : lines.slice(0, references);
}

/** What pages put among names: marks of affiliations, pictures, addresses, where the paper appeared. */
const AMONG_NAMES =
  /https?:\/\/orcid\.org\/[\dX-]{19}|View ORCID Profile|ORCID(?: (?:icon|logo))?|\(opens in a new (?:tab|window)\)|https?:\/\/\S+|\s?View all authors.*$|Author Notes$|Show author details$|\(\d{1,2}(?:, ?\d{1,2})*\)/gi;
/** A picture of somebody, as it is read out, in front of the name: "Jane Roe profile imageJane Roe". */
const PICTURES =
  /(?<![\p{L}\p{M}])(\p{Lu}[^,;|\n]{2,60}?)(?:['’]s)? (?:profile )?(?:image|picture|photo|avatar|portrait)\s?(?=\1)/gu;
/** Nothing but the marks of their affiliations between names: "Jane Roe1* John Doe2,3 Mia Poe1". */
const MARKED = /(?<=\p{L})(?:\d{1,2}(?:,\d{1,2}){0,5}[*†‡✉]{0,3}|[*†‡✉]{1,3})\s+(?=\p{Lu}\p{L})/gu;
/** A letter behind a name is its affiliation: "Jane Roe a, John Doe a b". */
const LETTERS = /(?<=\p{L}{2}) [a-z](?:[ ,]{1,2}[a-z*])*(?=\s*(?:[,;]|$))/gu;

/** Behind a name and a comma: "Jane Roe, MD, MPH1". */
const DEGREES =
  /, ?(?:(?:MD|PhD|Ph\.D\.|MPH|MSc|MS|MA|MBBS|MBChB|MRCP|FRCP|DrPH|ScD|DSc|DPhil|PharmD|RN|BSc|MBA|EdD|PsyD|DVM|DDS|MHS|MSPH|JD)(?![\p{L}])(?:(?<=\p{L})\d{1,2}(?:,\d{1,2})*)?)+(?=\s*(?:[,;]|$))/gu;

/** Behind a name in brackets. */
const WORKPLACES = /\s*\(([^()]{2,100})\)(?=\s*(?:[,;&]|and\b|$))/g;

/** "Jane Roe - 2010 - Fern Studies 10 (3):200-230.": when and where it appeared, behind the names. */
const BEHIND_YEAR = /\s[-–—]\s(?:19|20)\d\d\s[-–—]\s.{3,300}$/;
/** Names that nothing but wide blanks part, as arXiv's pages have them. */
const APART = /(?<=[\p{L}\d*†‡])\s{3,}(?=\p{Lu})/gu;
/** The button that ScienceDirect has right in front of the first name. */
const OVERLAY = /^author links open overlay panel/i;

/** A list of names without the marks and buttons that pages put among them. */
export function plainNames(line: string): string {
  return turned(
    line
      .replace(OVERLAY, '')
      .replace(/^(?:\p{Extended_Pictographic}\ufe0f?\s*)+/u, '')
      .replace(/ \((?:19|20)\d\d\)$/, '')
      .replace(PICTURES, '')
      .replace(/\s[⋅∙‧]\s/g, ', ')
      .replace(MARKED, ', ')
      .replace(APART, ', ')
      // Else each pattern that begins with blanks is tried at every one of a long row of them.
      .replace(/\s+/g, ' ')
      .replace(/^(?:authors?|creators?) ?(?:[:：] ?| (?=\p{Lu}))|^by /iu, '')
      .replace(BEHIND_YEAR, '')
      .replace(LETTERS, '')
      .replace(DEGREES, '')
      .replace(LETTERS, '')
      .replace(/(^|, )(?:Prof(?:essor)?|Dr)\.? (?=\p{Lu})/gu, '$1')
      .replace(WORKPLACES, (written) => (WORKPLACE.test(line) ? '' : written))
      .replace(/;\s+(?:proceedings|\(\d|\d|vol).{3,300}$/i, '')
      .replace(AMONG_NAMES, '')
      .replace(/,\d{1,2}(?:,\d{1,2})*(?=\s|$)/g, ',')
      .replace(/\s*[*†‡§✉]/g, '')
      .replace(/\s+\d{1,2}(?:[\s,]+\d{1,2})*(?=\s*(?:[,;&]|and\b|$))/g, '')
      .replace(/(?<=\p{L})\d{1,2}(?:,\d{1,2})*(?=\s*(?:[,;&]|and\b|$))/gu, '')
      .replace(/\s*(?:&|\band\b)\s*/g, ', ')
      .replace(/\s*,(?:\s*,)+/g, ',')
      .replace(/\s+/g, ' ')
      .replace(/ ,/g, ',')
      .replace(/[,\s]+$/, '')
      .trim(),
  );
}

/** "Roe, Jane ; Doe, John" in reading order. */
function turned(names: string): string {
  const parts = names.split(/\s*;\s*/);
  const isTurned = parts.length > 1 && parts.every((part) => /^[^,]{2,40}, [^,]{1,40}$/.test(part));
  return isTurned ? parts.map((part) => part.split(', ').reverse().join(' ')).join(', ') : names;
}

const LONGEST_BYLINE = 5000;
/** Words of buttons and headings that are written as names are. */
const OF_READERS =
  /\b(?:pdf|supporting|information|downloads?|view|cite|article|figures?|references|metrics|abstract|access|share|export|subject|keywords?|full text|journal|issued|published|collections?|contributor|publication|dates?|documents?|identifiers?|key points|language|publisher|listed)\b/i;

export function isByline(line: string): boolean {
  if (line.length > LONGEST_BYLINE) return false;
  const plain = plainNames(line);
  if (FAMILY_FIRST.test(line)) return true;
  return plain !== '' && !OF_READERS.test(plain) && (isName(plain) || listsNames(plain));
}

/** Where somebody works, as a line between names. */
export const WORKPLACE =
  /\b(?:universi\p{L}*|institut\p{L}*|college|school|departa?ment\p{L}*|faculty|laborator\p{L}*|hospital|cent(?:re|er)|academy|research|gmbh|inc\.?|ltd\.?|cnrs|foundation|labs?)\b/iu;

/** The first list of names under a title, or names on lines of their own, with where each works between them. */
export function namesIn(lines: readonly string[]): string[] {
  const list = lines.findIndex((line) => listsNames(plainNames(line)));
  const label = lines.findIndex((line) => /^(?:authors?|creators?):?$/i.test(line));
  const alone = lines.findIndex((line) => isPerson(line));
  const placed = placedNames(lines);
  if (placed.length > 0) return placed;
  const first = list >= 0 ? list : label >= 0 ? label + 1 : alone;
  if (first < 0) return [];
  const names: string[] = [];
  let places = 0;
  for (const line of lines.slice(first)) {
    if (/^(?:,|;|and|&|\([^()]{3,200}\)|\p{Lu}[\p{L} ]{1,20}:)?$/u.test(line)) continue;
    if (places < MOST_PLACES && names.length > 0 && WORKPLACE.test(line) && !isText(line)) {
      places++;
      continue;
    }
    places = 0;
    if (!isByline(line) || isOfPage(line)) break;
    const plain = FAMILY_FIRST.test(line)
      ? line.replace(/\d+$/, '').split(', ').reverse().join(' ')
      : plainNames(line);
    names.push(...namesOfLine(plain));
    if (listsNames(plain)) break;
  }
  return names;
}

/** "Jane Roe, Fern College" and the like, a line each: the names of two lines or more, of which most say where they work. */
function placedNames(lines: readonly string[]): string[] {
  const form = /^([^,;]{4,50}?)[\d*†‡]{0,4}, ([^;]{3,160})$/;
  const isPlaced = (line: string) => {
    const [, name, place = ''] = form.exec(line) ?? [];
    return name !== undefined && isName(name) && !WORKPLACE.test(name) && place.length > 0;
  };
  const start = lines.findIndex((line) => isPlaced(line));
  if (start < 0) return [];
  const end = lines.findIndex((line, at) => at > start && !isPlaced(line));
  const run = lines.slice(start, end < 0 ? lines.length : end);
  const works = run.filter((line) => WORKPLACE.test(line)).length;
  return run.length > 1 && works >= run.length / 2
    ? run.flatMap((line) => namesOfLine(form.exec(line)![1]!))
    : [];
}

/** A company ends with a full stop, too: "Boxes Inc." */
function isText(line: string): boolean {
  return line.length > LONGEST_COMPANY && endsSentence(line);
}

const LONGEST_COMPANY = 40;
/** Lines of where one person works, at most. */
const MOST_PLACES = 2;
/** "Roe, Jane1" on a line of its own. */
const FAMILY_FIRST = /^\p{Lu}[\p{L}\p{M}'’-]{1,30}, \p{Lu}[\p{L}\p{M}'’.-]{1,30}(?: \p{Lu}\.?)?\d{0,2}$/u;

function isPerson(line: string): boolean {
  return isByline(line) && !WORKPLACE.test(line) && !isOfPage(line) && chromeOf(line) === null;
}

const OF_VENUE =
  /^(?:part of )?((?:proceedings of|findings of|advances in) .{8,240}?)(?:, PMLR\b.*|\.?\s*(?:main conference track|datasets and benchmarks track)?)$/i;

/** "Journal of Boxes volume 3, Article number: 7 (2022)" */
const BEFORE_VOLUME =
  /^(\p{Lu}.{3,80}?),? (?:volume|vol\.) \d{1,4},? (?:article|issue|number|no\.|pages?)\b/iu;

export function venuesIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) => OF_VENUE.exec(line)?.[1] ?? BEFORE_VOLUME.exec(line)?.[1] ?? []).slice(0, 1);
}

const PUBLISHED =
  /\b(?:published|posted|submitted|accepted|first online|publication date|date of publication)\b.{0,80}?\b((?:19|20)\d\d)\b/i;

/** What is on the line below says when. */
const YEAR_BELOW =
  /^(?:year(?: of publication)?|publication (?:date|year)|date(?: published)?|published(?: on)?|publikationsjahr|erscheinungsjahr|année(?: de publication)?|fecha(?: de publicación)?|año) ?:?$/i;
const LONGEST_DATE = 40;

/** The year on the line below one that says so; empty if there is none. */
export function yearBelow(lines: readonly string[]): string {
  const label = lines.findIndex((line) => YEAR_BELOW.test(line));
  const below = label < 0 ? '' : (lines[label + 1] ?? '');
  return (below.length < LONGEST_DATE && /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(below)?.[0]) || '';
}

/** ". 2016 Mar;31(2):104-17." as PubMed has it under the name of a journal. */
const OF_VOLUME = /^\.? ?((?:19|20)\d\d)(?: [A-Z][a-z]{2,8}(?:[-/ ][A-Z]?[a-z\d]{1,8})?)?;\d/;

/** The year in a line that says volume and pages as well; empty if there is none. */
export function yearOfVolume(lines: readonly string[]): string {
  return lines.flatMap((line) => OF_VOLUME.exec(line)?.[1] ?? [])[0] ?? '';
}

export function datesIn(above: readonly string[], all: readonly string[]): string[] {
  const year = yearBelow(all);
  return [
    ...above.flatMap((line) => PUBLISHED.exec(line)?.[1] ?? []),
    ...(year === '' ? [] : [year]),
    ...[yearOfVolume(above)].filter((said) => said !== ''),
    ...above.flatMap((line) => /(?<![\d./-])(?:19|20)\d\d(?![\d/-])/.exec(line)?.[0] ?? []),
    ...above.flatMap((line) => /(?<!\d)((?:19|20)\d\d)-(?:0\d|1[0-2])-[0-3]\d(?!\d)/.exec(line)?.[1] ?? []),
    ...above.flatMap((line) => /\b10\.1101\/(20\d\d)\./.exec(line)?.[1] ?? []),
    ...all.flatMap((line) => PUBLISHED.exec(line)?.[1] ?? []),
  ].slice(0, 1);
}
