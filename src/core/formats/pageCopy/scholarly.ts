import type { FormatResult, PaperDraft } from '../documentFormat.ts';
import {
  areRelated,
  isAboutTitle,
  isNumberedPart,
  isOneWord,
  isPersonal,
  namesPersons,
  SENTENCE_INSIDE,
  speaksOfWork,
  standingOf,
  type Standing,
} from './evidence.ts';
import { isOfPage, PART } from '../labelled/paperPageLines.ts';
import { chromeOf } from './chrome.ts';
import { listsOtherThings } from './otherThings.ts';
import { isOfOthersPage } from './posts.ts';
import { shareWithRoom } from './room.ts';
import { endsSentence } from './shape.ts';
import { isOfOthersElsewhere } from './otherProse.ts';

/** Of letters, newsletters, subtitles, recipes, minutes, logs and exams: lines that no title and no abstract is. */
const OF_OTHERS =
  /^(?:dear|hi|hello|hey)(?:[ ,][^\n]{0,60})?[,!][^\S\n]*$|^(?:kind|best|warm) regards\b|^(?:yours )?sincerely[,.]?[^\S\n]*$|^keep learning[^\n]{0,20}$|\(\d{1,2} minute read\)|^\d\d:\d\d:\d\d[,.]\d{3} -->|\bread more:|\bunsubscribe\b|^(?:ingredients|agenda|attendees|apologies|any other business):?[^\S\n]*$|^present:[^\S\n]|^minutes of the [^\n]{0,60}$|^what is claimed is|\bof claim \d|^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d|\(\d{1,3} (?:marks|points|punkte|pts)\)[^\S\n]*$|^answer (?:all|any [a-z]+) (?:of the )?questions\b|\badd to (?:basket|cart)\b/im;
/** The same as the first line of a text; below it, sites of papers have such lines, too. */
const OF_OTHERS_FIRST =
  /^\s*(?:(?:general )?terms (?:and conditions|of (?:use|service))|privacy policy)[^\S\n]*$/im;
/** What letters to many are called, not what is in them. */
const OF_ISSUE =
  /^(?:the )?(?:daily|weekly|monthly|quarterly|annual) (?:digest|news(?:letter)?|bulletin|circular|round-?up|update)\b/i;
/** "09:15–10:15 Opening" */
const TIMES = /\b\d{1,2}[:.]\d\d ?[–—-] ?\d{1,2}[:.]\d\d\b/g;
const FEWEST_TIMES = 3;
/** Words to a time in programmes, at most. */
const WORDS_A_TIME = 25;
/** Where a paper appeared, which has the date below it. */
const VENUE =
  /^(?:\S{2,30} ){0,5}(?:conference|symposium|workshop|congress|journal|transactions|proceedings) (?:on|of|for|in)\b/i;
