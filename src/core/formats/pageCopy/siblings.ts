import type { PaperDraft } from '../documentFormat.ts';
import { PART } from '../labelled/paperPageLines.ts';
import { areRelated, isPersonal, keepStanding, standingOf } from './evidence.ts';
import { endsSentence } from './shape.ts';

/** Lines that are looked at below a title, at most. */
const MOST_LINES = 120;
/** Shorter is no abstract. */
const SHORTEST = 40;
/** "Comment: good for chapter 2", a line of its own. */
const LABELLED = /^(\p{L}[\p{L}’' -]{1,24}?) ?[:：]\s{1,3}(?=\S)/u;
const KEYWORDS =
  /^(?:key ?words?(?: and phrases)?|index terms|schl(?:üssel|ag)wörter|mots[- ]clés|palabras[- ]clave) ?[:：]/i;
/** What a page may say of the paper behind its text, which people want to see with it. */
const OF_PAPER =
  /^(?:code|data|datasets?|source code|project|project page|website|demo|github|availability)\b/i;
const LONGEST_LINE = 100;

/**
 * Papers without what stands behind the text of each in the same list, line by line: fields under one label ("Comment: …"),
 * a line that is the same under most, keywords, and a last paragraph that speaks to the reader of the list.
 *
 * @param lines of the page, from its first
 */
export function withoutShared(papers: readonly PaperDraft[], lines: readonly string[]): PaperDraft[] {
  const below = papers.map((paper, i) => {
    const end = Math.min(papers[i + 1]?.line ?? Infinity, paper.line + MOST_LINES);
    return lines.slice(paper.line, Math.max(paper.line, end)).map((line) => line.trim());
  });
  const labels = shared(below.map((own) => own.flatMap((line) => labelOf(line) ?? [])));
  const same = shared(below.map((own) => own.filter(isFragment)));
  return papers.map((paper, i) => {
    const tails = below[i]!.filter(
      (line) => KEYWORDS.test(line) || same.has(line) || labels.has(labelOf(line) ?? ''),
    );
    const whole = withoutInterrupted(paper.abstract, below[i]!);
    const abstract = withoutPersonal(withoutTails(whole, tails));
    if (abstract === paper.abstract) return paper;
    const words = tails.find((line) => KEYWORDS.test(line))?.replace(KEYWORDS, '');
    const plain = {
      ...paper,
      abstract,
      ...(words !== undefined && { fields: { keywords: keywordsIn(words), ...paper.fields } }),
    };
    keepStanding(paper, plain);
    return plain;
  });
}

function keywordsIn(words: string): string[] {
  return words
    .replace(/\.$/, '')
    .split(/[;,·•]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** What at least two lists have, and half of them. */
function shared(lists: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const one of new Set(list)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return new Set([...counts].filter(([, n]) => n > 1 && n * 2 >= lists.length).map(([one]) => one));
}

/** The label of a field; null where it is one that parts of abstracts have, or sentences stand behind it, as in such parts ("Impact: We …"). */
function labelOf(line: string): string | null {
  const [lead = '', name] = LABELLED.exec(line.slice(0, LONGEST_LINE)) ?? [];
  const label = name?.toLowerCase();
  if (label === undefined || PART.test(label) || OF_PAPER.test(label) || label.split(' ').length > 3)
    return null;
  if (/^[\p{Lu}\d]/u.test(line.slice(lead.length)) && endsSentence(line) && !line.endsWith('?')) return null;
  return label === 'abstract' || label === 'title' ? null : label;
}

function isFragment(line: string): boolean {
  return (
    line.length > 1 &&
    line.length < LONGEST_LINE &&
    !endsSentence(line) &&
    !PART.test(line) &&
    !line.includes('://')
  );
}

function withoutTails(abstract: string, tails: readonly string[]): string {
  let rest = abstract;
  for (const tail of [...tails].reverse())
    if (rest.endsWith(tail) && rest.length - tail.length >= SHORTEST)
      rest = rest.slice(0, -tail.length).trimEnd();
  return rest;
}

/**
 * An abstract without a last paragraph to the reader, where the rest speaks to nobody. Marks of exclamation are not enough for
 * a paragraph to be taken away.
 */
function withoutPersonal(abstract: string): string {
  const at = abstract.lastIndexOf('\n\n');
  const last = abstract.slice(at).replaceAll('!', '.');
  if (at < SHORTEST || !isPersonal(last) || isPersonal(abstract.slice(0, at))) return abstract;
  return withoutPersonal(abstract.slice(0, at).trimEnd());
}

/** Lines of the page between two paragraphs, from which on the second belongs to the page as well. */
const FEWEST_BETWEEN = 2;

/** An abstract without a last paragraph that several lines of the page part from it. */
function withoutInterrupted(abstract: string, below: readonly string[]): string {
  const at = abstract.lastIndexOf('\n\n');
  if (at < SHORTEST) return abstract;
  const paragraph = abstract.slice(at).trim();
  const own = below.indexOf(paragraph);
  const rest = abstract.slice(0, at).trimEnd();
  const before = below.slice(0, Math.max(0, own)).findLastIndex((line) => line !== '' && rest.endsWith(line));
  const between = below.slice(before + 1, own).filter((line) => line !== '' && !PART.test(line));
  const isPart = own < 0 || before < 0 || between.length < FEWEST_BETWEEN;
  return isPart ? abstract : rest;
}

/** A first text has fewer words than this and is so many times shorter than all others, if it is what a list begins with. */
const FEWEST_WORDS = 12;
const TIMES_SHORTER = 5;

/** Papers without the name of their list, with a line under it that says nothing of it, in front of texts that are all long. */
export function withoutName(papers: readonly PaperDraft[]): PaperDraft[] {
  const [first, ...others] = papers;
  if (!first || others.length < 2 || standingOf(first) !== 'short') return [...papers];
  const { title, abstract, arxiv, doi, fields } = first;
  const isPlain = arxiv === undefined && doi === undefined && (fields?.authors?.length ?? 0) === 0;
  const isShort =
    abstract.split(/\s+/).length < FEWEST_WORDS &&
    others.every((other) => other.abstract.length > TIMES_SHORTER * abstract.length);
  return isPlain && isShort && !areRelated(title, abstract) ? others : [...papers];
}
