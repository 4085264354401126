import { HEADING } from '../labelled/paperPageLines.ts';
import { isName, listsNames } from './names.ts';
import { topicWords } from './relatedness.ts';
import { endsSentence, looksLikeTitle } from './shape.ts';
import type { Unit } from './units.ts';

const AUTHORS = /^authors? ?[:：] ?(?=\S)/i;
const ABSTRACT = /^abstract(?: ?[:：.—-]|$)/i;
const TLDR = /^tl;?dr ?[:：]/i;
const ET_AL = /,? (?:et\.? al\.?|and others)$/i;
const INTRODUCTION = /^(?:(?:1|i)[.)]? {1,3})?introduction$/i;
const FIGURE = /^(?:figure|fig\.|table) ?\d{1,3} ?[.:]/i;
const LONGEST_NAME = 60;
/** Shorter texts tell nothing of what they are about. */
const TELLING = 80;

/**
 * Units that stand where titles or abstracts may and are none: a name alone under a title, names that "Authors:" repeats or
 * that a biography follows (the title was lost: `names`), a short text in front of the abstract, captions, and what a page
 * has of the paper itself.
 */
export function withoutOtherParts(units: readonly Unit[]): Unit[] {
  const body = bodyOf(units);
  return units.map((unit, i) => {
    const { text, chrome } = unit;
    if (i >= body || (FIGURE.test(text) && !chrome)) return { ...unit, chrome: { strength: 'sure' } };
    if (isKeyPoint(units, i)) return { ...unit, chrome: { strength: 'sure' } };
    if (isHeadingElsewhere(unit, units[i - 1])) return { ...unit, chrome: { strength: 'sure' } };
    if (TLDR.test(text) && isAbstract(units[i + 1])) return { ...unit, chrome: { strength: 'sure' } };
    if (chrome?.strength === 'word' && [1, 2].every((next) => isOfPage(units[i + next])))
      return { ...unit, chrome: { ...chrome, strength: 'sure' } };
    if (isRepeated(units, i)) return { ...unit, chrome: null, names: true };
    if (isBelowTitle(units, i)) return { ...unit, chrome: { ...chrome, strength: 'sure' } };
    return unit;
  });
}

/** "Résumé", "Zusammenfassung" alone, right under what may be the title: it is none, as "Abstract" is none. */
function isHeadingElsewhere({ text, label }: Unit, above: Unit | undefined): boolean {
  if (above === undefined || above.chrome || endsSentence(above.text)) return false;
  // Names that were taken for the end of a wrapped title: the other reading knows them.
  if (isName(above.text.split(' ').slice(-2).join(' '))) return false;
  return (
    label === undefined &&
    text.length < LONGEST_NAME &&
    HEADING.exec(text)?.[0] === text &&
    !ABSTRACT.test(text)
  );
}

/** Where the text of the paper itself begins on a page that has one abstract; behind the last unit if nowhere. */
function bodyOf(units: readonly Unit[]): number {
  const abstracts = units.filter((unit) => isAbstract(unit)).length;
  const at = abstracts === 1 ? units.findIndex(({ text }) => INTRODUCTION.test(text)) : -1;
  return at > 1 && units.slice(0, at).some((unit) => isAbstract(unit)) ? at : units.length;
}

/** "Question  …", "Findings  …", "Meaning  …": what some journals have in front of their abstracts. */
const KEY_POINT = /^(?:key points\s{1,3})?(question|findings|meaning)(?: ?[:：]|\s)\s{0,9}\S/i;

function isKeyPoint(units: readonly Unit[], at: number): boolean {
  if (!KEY_POINT.test(units[at]!.text)) return false;
  const near = units.slice(Math.max(0, at - 2), at + 3);
  return new Set(near.map(({ text }) => KEY_POINT.exec(text)?.[1]?.toLowerCase())).size > KEY_POINTS;
}

const KEY_POINTS = 2;

/** A title is never above two lines of the page that say nothing of it. */
function isOfPage(unit: Unit | undefined): boolean {
  const chrome = unit?.chrome;
  return !!chrome && chrome.strength !== 'byline' && !chrome.identifier && chrome.date === undefined;
}

function isAbstract(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.label === 'abstract' || ABSTRACT.test(unit.text));
}

/** Names that the line below has again, or of whom it tells. */
function isRepeated(units: readonly Unit[], at: number): boolean {
  const { text } = units[at]!;
  const below = units[at + 1]?.text ?? '';
  if (!(isName(text) || listsNames(text))) return false;
  return (AUTHORS.test(below) && below.replace(AUTHORS, '') === text) || below.startsWith(`Bio: ${text}`);
}

/** A name alone, or "J. Roe et al.", between a title and a text that is about the title, not about the name. */
function isBelowTitle(units: readonly Unit[], at: number): boolean {
  const { text, chrome, label } = units[at]!;
  if (text.length > LONGEST_NAME || chrome || label) return false;
  const before = units.slice(Math.max(0, at - NEAR), at).findLast((unit) => !unit.chrome);
  const after = units.slice(at + 1, at + NEAR).find((unit) => !unit.chrome);
  if (!before || !after) return false;
  const isText = after.text.length >= TELLING && (after.label === 'abstract' || endsSentence(after.text));
  if (!isText || endsSentence(before.text.replace(/[?!]$/, '')) || before.text.length > 300) return false;
  const name = text.replace(ET_AL, '');
  if (!isName(name) || name.split(' ').length > MOST_WORDS) return false;
  if (name !== text) return true;
  const about = topicWords(after.text);
  const shares = (words: ReadonlySet<string>) => [...words].some((word) => about.has(word));
  return looksLikeTitle(before.text) && shares(topicWords(before.text)) && !shares(topicWords(text));
}

const NEAR = 6;
const MOST_WORDS = 4;
