import { isPersonal, standingOf } from '../pageCopy/evidence.ts';
import type { SectionParts } from './sectionParts.ts';

/** Shorter texts are what somebody noted under a paper, unless they speak of research. */
const LONG = 30;

/** What readers write to themselves and to each other. */
const OF_NOTES =
  /\b(?:i|me|my|i'(?:ve|m|d))\b|\bwe (?:should|could|need|must|have to|might)\b|\bnot sure\b|\?$|\b(?:to-?do|tbd)\b/i;

/** Whether a text under an item is the paper's abstract: a label says so, or it reads like one. */
export function isAbstractOf(title: string, { abstract, ofAbstract }: SectionParts): boolean {
  if (ofAbstract !== undefined) return true;
  const text = abstract.join('\n').trim();
  if (text.split(/\s+/).length >= LONG) return !isPersonal(text);
  const standing = standingOf({ title, abstract: text, line: 1 });
  return (standing === 'paper' || standing === 'unknown') && !OF_NOTES.test(text);
}
