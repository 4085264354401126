import { isName, listsNames } from '../pageCopy/names.ts';
import { standingOf } from '../pageCopy/evidence.ts';
import { endsSentence } from '../pageCopy/shape.ts';
import { ofTag } from './draft.ts';

const SHORTEST = 120;
/** What stands beside a title is not longer. */
const LONGEST_BESIDE = 400;
const LONGEST_PART = 80;
const MOST_SIGNS = 8;
/** Between a title, what stands beside it and its abstract: "- Jane Roe and John Doe - We show …". */
const SIGN = /(?:^|[\s)\]])[-–—:|]\s+|\.\s+(?=\p{Lu})/gu;
const BETWEEN_PARTS =
  /\s[-–—|]\s|[;:()[\]]\s?|\.\s+|,\s+(?=\p{Lu}[\w&.-]{1,12},? (?:19|20)\d\d|(?:19|20)\d\d)/u;

/** What stands behind a title in its item: the abstract, if it reads like one (else empty), and names, venue and year in front of it. */
export function textBehind(title: string, behind: string): { beside: string; text: string } {
  let found = { beside: behind, text: '' };
  const signs = [...behind.slice(0, LONGEST_BESIDE).matchAll(SIGN)].slice(0, MOST_SIGNS);
  for (const { index, 0: sign } of signs) {
    const beside = behind.slice(0, index);
    const text = behind.slice(index + sign.length).trim();
    const isPlain = !/[\p{L}\p{N}]/u.test(beside);
    if (text.length < SHORTEST || !(isPlain || isBeside(beside))) break;
    if (endsSentence(text) && standingOf({ title, abstract: text, line: 1 }) === 'paper')
      found = { beside, text };
  }
  return found;
}

/** Whether a text is nothing but names, a venue and a year. */
function isBeside(text: string): boolean {
  return text
    .split(BETWEEN_PARTS)
    .map((part) => part.replace(/^[\s,.]*(?:by\s)?|[\s,.)\]]+$/g, ''))
    .filter((part) => part !== '')
    .every((part) => part.length <= LONGEST_BESIDE && (areNames(part) || isTag(part)));
}

function areNames(text: string): boolean {
  const names = text.replace(/,? et\.? al\.?$/i, '');
  return isName(names) || listsNames(names) || listsNames(names.replace(/ (?:and|&) /g, ', '));
}

function isTag(text: string): boolean {
  return text.length <= LONGEST_PART && (/^(?:19|20)\d\d$/.test(text) || ofTag(text).venue !== undefined);
}
