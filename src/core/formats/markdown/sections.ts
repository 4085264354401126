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

/** What lists of papers are called, and the parts of pages around them. */
const OF_LIST =
  /^\W*(?:(?:table of )?contents?|toc|news|what'?s new|updates?|references?|notes?|summary|abstract|highlights?|editor.*|sponsors?|subscribe|today.*|awesome.*|papers?(?: (?:for|of|on|list)\b.*)?|.{0,40} papers|daily .*|weekly .*|week of .*|showing .*|reading list.*|preface|welcome.*|(?:the )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b.{0,20}\d{4}|\d{4}(?:[-/.]\d{1,2}){0,2}|(?:week|day|session|module|unit|lecture|part|chapter|section) \d{1,3}\b.*)\W*$/i;
/** Parts of articles, handbooks and proposals. */
const OF_ARTICLE =
  /^\W*(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?\s)?(?:introduction|overview|licen[cs]e|citations?|citing|cite(?: us)?|contributing|contribut(?:e|ions?|ors?)|about|usage|how to .*|installation|install|setup|requirements|acknowledge?ments?|change ?log|related (?:work|projects|resources)|resources?|tools?|contact(?: us)?|faq|features?|quick ?start|getting started|examples?|motivation|background|methods?|results?|conclusions?|discussion|star history|roadmap|todo|disclaimer|what is .*|status|terms|terminology|glossary|definitions?|scope|(?:non-?)?goals?|proposals?|proposed (?:solution|changes?|design|api).*|rationale.*|specifications?|drawbacks|alternatives.*|(?:detailed |high.level )?design(?: details)?|implementations?(?: (?:details|history|plan|notes))?|prior art|history|future (?:possibilities|work|plans?|directions?)|unresolved questions|open (?:questions|issues|problems)|(?:backwards? )?compatibility.*|security (?:considerations|implications)|risks.*|see also|others?|(?:key )?(?:strengths?|weakness(?:es)?|pros|cons|limitations?|contributions?|takeaways?)(?: ?(?:\/|and|&) ?\w+)?|(?:my )?(?:comments?|thoughts|questions|opinions?)|key (?:points|ideas?)|appendi(?:x|ces)\b.*|test(?:ing| plan| cases)?|(?:guide|reference)-level explanation|user stories.*|graduation criteria|(?:tiny |short |simple |plain |executive |detailed )summary)|(?:proposal|rfc|[kpe]ep|eip|erc|adr|release)[\s:#-].*|.*\b(?:draft design|design (?:draft|doc(?:ument)?)))\W*$/i;
const SHORTEST_ABSTRACT = 80;
const LONGEST_TITLE = 500;
/** Share of the headings of a rank that have a text under them where all are titles. */
const TITLES_SHARE = 0.6;

/**
 * Why a heading may be the title of a paper: an identifier of its own, names with a venue and a year, or an abstract that is called so
 * (`sure`); labels, or names with a venue (`said`); names above a text (`named`); nothing but a text (`text`).
 */
type Evidence = 'sure' | 'said' | 'named' | 'text' | 'none';

/** What is longer says more than what a part is called. */
const LONGEST_OF_PARTS = 200;

/** Whether a heading is what a list of papers is called, or a part of the page around it. */
export function isOfList(heading: string): boolean {
  return OF_LIST.test(heading.slice(0, LONGEST_OF_PARTS));
}

/** Whether a heading is one of a document about papers, or about anything else, and no title. */
function isOfDocument(heading: string): boolean {
  return isOfList(heading) || OF_ARTICLE.test(heading.slice(0, LONGEST_OF_PARTS));
}

interface Candidate {
  entry: MarkdownEntry;
  level: number;
  evidence: Evidence;
}

/** The papers that are headings with their abstracts under them. `hasCode`: programs stand in the document. */
export function papersOfSections(sections: readonly Section[], hasCode: boolean): MarkdownEntry[] {
  const candidates = sections.map(candidateOf);
  const titled = candidates.filter(({ entry }) => !isOfDocument(entry.title));
  const filled = (of: readonly Candidate[]) => of.filter(({ evidence }) => evidence !== 'none').length;
  const isAlone = filled(titled) === 1 && filled(candidates) <= PARTS_OF_NOTES;
  const ranks = new Set(
    [...new Set(titled.map(({ level }) => level))].filter((level) => {
      const ofRank = ({ level: other }: Candidate) => other === level;
      const about = { headings: candidates.filter(ofRank).length, isAlone, hasCode };
      return isOfPapers(titled.filter(ofRank), about);
    }),
  );
  return titled
    .filter(({ evidence, level }) => evidence === 'sure' || (evidence !== 'none' && ranks.has(level)))
    .map(({ entry }) => entry);
}

/** Where a rank of headings stands: how many there are with those that are no titles, and whether one has anything under it. */
interface Rank {
  headings: number;
  isAlone: boolean;
  hasCode: boolean;
}

/**
 * Whether the headings of a rank are titles, and no parts of an article. Labels say so of several, and of half of those that
 * have anything under them; or names do, and half of the texts speak as those do who write about research; or most headings
 * have a text, which speaks like that and is one paragraph, and have some words themselves. Of 3,423 articles, proposals and
 * lessons in Markdown one in a hundred has such a rank; of lists made of abstracts alone 97 in 100.
 */
function isOfPapers(rank: readonly Candidate[], { headings, isAlone, hasCode }: Rank): boolean {
  const filled = rank.filter(({ evidence }) => evidence !== 'none');
  const count = (...kinds: Evidence[]) => filled.filter(({ evidence }) => kinds.includes(evidence)).length;
  const isMost = (some: number) => some >= HALF * filled.length && (some > 1 || isAlone);
  const papers = filled.filter(({ entry }) => readsLikePaper(entry)).length;
  if (isMost(count('sure', 'said'))) return true;
  if (isMost(count('sure', 'said', 'named')) && papers >= HALF * filled.length) return true;
  const areTitles =
    median(filled.map(({ entry }) => wordsOf(entry.title))) >= WORDS_OF_TITLES &&
    median(filled.map(({ entry }) => paragraphsOf(entry.abstract ?? ''))) <= 1;
  return (
    !hasCode && areTitles && papers >= TITLES_SHARE * headings && (papers > 1 || (headings === 1 && isAlone))
  );
}

const HALF = 0.5;
/** A note about one paper has so many headings with a text at most, with the paper's own. */
const PARTS_OF_NOTES = 3;
const WORDS_OF_TITLES = 4;

/** Where blanks part no words, two signs count for one. */
const wordsOf = (text: string) =>
  text.split(/\s+/).length +
  (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2}/gu)?.length ?? 0);
const paragraphsOf = (text: string) => text.split(/\n\s*\n/).length;

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
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
): Evidence {
  if (title === '') return 'none';
  const isText = abstract.length >= SHORTEST_ABSTRACT;
  const isNamed = own.some((id) => isPaperAddress(id) || arxivIn(id) !== null || /^10\.\d{4}/.test(id));
  const isPlaced = authors.length > 0 && parts.venues.length > 0;
  const isDated = isPlaced && parts.dates.length > 0;
  if (isNamed || (isText && (parts.ofAbstract === 'abstract' || isDated))) return 'sure';
  if ((parts.isLabelled && (isText || authors.length > 0)) || (isPlaced && isText)) return 'said';
  if (authors.length > 0 && isText) return 'named';
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
