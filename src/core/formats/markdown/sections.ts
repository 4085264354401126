import { arxivIn } from '../fields/identifiers.ts';
import { namesOfLine } from '../labelled/namesOfLine.ts';
import { standingOf } from '../pageCopy/evidence.ts';
import type { Block } from './blocks.ts';
import { ofTag, titleParts, type MarkdownEntry } from './draft.ts';
import { inlineOf } from './inline.ts';
import { addressesOf, isPaperAddress } from './paperLinks.ts';
import { partsOf, type SectionParts } from './sectionParts.ts';

export type Heading = Extract<Block, { kind: 'heading' }>;

/** A heading with what stands under it until the next one. */
export interface Section {
  heading: Heading;
  blocks: Block[];
  /** Its items are papers. */
  isList?: boolean;
}

export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  for (const block of blocks)
    if (block.kind === 'heading') sections.push({ heading: block, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  return sections;
}

/** Headings of documents that are about papers, or about anything else. */
export const NO_TITLE =
  /^\W*(?:introduction|overview|(?:table of )?contents?|toc|licen[cs]e|citations?|citing|cite(?: us)?|contributing|contribut(?:e|ions?|ors?)|about|usage|how to .*|installation|install|setup|requirements|acknowledge?ments?|news|what'?s new|updates?|change ?log|related (?:work|projects|resources)|resources?|references|tools?|contact(?: us)?|faq|features?|quick ?start|getting started|examples?|motivation|background|methods?|results?|conclusions?|discussion|notes?|summary|abstract|highlights?|editor.*|sponsors?|subscribe|today.*|awesome.*|papers?(?: (?:for|of|on|list)\b.*)?|.{0,40} papers|daily .*|weekly .*|week of .*|showing .*|reading list.*|star history|roadmap|todo|disclaimer|preface|welcome.*|(?:the )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b.{0,20}\d{4}|\d{4}(?:[-/.]\d{1,2}){0,2}|what is .*|(?:week|day|session|module|unit|lecture|part|chapter|section) \d{1,3}\b.*)\W*$/i;
const SHORTEST_ABSTRACT = 80;
const LONGEST_TITLE = 500;
/** Share of the headings of a rank that have a text under them where all are titles. */
const TITLES_SHARE = 0.6;

interface Candidate {
  entry: MarkdownEntry;
  level: number;
  /** `named`: authors, identifiers or labels say that it is a paper; `text`: a text stands under it. */
  evidence: 'named' | 'text' | 'none';
}

/** The papers that are headings with their abstracts under them. */
export function papersOfSections(sections: readonly Section[], isOfPapers: boolean): MarkdownEntry[] {
  const candidates = sections.map(candidateOf);
  const named = new Set(candidates.filter(({ evidence }) => evidence === 'named').map(({ level }) => level));
  const ranks =
    named.size > 0
      ? named
      : ranksOfTexts(candidates, isOfPapers || sections.length === 1 ? () => true : readsLikePaper);
  return candidates
    .filter(
      ({ evidence, level, entry }) =>
        !NO_TITLE.test(entry.title) && (evidence === 'named' || (evidence === 'text' && ranks.has(level))),
    )
    .map(({ entry }) => entry);
}

/** Ranks at which most headings have a text; where there is one heading alone, its own. */
function ranksOfTexts(
  candidates: readonly Candidate[],
  isPaper: (entry: MarkdownEntry) => boolean,
): Set<number> {
  const ranks = new Set<number>();
  for (const level of new Set(candidates.map((candidate) => candidate.level))) {
    const of = candidates.filter((candidate) => candidate.level === level);
    const texts = of.filter(
      ({ evidence, entry }) => evidence === 'text' && !NO_TITLE.test(entry.title) && isPaper(entry),
    ).length;
    if (texts / of.length >= TITLES_SHARE && (texts > 1 || candidates.length === 1)) ranks.add(level);
  }
  return ranks;
}

/** Whether a text under a title speaks as those do who write about their research. */
function readsLikePaper({ title, abstract = '', line }: MarkdownEntry): boolean {
  return standingOf({ title, abstract, line }) === 'paper';
}

function candidateOf({ heading, blocks, isList }: Section): Candidate {
  const { text, blocks: below } = wholeTitle(heading, blocks);
  const inline = inlineOf(text);
  const { title, tags } = titleParts(inline.text);
  const parts = partsOf(below);
  const ownLink = inline.links.find(({ href }) => isPaperAddress(href));
  const { links, ...addresses } = addressesOf([...inline.links, ...parts.links]);
  const own = [...parts.ids, ...(ownLink ? [ownLink.href] : [])];
  const abstract = parts.abstract.join('\n').trim();
  const of = tags.map(ofTag);
  const entry: MarkdownEntry = {
    line: heading.line,
    title: title.length > LONGEST_TITLE ? '' : title,
    abstract,
    authors: parts.authors.length > 0 ? parts.authors : namesOfLine(heading.names ?? ''),
    dates: [...parts.dates, ...of.flatMap(({ date }) => date ?? [])],
    venues: [
      ...parts.venues.filter((venue) => !/^arxiv/i.test(venue)),
      ...of.flatMap(({ venue }) => venue ?? []),
    ],
    keywords: parts.keywords,
    ...addresses,
    arxiv: [...own, ...arxivOfLinks(addresses.arxiv)],
    dois: [...own, ...(addresses.dois.length === 1 ? addresses.dois : [])],
    links,
  };
  const evidence = isList ? 'none' : evidenceOf(entry, parts, own);
  return {
    entry,
    level: heading.level,
    evidence: evidence === 'text' && listsItems(below) ? 'none' : evidence,
  };
}

/** Whether nothing but a list stands under a heading: what it is about has many names, and is none of them. */
function listsItems(blocks: readonly Block[]): boolean {
  const said = blocks.filter(({ kind }) => kind !== 'blank');
  return said.length > 1 && said.every(({ kind }) => kind === 'item');
}

/** Links under a title that name one paper alone are its own; of several it cannot be told. */
function arxivOfLinks(links: readonly string[]): string[] {
  const numbers = new Set(links.map((link) => arxivIn(link)).filter((number) => number !== null));
  return numbers.size === 1 ? [...links] : [];
}

function evidenceOf(
  { title, abstract = '', authors = [] }: MarkdownEntry,
  parts: SectionParts,
  own: readonly string[],
): Candidate['evidence'] {
  if (title === '') return 'none';
  const isText = abstract.length >= SHORTEST_ABSTRACT;
  const isNamed = own.some((id) => isPaperAddress(id) || arxivIn(id) !== null || /^10\.\d{4}/.test(id));
  if (isNamed || (authors.length > 0 && (isText || parts.isLabelled)) || (parts.isLabelled && isText))
    return 'named';
  return isText ? 'text' : 'none';
}

/** A title that goes on in the line under it: set in, or in small letters, with a blank line behind. */
function wholeTitle(
  { text, line }: Heading,
  blocks: readonly Block[],
): { text: string; blocks: readonly Block[] } {
  const [next, after] = blocks;
  const goesOn =
    next?.kind === 'text' &&
    next.line === line + 1 &&
    after?.kind === 'blank' &&
    /^\p{Ll}/u.test(next.text) &&
    next.text.length < 120 &&
    !/[.:]$/.test(next.text);
  return goesOn ? { text: `${text} ${next.text}`, blocks: blocks.slice(1) } : { text, blocks };
}
