import type { PaperDraft } from '../documentFormat.ts';
import { isOfOthersElsewhere } from './otherProse.ts';

/** What those who write abstracts say of their work. */
const OF_WORK =
  /\b(?:we (?:\w+ly )?(?:show|propose|present|introduce|study|studied|investigate|develop|analy[sz]e|find|found|demonstrate|describe|prove|derive|evaluate|examine|explore|review|report|consider|argue|provide|give|train|measure|compare|design|build|count|observe|establish|address|survey|discuss|release|assess|use|apply)|(?:this|our|the present|the proposed) (?:paper|article|work|study|survey|thesis|method|approach|model|framework|review|results?)|in this (?:paper|article|work|study)|is (?:proposed|presented|studied|investigated|shown|introduced)|are (?:presented|proposed|studied|investigated|shown)|state-of-the-art|outperforms?|experiments?|theorems?|patients|p ?[<=] ?0?\.\d|abstract)\b/i;
/** Of letters, newsletters, subtitles, manuals and minutes. */
const OF_OTHERS =
  /^(?:dear\b|hi\b|hello\b|kind regards|best regards|sincerely|keep learning)|\(\d{1,2} minute read\)|^\d\d:\d\d:\d\d[,.]\d{3} -->|\bread more:|\bunsubscribe\b|^(?:ingredients|method|agenda|minutes|present|attendees|any other business)\b/im;
const SHARE = 0.5;

/**
 * Whether what was read as titles and abstracts are papers. A text with the words of a letter, a newsletter, subtitles or a
 * manual holds papers only if at least half of what was read has an identifier, names or the words of those who write about
 * their research; any other text is not judged.
 */
export function areScholarly(papers: readonly PaperDraft[], text: string): boolean {
  if (papers.length === 0 || !(OF_OTHERS.test(text) || isOfOthersElsewhere(text))) return true;
  return papers.filter(hasEvidence).length >= SHARE * papers.length;
}

function hasEvidence({ title, abstract, arxiv, doi, fields }: PaperDraft): boolean {
  if (arxiv !== undefined || doi !== undefined) return true;
  return (
    !OF_OTHERS.test(title) &&
    !isOfOthersElsewhere(title) &&
    ((fields?.authors?.length ?? 0) > 0 || OF_WORK.test(abstract))
  );
}
