import type { PaperDraft } from '../documentFormat.ts';
import { isNotice, standingOf } from './evidence.ts';
import { isName } from './names.ts';
import { endsSentence } from './shape.ts';

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}';
/** In the head of what somebody posted: when, by the clock. */
const BY_CLOCK = new RegExp(
  `\\b${MONTH}\\b[^\\n]{0,12}\\b\\d{1,2}:\\d\\d\\b|\\b\\d{1,2}:\\d\\d\\b[^\\n]{0,12}\\b${MONTH}\\b`,
  'i',
);
/** "Fern Hill, 18 November 2025. The wall …": where and when news were written. */
const DATELINE = new RegExp(
  `^\\p{Lu}[\\p{L} .'’-]{2,30},? (?:\\d{1,2}\\.? ${MONTH}|${MONTH} \\d{1,2}),? (?:19|20)\\d\\d(?: ?[.:—–-]| \\(\\p{Lu})`,
  'iu',
);
/** Who posted it, and how long ago; how much they have posted. */
const BY_POSTER =
  /\b(?:opened|closed|started|asked|posted|commented|reported) (?:[^\n]{2,30} ago\b|(?:today|yesterday|last \w{3,9}|on [^\n]{3,20}) by \S)|\bago by \S|^(?:posts|replies|karma|reputation): ?\d[\d,.]*$/i;
const HEAD_OF_POST = 2;

/** Whether a name has under it what a page says of a person, which is no text. */
function isOfPerson(paper: PaperDraft): boolean {
  return (
    isName(paper.title) &&
    !endsSentence(paper.abstract) &&
    (paper.fields?.authors?.length ?? 0) === 0 &&
    paper.arxiv === undefined &&
    paper.doi === undefined &&
    standingOf(paper) !== 'paper'
  );
}

/** Whether what stands above a text is the head of a post in a forum or of a ticket. */
function isPost({ title, line }: PaperDraft, lines: readonly string[]): boolean {
  if (BY_CLOCK.test(title) && !/\bmodified\b/i.test(title)) return true;
  return lines.slice(line - 1, line + HEAD_OF_POST).some((one) => BY_POSTER.test(one.trim()));
}

/** Whether a title with a text is a post of a forum or a ticket, news, what a site says of itself, or what it says of a person. */
export function isOfOthersPage(paper: PaperDraft, lines: readonly string[]): boolean {
  const { abstract } = paper;
  return isPost(paper, lines) || isOfPerson(paper) || isNotice(abstract) || DATELINE.test(abstract);
}
