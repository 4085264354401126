import type { PaperDraft } from '../documentFormat.ts';

/** As long as hardly a paragraph of a letter, a manual or a newsletter is. */
const LONG = 380;
/** What those who write abstracts say of their work. */
const OF_WORK =
  /\b(?:we (?:\w+ly )?(?:show|propose|present|introduce|study|studied|investigate|develop|analy[sz]e|find|found|demonstrate|describe|prove|derive|evaluate|examine|explore|review|report|consider|argue|provide|give|train|measure|compare|design|build|count|observe|establish|address|survey|discuss|release|assess|use|apply)|(?:this|our|the present|the proposed) (?:paper|article|work|study|survey|thesis|method|approach|model|framework|review|results?)|in this (?:paper|article|work|study)|is (?:proposed|presented|studied|investigated|shown|introduced)|are (?:presented|proposed|studied|investigated|shown)|state-of-the-art|outperforms?|experiments?|theorems?|patients|p ?[<=] ?0?\.\d|abstract)\b/i;
/** Of letters, newsletters, subtitles, manuals and minutes. */
const OF_OTHERS =
  /^(?:dear\b|hi\b|hello\b|kind regards|best regards|sincerely|keep learning)|\(\d{1,2} minute read\)|^\d\d:\d\d:\d\d[,.]\d{3} -->|\bread more:|\bunsubscribe\b|^(?:ingredients|method|agenda|minutes|present|attendees|any other business)\b/im;
const SHARE = 0.5;

/**
 * Whether what was read as titles and abstracts are papers: at least half of them have an identifier, names, the words of
 * those who write about their research, or a text as long as an abstract. A text in other letters than Latin ones is not
 * judged, and two papers only where something of a letter or a newsletter is there.
 */
export function areScholarly(papers: readonly PaperDraft[], text: string): boolean {
  if (papers.length === 0) return true;
  const isOther = OF_OTHERS.test(text);
  const good = papers.filter((paper) => hasEvidence(paper, isOther)).length;
  return good >= SHARE * papers.length || (!isOther && papers.length < FEWEST);
}

/** Fewer short texts tell nothing. */
const FEWEST = 3;

function hasEvidence({ title, abstract, arxiv, doi, fields }: PaperDraft, isOther: boolean): boolean {
  if (arxiv !== undefined || doi !== undefined) return true;
  if (OF_OTHERS.test(title)) return false;
  return (
    (fields?.authors?.length ?? 0) > 0 ||
    OF_WORK.test(abstract) ||
    (!isOther && abstract.length >= LONG) ||
    !/[a-z]{3}/i.test(abstract)
  );
}