const SALUTATION = /^(?:dear|hi|hello|hey)\b.{0,60},$/i;
/** Addresses and numbers of papers, which a newsletter has where it tells of some. */
const OF_PAPERS =
  /arxiv\.org\/(?:abs|pdf)\/[\w./-]{9,20}|\barxiv: ?\d{4}\.\d{4,5}|\b10\.\d{4,9}\/[^\s"<>]{1,100}|openreview\.net\/forum\?id=[\w-]{5,20}|aclanthology\.org\/[\w.-]{5,40}/gi;
const OF_US = /\b(?:we|our)\b/i;
const SHARE = 0.5;
/** So many papers are no accident. */
const SOME = 3;
/** A text of fewer words that says nothing of its title is a piece of the page. */
const FEWEST_WORDS = 12;

/**
 * Whether what was read as titles and abstracts are papers: at least half of it must look like papers, or be in a language
 * of which that cannot be told. In a text with the words of a letter, a newsletter, subtitles or a recipe more than half must have an
 * identifier, names or the words of those who write about their research, or as many addresses of papers stand in it.
 */
export function areScholarly(
  { papers, leftOver = 0 }: FormatResult,
  text: string,
  lines: readonly string[],
): boolean {
  if (papers.length === 0) return true;
  const enough = SHARE * papers.length;
  if (namesPapers(text, papers)) return true;
  const standings = papers.map((paper) => (isOfLines(paper, lines) ? 'other' : standingOf(paper)));
  const those = (standing: Standing) => standings.filter((one) => one === standing).length;
  const [sure, short] = [those('paper') + those('unknown'), those('short')];
  // What is too short or too plain to tell is believed beside as many papers, and where all of the text is titles with a
  // text each, as whoever writes a list by hand has it; but not where they look like the parts of an article.
  const isOfOne = papers.length === 1 && areRelated(papers[0]!.title, papers[0]!.abstract);
  const isClean = leftOver <= (isOfOne ? 1 : 0) && those('other') === 0;
  const headings = papers.filter((paper, at) => standings[at] === 'short' && isPartOfArticle(paper)).length;
  const isList = isClean && (papers.length === 1 || headings <= enough);
  const isAllOfAuthors =
    papers.length > 1 &&
    those('other') === 0 &&
    papers.every(({ abstract }) => OF_US.test(abstract) && !namesPersons(abstract));
  const isBelieved = sure >= short || sure >= SOME || isList || isAllOfAuthors;
  if (sure + (isBelieved ? short : 0) < enough) return false;
  if (leftOver > 0 && areHeadings(papers)) return false;
  const asked = evidenceAsked(text, lines);
  return asked === null || papers.filter(asked).length > enough;
}

/** Whether a text has the addresses or numbers of half as many papers as were read. */
export function namesPapers(text: string, papers: readonly PaperDraft[]): boolean {
  return new Set(text.match(OF_PAPERS)).size >= SHARE * papers.length;
}

/** What more than half of the papers of a text must have that has what only other texts have; null for any other. */
function evidenceAsked(text: string, lines: readonly string[]): ((paper: PaperDraft) => boolean) | null {
  if (hasClauses(text, lines) || lines.filter((line) => MATCH.test(line.trim())).length >= FEWEST_MATCHES)
    return isIdentified;
  if (listsOtherThings(lines)) return isNamed;
  return isOfOthers(text) ? hasEvidence : null;
}

/**
 * Whether all titles are headings of one or two words, as release notes have them. What has a name for a title ("BERT") says
 * it in its text as well.
 */
function areHeadings(papers: readonly PaperDraft[]): boolean {
  const isHeading = (paper: PaperDraft) =>
    !isNamed(paper) && /\p{Script=Latin}/u.test(paper.title) && paper.title.split(/\s+/).length <= 2;
  const saying = papers.filter(({ title, abstract }) => abstract.includes(title)).length;
  return papers.length > 1 && papers.every(isHeading) && saying * 2 < papers.length;
}

/** A heading of one word with a text that is long enough for an abstract, and says nothing of research. */
function isPartOfArticle({ title, abstract }: PaperDraft): boolean {
  return isOneWord(title) && abstract.split(/\s+/).length >= LONG;
}

const LONG = 25;

/**
 * Whether among papers a title with a text is none: "Dear all," with what follows it, one that speaks to persons, or a text
 * that says nothing of its title nor of research.
 */
export function isNoPaper(paper: PaperDraft, lines: readonly string[]): boolean {
  const { title, abstract } = paper;
  if (SALUTATION.test(title) || PART.test(title) || isOfPage(title) || isOfLines(paper, lines)) return true;
  if (!isIdentified(paper) && OF_RELEASE.test(title)) return true;
  if (isOfOthersPage(paper, lines) || (isPersonal(abstract) && !isAboutTitle(paper))) return true;
  if (isOfProgramme(paper, lines)) return true;
  const standing = standingOf(paper);
  if (standing === 'other') return isPersonal(abstract) || isNumberedPart(title);
  const isPiece =
    standing === 'short' && (abstract.split(/\s+/).length < FEWEST_WORDS || !SENTENCE_INSIDE.test(abstract));
  return isPiece && (!endsSentence(abstract) || namesPersons(abstract)) && !areRelated(title, abstract);
}

/** "2011.04.22, Version 0.4.7 (stable)", "v2.3.1": a release, above what is new in it. */
const OF_RELEASE =
  /^(?:\d{4}[./-]\d\d[./-]\d\d,? )?(?:version \d{1,3}\.\d|v\d{1,3}\.\d|\d{1,3}\.\d{1,3}\.\d{1,4}\b)/i;

/** Whether it is a timetable, questions, an issue of a newsletter, or a venue with its date. */
function isOfProgramme({ title, abstract, line }: PaperDraft, lines: readonly string[]): boolean {
  if (OF_ISSUE.test(title) || isTimetable(abstract) || isOfQuestions(abstract)) return true;
  return VENUE.test(title) && chromeOf(lines[line]?.trim() ?? '')?.date !== undefined;
}

/** Whether a text is the lines of a programme, each with its time. */
function isTimetable(text: string): boolean {
  const times = text.match(TIMES)?.length ?? 0;
  return times >= FEWEST_TIMES && text.split(/\s+/).length <= times * WORDS_A_TIME;
}

/** Whether a text asks as often as quizzes and interviews do, or begins with the first of several questions. */
function isOfQuestions(text: string): boolean {
  if (/^1[.)] [^.!?]{5,150}\?/.test(text)) return true;
  const asked = text.match(/\p{L}\?(?=\s|$)/gu)?.length ?? 0;
  return asked >= FEWEST_ASKED && text.split(/\s+/).length <= asked * WORDS_A_QUESTION;
}

