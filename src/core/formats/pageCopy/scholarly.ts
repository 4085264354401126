import type { PaperDraft } from '../documentFormat.ts';
import { isOfOthersElsewhere } from './otherProse.ts';

/** What those who write abstracts say of their work, in the languages that most are written in. */
const OF_WORK: readonly RegExp[] = [
  /\bwe (?:\w+ly )?(?:show|propose|present|introduce|study|studied|investigate|develop|analy[sz]e|find|found|demonstrate|describe|prove|derive|evaluate|examine|explore|review|report|consider|argue|provide|give|train|measure|compare|design|build|count|observe|establish|address|survey|discuss|release|assess|use|apply)|\bI (?:argue|show|propose|present|examine|analy[sz]e|describe|consider|discuss|suggest)\b/i,
  /\b(?:(?:this|our|the present|the proposed) (?:paper|article|work|study|survey|thesis|method|approach|model|framework|review|results?)|in this (?:paper|article|work|study)|state-of-the-art|outperforms?|experiments?|theorems?|patients|participants|hypothes[ie]s|algorithms?|simulations?|abstract)\b|\bp ?[<=] ?0?\.\d/i,
  /\b(?:is|are|was|were) (?:\w+ly )?(?:proposed|presented|studied|investigated|shown|introduced|measured|analy[sz]ed|examined|observed|assessed|evaluated|obtained|compared)\b|\b(?:results|findings|data) (?:show|suggest|indicate|support)\b/i,
  /\b(?:wir (?:zeigen|untersuchen|stellen|entwickeln|beschreiben|schlagen|analysieren)|in dieser (?:arbeit|studie)|(?:diese|vorliegende) (?:arbeit|studie)|dieser (?:artikel|beitrag)|(?:wird|werden|wurden?) (?:[\p{L}]+ ){0,12}(?:untersucht|gemessen|vorgestellt|beschrieben|gezeigt|analysiert|diskutiert))/iu,
  /\b(?:nous (?:montrons|proposons|présentons|étudions|décrivons)|cet article|cette (?:étude|thèse)|este (?:artículo|estudio|trabajo|artigo)|se (?:presenta|propone|estudia|analiza|describe)|questo (?:articolo|studio|lavoro))|本文|本稿|本研究|본 (?:논문|연구)|в (?:данной )?(?:статье|работе)/iu,
];
/** Of letters, newsletters, subtitles, recipes and minutes: lines that no title and no abstract is. */
const OF_OTHERS =
  /^(?:dear|hi|hello|hey)(?:[ ,][^\n]{0,60})?[,!][^\S\n]*$|^(?:kind|best|warm) regards\b|^(?:yours )?sincerely[,.]?[^\S\n]*$|^keep learning[^\n]{0,20}$|\(\d{1,2} minute read\)|^\d\d:\d\d:\d\d[,.]\d{3} -->|\bread more:|\bunsubscribe\b|^(?:ingredients|agenda|attendees|apologies|any other business):?[^\S\n]*$|^present:[^\S\n]|^minutes of the [^\n]{0,60}$/im;
const SALUTATION = /^(?:dear|hi|hello|hey)\b.{0,60},$/i;
/** Addresses and numbers of papers, which a newsletter has where it tells of some. */
const OF_PAPERS =
  /arxiv\.org\/(?:abs|pdf)\/[\w./-]{9,20}|\barxiv: ?\d{4}\.\d{4,5}|\b10\.\d{4,9}\/[^\s"<>]{1,100}|openreview\.net\/forum\?id=[\w-]{5,20}|aclanthology\.org\/[\w.-]{5,40}/gi;
const SHARE = 0.5;

/**
 * Whether what was read as titles and abstracts are papers. A text with the words of a letter, a newsletter, subtitles or a
 * recipe holds papers only if it has as many addresses of papers as half of what was read, or if at least half of that has an
 * identifier, names or the words of those who write about their research; any other text is not judged.
 */
export function areScholarly(papers: readonly PaperDraft[], text: string): boolean {
  if (papers.length === 0 || !(OF_OTHERS.test(text) || isOfOthersElsewhere(text))) return true;
  const enough = SHARE * papers.length;
  if (papers.filter(hasEvidence).length >= enough) return true;
  return new Set(text.match(OF_PAPERS)).size >= enough;
}

/** "Dear all," with what follows it, read as a title and its abstract. */
export function isSalutation({ title }: PaperDraft): boolean {
  return SALUTATION.test(title);
}

function hasEvidence(paper: PaperDraft): boolean {
  const { abstract, arxiv, doi, fields } = paper;
  if (arxiv !== undefined || doi !== undefined) return true;
  if (isSalutation(paper) || isOfOthersElsewhere(paper.title)) return false;
  return (fields?.authors?.length ?? 0) > 0 || OF_WORK.some((words) => words.test(abstract));
}
