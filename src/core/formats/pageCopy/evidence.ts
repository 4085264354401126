import type { PaperDraft } from '../documentFormat.ts';
import { academicElsewhere } from './otherLanguages.ts';
import { topicWords } from './relatedness.ts';
import { endsSentence } from './shape.ts';

const OF_AUTHORS =
  /\bwe (?:\w+ly |also |then |further )?(?:show|propose|present|introduce|study|studied|investigate|develop|analy[sz]e|demonstrate|describe|prove|derive|evaluate|examine|explore|review|report|argue|train|measure|compare|establish|survey|discuss|assess|model|simulate|formulate|interview|estimate|hypothesi[sz]e|conclude)(?!\w* your?\b)|\bI (?:argue|show|propose|present|examine|analy[sz]e|describe|consider|discuss|suggest|ask)\b/i;
/** What those who write abstracts say of their work, in the languages that most are written in. */
const OF_WORK: readonly RegExp[] = [
  OF_AUTHORS,
  /\b(?:(?:this|our|the present|the proposed|the authors['’]?) (?:[\w-]+ )?(?:paper|article|work|study|survey|thesis|method|approach|model|framework|review|trial|results?)|in this (?:[\w-]+ )?(?:paper|article|work|study|trial|thesis)|state-of-the-art|outperforms?|theorems?|hypothes[ie]s|abstract)\b|\bp ?[<=] ?0?\.\d|\b95% (?:ci|confidence)\b/i,
  /\b(?:wir (?:zeigen|untersuchen|stellen|entwickeln|beschreiben|schlagen|analysieren)|in dieser (?:arbeit|studie)|(?:diese|vorliegende) (?:arbeit|studie)|dieser (?:artikel|beitrag)|(?:wird|werden|wurden?) (?:[\p{L}]+ ){0,12}(?:untersucht|gemessen|vorgestellt|beschrieben|gezeigt|analysiert|diskutiert))/iu,
  // "Der Beitrag untersucht", "Die Arbeit behandelt": what is written, and what it does.
  /(?<!\p{L})(?:(?:der|unser) (?:vorliegende )?(?:beitrag|artikel|aufsatz)|die (?:vorliegende )?(?:arbeit|studie|dissertation|masterarbeit|untersuchung)) (?:untersucht|behandelt|analysiert|beschreibt|diskutiert|vergleicht|beleuchtet|entwickelt|zeigt|fragt|geht|stellt|befasst|widmet)|(?<!\p{L})l['’](?:article|étude|auteure?)s? (?:examine|analyse|présente|propose|étudie|montre|porte|décrit|s['’])|(?<!\p{L})(?:el|este|o|neste|no) (?:presente )?(?:artículo|trabajo|estudio|artigo|trabalho|estudo) (?:se )?(?:analiza|presenta|examina|describe|estudia|propone|muestra|explora|analisa|apresenta|discute|descreve|investiga|mostra|tem)|(?<!\p{L})(?:en|neste|nesta|en este|en esta|in questo|in questa) (?:trabajo|artículo|estudio|investigación|artigo|trabalho|estudo|pesquisa|articolo|studio|lavoro)(?!\p{L})|(?<!\p{L})(?:uppsatsen|artikeln|avhandlingen|studien|artiklen|artikkelen) (?:undersöker|analyserar|beskriver|diskuterar|visar|behandlar|undersøger|undersøker|analyserer|beskriver|viser)/iu,
  /\b(?:nous (?:montrons|proposons|présentons|étudions|décrivons)|cet article|cette (?:étude|thèse|communication)|este (?:artículo|estudio|trabajo|artigo)|se (?:presenta|propone|estudia|analiza|describe)|questo (?:articolo|studio|lavoro))|本文|本稿|本研究|본 (?:논문|연구)|в (?:данной )?(?:статье|работе)/iu,
];
/** The same, where others may say it of theirs. */
const OF_ANY_WORK: readonly RegExp[] = [
  /\bwe (?:\w+ly |also |then |further )?(?:find|found|consider|provide|give|learn|design|build|count|observe|address|release|use|apply|ask|follow|map|record|collect|test|label|construct|extend|combine|identif)|\b(?:patients|participants|experiments?|algorithms?|simulations?)\b/i,
  /\b(?:is|are|was|were|has been|have been) (?:\w+ly )?(?:proved|proposed|presented|described|discussed|derived|developed|considered|extended|reviewed|computed|calculated|studied|investigated|shown|introduced|measured|analy[sz]ed|examined|observed|assessed|evaluated|obtained|compared)\b|\b(?:results|findings|data) (?:show|suggest|indicate|support)\b/i,
];
/** Words that texts about research share in any field; one of them alone stands in any text. */
const ACADEMIC =
  /\b(?:stud(?:y|ies)|research|analys[ie]s|results?|findings|evidence|effects?|factors?|approach(?:es)?|methods?|data(?:sets?)?|significant(?:ly)?|associated|theor(?:y|ies|etical)|models?|literature|review|framework|hypothesis|measures?|estimate[sd]?|compared|increased?|decreased?|potential|development|systems?|knowledge|populations?|policy|policies|trials?|samples?|outcomes?|interventions?|technolog(?:y|ies)|applications?|proposed|novel|empirical|conclusions?|background|objectives?|performance|process(?:es)?|proofs?|formulas?|equations?|asymptotic|conjectures?|bounds?|lemmas?|algorithms?|techniques?|solutions?|problems?|numerical(?:ly)?|experimental(?:ly)?|mathematical(?:ly)?|calculations?|procedures?|parameters?|functions?|mechanisms?|characteristics|species)\b/gi;
/** Persons, prices and calls, of which those who write abstracts speak hardly ever: 99 in 100 have less than two. */
const OF_PERSONS =
  /\b(?:[Yy]ou|[Yy]ours?|[Yy]ourself|[Mm]y|[Mm]e|[Mm]yself|[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|said|[Pp]lease|shall|[Ee]njoy|[Ll]oved?|told)\b|\bI\b(?! (?:argue|show|propose|present|examine|analy[sz]e|describe|consider|discuss|suggest|ask)\b)|\b\w+(?:n['’]t|['’](?:ll|re|ve|m|d))\b|\b(?:it|that|let|what|here)['’]s\b|!|[$€£] ?\d[\d,.]{0,15}(?!\d|[^\s$]{0,40}\$)|\d ?(?:€|euros?\b)/g;
const TO_READER = /(?<!["“‘'])\b[Yy]ou(?:rs?|rself)?\b/g;
/** The words that any English text is full of. */
const ENGLISH = /\b(?:the|of|and|in|to|a|is|for|with|that|are)\b/gi;

/** Words of research that a text without the words of those who write about theirs must have, different ones. */
const ENOUGH_ACADEMIC = 4;
/** Of each hundred words, and in all, so many speak of persons in what is no abstract. */
const PERSONAL_SHARE = 2;
const FEWEST_PERSONAL = 2;
const ALLOWED_PER_WORD = 1;
const ENGLISH_SHARE = 0.12;
/** Fewer words say nothing of what a text is. */
const FEWEST_WORDS = 12;
/** Scripts without blanks between words. */
export const NO_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u;
/** Pages of a volume and a year at the end: a work that is cited. */
const OF_REFERENCE = /\d[-–]\d{1,6}[ ,.]{1,3}\(?(?:19|20)\d\d[a-z]?\)?\.?$/;
/** Titles of fewer words are hardly any paper's, and the headings of most other texts. */
const SHORT_TITLE = 3;

/** Whether a text speaks of its authors' research as abstracts do. */
export function speaksOfWork(text: string): boolean {
  if (OF_WORK.some((words) => words.test(text))) return true;
  return OF_ANY_WORK.some((words) => words.test(text)) && academicWords(text) >= BESIDE_WORK;
}

/** Words of research that must stand beside what others may say, too. */
const BESIDE_WORK = 2;

/** Whether a text speaks to or of persons more than abstracts do; each word of research beside them allows for more. */
export function isPersonal(text: string): boolean {
  if (isAddressed(text)) return true;
  const hits = personalWords(text);
  if (hits < FEWEST_PERSONAL) return false;
  return hits * 100 >= (PERSONAL_SHARE + ALLOWED_PER_WORD * academicWords(text)) * wordsOf(text);
}

/** Of 94,000 abstracts two speak to their reader as often as this: twice, and with three of a hundred words. */
const ADDRESSED_SHARE = 3;

function isAddressed(text: string): boolean {
  const hits = text.match(TO_READER)?.length ?? 0;
  return hits >= FEWEST_PERSONAL && hits * 100 >= ADDRESSED_SHARE * wordsOf(text);
}

/** What sites say of cookies and of what they know of their readers. */
const NOTICE =
  /\b(?:we|(?:this|our) (?:web)?site) (?:also )?uses? (?:\w+ ){0,2}cookies\b|\byour (?:web )?browser\b|\byour (?:cookie|privacy|consent) (?:settings|choices|preferences)\b|\b(?:diese (?:web)?seite|wir) verwende[nt] (?:\w+ ){0,2}cookies\b|\bihre[mn]? browser\b|\bvotre navigateur\b|\bsu navegador\b/i;

export function isNotice(text: string): boolean {
  return NOTICE.test(text);
}

/** Whether a text has a word to or of persons. */
export function namesPersons(text: string): boolean {
  return personalWords(text) > 0;
}

function personalWords(text: string): number {
  return text.match(OF_PERSONS)?.length ?? 0;
}

/** What a text is about, by words without their endings, and by pairs of signs where no blanks part words. */
export function stemsIn(text: string): ReadonlySet<string> {
  const stems = new Set([...topicWords(text)].map((word) => word.slice(0, STEM).replace(/s$/, '')));
  for (const run of text.slice(0, LOOK_AT).match(/[\p{Script=Han}\p{Script=Katakana}]{2,}/gu) ?? [])
    for (let at = 0; at + 2 <= run.length; at++) stems.add(run.slice(at, at + 2));
  return stems;
}

const STEM = 6;
const LOOK_AT = 4000;

/** How many stems of one text another has. */
export function sharedStems(text: string, about: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of stemsIn(text)) if (about.has(stem)) shared++;
  return shared;
}

/** Whether title and abstract have a word in common that says what they are about. */
export function areRelated(title: string, abstract: string): boolean {
  return sharedStems(title, stemsIn(abstract)) > 0;
}

/** Whether a title has one word, as headings of what is no paper have; where blanks part words. */
export function isOneWord(title: string): boolean {
  return !NO_BLANKS.test(title) && wordsOf(title) < 2;
}

/** "Question 2 (15 marks)", "Chapter IV": a part of something longer, by its number and no more. */
const NUMBERED_PART =
  /^(?:question|problem|exercise|task|chapter|section|part|appendix|figure|table|episode|lesson|lecture|unit|week|day|step|act|scene|aufgabe|frage|übung|kapitel|abschnitt|teil|chapitre|partie|exercice|capítulo|ejercicio|pregunta|sección|capitolo|hoofdstuk)\s(?:\d{1,3}|[ivxlc]{1,6})[.:]?(?:\s\([^()]{1,40}\))?$/iu;

/** "PART II ASSESSMENT": in capitals throughout, with its heading. */
const PART_IN_CAPITALS =
  /^(?:CHAPTER|PART|ARTICLE|SECTION|SCHEDULE|TITLE|APPENDIX|ANNEX|KAPITEL|TEIL|ABSCHNITT|CHAPITRE|TITRE|CAPÍTULO|TÍTULO) (?:\d{1,3}|[IVXLC]{1,6})\b\P{Ll}{0,80}$/u;

export function isNumberedPart(title: string): boolean {
  return NUMBERED_PART.test(title) || PART_IN_CAPITALS.test(title);
}

/**
 * What a title with a text under it looks like: a paper, by its identifier, its names or how the text speaks; something
 * else; 'short', where the text is too short or too plain to tell; or unknown, in languages whose words are not known here.
 */
export type Standing = 'paper' | 'short' | 'unknown' | 'other';

export function standingOf(paper: PaperDraft): Standing {
  const known = standings.get(paper);
  if (known !== undefined) return known;
  const standing = standingOfTexts(paper);
  standings.set(paper, standing);
  return standing;
}

/** Asked several times of each paper of a page. Drafts are never changed. */
const standings = new WeakMap<PaperDraft, Standing>();

/** A paper with more of its fields than another, with the same texts, is one if that was. */
export function keepStanding(from: PaperDraft, to: PaperDraft): void {
  if (standings.get(from) === 'paper') standings.set(to, 'paper');
}

function standingOfTexts({ title, abstract: whole, arxiv, doi, fields }: PaperDraft): Standing {
  if (arxiv !== undefined || doi !== undefined) return 'paper';
  const abstract = whole.length > LOOK_AT ? whole.slice(0, LOOK_AT) : whole;
  if (isPersonal(abstract) || OF_REFERENCE.test(whole.slice(-LOOK_AT)) || isNumberedPart(title))
    return 'other';
  if (!NO_BLANKS.test(abstract) && wordsOf(abstract) < FEWEST_WORDS) return 'short';
  if (speaksOfWork(abstract)) return 'paper';
  const isWhole = endsSentence(whole) || wordsOf(abstract) >= 2 * LONG;
  if (!isEnglish(abstract))
    return standingElsewhere(title, abstract, { names: fields?.authors?.length ?? 0, isWhole });
  if (
    areRelated(title, abstract) &&
    isOfResearch(title, abstract, { names: fields?.authors?.length ?? 0, isWhole })
  )
    return 'paper';
  return 'short';
}

/** The same of a text in another language: what has its words of research or names above it. */
function standingElsewhere(
  title: string,
  abstract: string,
  { names, isWhole }: { names: number; isWhole: boolean },
): Standing {
  if (NO_BLANKS.test(abstract)) return 'unknown';
  const academic = academicElsewhere(abstract, wordsOf(abstract));
  // In no language known here, but nothing that ends as sentences do is in it: a table of contents, lines of a log.
  if (academic === null)
    return endsSentence(abstract) || SENTENCE_INSIDE.test(abstract) ? 'unknown' : 'short';
  const isOfWork = names > 0 || (isWhole && academic >= ENOUGH_ACADEMIC_ELSEWHERE);
  return isOfWork && areRelated(title, abstract) ? 'paper' : 'short';
}

/** Fewer than in English, for words have more forms. */
const ENOUGH_ACADEMIC_ELSEWHERE = 3;
/** One sentence ends and another begins, in texts without capitals, too. */
export const SENTENCE_INSIDE = /\p{L}{2} ?[.!?…] +\S/u;

/** Whether a text about its title has names above it beside words of research, or enough of these. */
function isOfResearch(
  title: string,
  abstract: string,
  { names, isWhole }: { names: number; isWhole: boolean },
): boolean {
  const academic = academicWords(abstract);
  if (names > 1 || (names > 0 && academic > 1)) return true;
  return isWhole && (academic >= ENOUGH_ACADEMIC || isAllAbout(title, abstract));
}

/**
 * Whether a text says much about its title, has words of research and speaks of nobody. The longer it is, the less of these
 * it needs: what else stands under titles, of news, goods and places, is short.
 */
function isAllAbout(title: string, abstract: string): boolean {
  const words = wordsOf(abstract);
  const academic = academicWords(abstract);
  const isLong = words >= 2 * LONG;
  if (words < LONG || namesPersons(abstract) || (academic === 0 && !isLong)) return false;
  const shared = sharedStems(title, stemsIn(abstract));
  if (wordsOf(title) < SHORT_TITLE) return isLong && academic > 0 && shared === stemsIn(title).size;
  return shared >= (academic > 1 || (isLong && academic > 0) ? MUCH - 1 : MUCH);
}

/** Words of an abstract that is no note. */
const LONG = 30;
/** Words that it shares with its title; one less, where it has more words of research. */
const MUCH = 3;

/** A paper whose abstract has words of its title. */
export function isSurePaper(paper: PaperDraft): boolean {
  const standing = standingOf(paper);
  if (standing === 'other' || standing === 'short') return false;
  return isAboutTitle(paper);
}

/** Whether an abstract has as many words of its title as those of papers have. */
export function isAboutTitle(paper: PaperDraft): boolean {
  const known = about.get(paper);
  if (known !== undefined) return known;
  const words = stemsIn(paper.title);
  const shared = words.size === 0 ? 0 : sharedStems(paper.abstract, words);
  const isAbout = shared > 0 && shared >= LEAST_SHARED * words.size;
  about.set(paper, isAbout);
  return isAbout;
}

const about = new WeakMap<PaperDraft, boolean>();

/** Share of the words of a title that are in its abstract, at least. */
export const LEAST_SHARED = 0.2;

export function isEnglish(text: string): boolean {
  return (text.match(ENGLISH)?.length ?? 0) >= ENGLISH_SHARE * wordsOf(text);
}

function academicWords(text: string): number {
  return new Set(text.match(ACADEMIC)?.map((word) => word.toLowerCase())).size;
}

function wordsOf(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