const FEWEST_ASKED = 3;
const WORDS_A_QUESTION = 25;

/** Lines that are no sentences, one right under the other, as lists of titles, of links and of terms are, but no text. */
function isOfLines(paper: PaperDraft, lines: readonly string[]): boolean {
  const { abstract, arxiv, doi, fields } = paper;
  if (abstract.length > LONGEST_OF_LINES || endsSentence(abstract) || SENTENCE_INSIDE.test(abstract))
    return false;
  if (arxiv !== undefined || doi !== undefined || (fields?.authors?.length ?? 0) > 0) return false;
  const below = lines.slice(paper.line - 1, paper.line + LINES_BELOW).map((line) => line.trim());
  const last = below.findLastIndex((line) => line !== '' && abstract.endsWith(line));
  const first = below.slice(0, last + 1).lastIndexOf('') + 1;
  // More than a title and a line of text.
  return last - first > 1 && shareWithRoom([below.slice(first, last + 1)]) >= SOME_ROOM;
}

const LONGEST_OF_LINES = 4000;
const LINES_BELOW = 40;
/** Of wrapped lines fewer have room behind them. */
const SOME_ROOM = 0.4;

/** "(1) …" and "(2) …" as sentences of laws, contracts and terms are counted, and the articles of these. */
const CLAUSE = /^\((\d{1,2})\)\s+\S/;
const ARTICLE = /^(?:§ ?|Art(?:icle|ikel|ículo|icolo|igo)?\.? ?)\d{1,4}[a-z]?\b/i;
const FEWEST_ARTICLES = 3;
/** What they say of themselves and of those whom they bind. */
const OF_LAW =
  /\bshall\b|\bthis (?:act|agreement|law|contract|regulation|part|section)\b|\b(?:dieses|diese[rs]?) (?:gesetz|vertrag|verordnung)\p{L}{0,3}\b|\b(?:absatz|abs\.|alinéa|la présente|el presente|presente)\b/giu;
const FEWEST_OF_LAW = 3;

/** Whether sentences are counted from one more than once, or articles are: a law, a contract, terms. */
function hasClauses(text: string, lines: readonly string[]): boolean {
  if ((text.match(OF_LAW)?.length ?? 0) < FEWEST_OF_LAW) return false;
  const counted = lines.flatMap((line) => CLAUSE.exec(line.trim())?.[1] ?? []);
  const those = (number: string) => counted.filter((one) => one === number).length;
  if (those('1') > 1 && those('2') > 1) return true;
  return lines.filter((line) => ARTICLE.test(line.trim())).length >= FEWEST_ARTICLES;
}

/** "Ferns United 4-1 Moss Town": a match, with its result. */
const MATCH =
  /^(?:\d{1,2}\. )?\p{Lu}[^\n\d]{2,30} \d{1,3} ?[-–:] ?\d{1,3} (?:\d{1,2}\. )?\p{Lu}[^\n\d]{2,30}$/u;
const FEWEST_MATCHES = 2;

function isIdentified({ arxiv, doi }: PaperDraft): boolean {
  return arxiv !== undefined || doi !== undefined;
}

function isNamed({ arxiv, doi, fields }: PaperDraft): boolean {
  return arxiv !== undefined || doi !== undefined || (fields?.authors?.length ?? 0) > 0;
}

function hasEvidence(paper: PaperDraft): boolean {
  const { title, abstract, arxiv, doi, fields } = paper;
  if (arxiv !== undefined || doi !== undefined) return true;
  if (SALUTATION.test(title) || isOfOthersElsewhere(title)) return false;
  return (fields?.authors?.length ?? 0) > 0 || speaksOfWork(abstract);
}

/** Whether a text has the words of a letter, a newsletter, subtitles, a recipe, a claim or terms. */
function isOfOthers(text: string): boolean {
  return OF_OTHERS.test(text) || OF_OTHERS_FIRST.test(text.slice(0, FIRST_LINE)) || isOfOthersElsewhere(text);
}

const FIRST_LINE = 200;
