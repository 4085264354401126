import { decodeText } from './decodeText.ts';
import type { DocumentFormat, FormatResult, PaperDraft } from './documentFormat.ts';
import { readEntries } from './fields/readEntries.ts';
import { BOLD_LEVEL, blocksOf } from './markdown/blocks.ts';
import type { MarkdownEntry } from './markdown/draft.ts';
import { headOfDocument, paperOfHead } from './markdown/frontMatter.ts';
import { hasProgram, isArticle } from './markdown/articles.ts';
import { fromWiki, isWiki } from './markdown/fromWiki.ts';
import { inlineOf } from './markdown/inline.ts';
import { papersOfItems } from './markdown/items.ts';
import { papersWithTexts } from './markdown/itemsWithTexts.ts';
import { isOfList, papersOfSections, sectionsOf, type Heading } from './markdown/sections.ts';
import { papersOfTable } from './markdown/tables.ts';
import { annotatedWorks } from './labelled/references.ts';
import { isSurePaper } from './pageCopy/evidence.ts';
import { areFragments, blocksOf as pageBlocksOf } from './pageCopy/lines.ts';
import { pageCopy } from './pageCopy.ts';
import { withoutShared } from './pageCopy/siblings.ts';
import { withoutForms } from './pageCopy/titleForms.ts';
import { headerOf } from './table/columns.ts';
import { refusedKind } from './textKinds.ts';
import { tell, type Told } from './sayings.ts';

const NAME = /\.(?:md|markdown|mdown|mkdn?|mdx|rmd|qmd)(?:\.gz)?$/i;
const LINK = /\[[^[\]\n]{1,300}\]\(https?:\/\//;
const MARKS = /^(?:#{1,6} \S|\s{0,9}[-*+] |\|.{0,2000}\|\s*$|\[#{1,6} |\*\*\S)/m;
/** The row under the header of a table. */
const TABLE = /^\s{0,9}\|.{0,2000}\|\s{0,9}\r?\n\s{0,9}\|\s{0,99}:?-{2,}.{0,2000}\|\s{0,9}$/m;
const HEAD = /^\s{0,100}---\s*\n(?:[^\n]{0,2000}\n){0,60}?title:\s?\S[^]*?\n---\s*(?:\n|$)/i;

/**
 * Lists of papers in Markdown: headings with abstracts or fields under them, rows of tables, items of lists that lead to
 * a paper, and one paper with fields in its head. Text without any of these is read as a page that was copied.
 */
export const markdown: DocumentFormat = {
  name: 'Markdown',
  matches: ({ name, head }) =>
    refusedKind({ name, head }) === null &&
    (NAME.test(name) ||
      HEAD.test(head) ||
      isWiki(head) ||
      TABLE.test(head) ||
      ((LINK.test(head) || listsAddresses(head)) && MARKS.test(head) && headerOf(head) === null)),
  read({ name: document, bytes }) {
    const decoded = decodeText(bytes);
    if ('problem' in decoded)
      return { papers: [], diagnostics: [{ severity: 'error', document, ...decoded.problem }] };
    if (areFragments(pageBlocksOf(decoded.text)))
      return { papers: [], diagnostics: [{ severity: 'error', document, ...tell('fragments') }] };
    const text = fromWiki(decoded.text);
    const { entries, isPlain, hasHead } = entriesOf(text);
    const plain = entries.length === 0 ? plainText(withoutHeadings(withoutHead(text))) : '';
    const annotated = entries.length === 0 ? annotatedWorks(plain) : null;
    if (annotated) return readEntries(document, annotated, decoded.warning);
    if (entries.length === 0 && isPlain) {
      const read = pageCopy.read({ name: document, bytes: new TextEncoder().encode(plain) });
      return !hasHead || isListUnderHead(read) ? read : { ...read, papers: [] };
    }
    const read = withLinks(document, entries, decoded.warning);
    return { ...read, papers: withoutForms(withoutShared(read.papers, linesOf(text))) };
  },
};

/** "- Ferns on Walls https://…": an item with a title and the address of a paper, which is no link of Markdown. */
const ITEM_WITH_ADDRESS =
  /^\s{0,20}(?:[-*•]|\d{1,3}[.)])\s(?!\s*(?:paper|pdf|link|arxiv|code|url|abs|source|doi)\b)[^\n]{15,400}?https?:\/\/(?:(?:dx\.)?doi\.org\/10\.|(?:www\.)?arxiv\.org\/(?:abs|pdf)\/|openreview\.net\/(?:forum|pdf)|aclanthology\.org\/)/gim;
const FEWEST_ADDRESSES = 2;

/** Whether a text without marks lists papers by title and address. */
export function listsAddresses(text: string): boolean {
  return (text.match(ITEM_WITH_ADDRESS)?.length ?? 0) >= FEWEST_ADDRESSES;
}

/** A line of an outline as others write it: headings are items in it ("- ## Title"), and fields have two colons. */
function ofOutline(line: string): string {
  return line
    .replace(/^\s{0,99}- (?=#{1,6} )/, '')
    .replace(/^(\s{0,99})(?:[-*] )?(\p{L}[\p{L}-]{1,20}):: (?=\S)/u, '$1- $2: ');
}

interface Entries {
  entries: MarkdownEntry[];
  /** There are no marks, or none but of what lists are called. */
  isPlain: boolean;
  hasHead: boolean;
}

function entriesOf(text: string): Entries {
  const lines = text.split(/\r\n?|\n/).map(ofOutline);
  const head = headOfDocument(lines);
  const from = head?.length ?? 0;
  const blocks = blocksOf(lines.slice(from), from + 1);
  const ofHead = head ? paperOfHead(head.lines, blocks) : null;
  if (ofHead) return { entries: [ofHead], isPlain: false, hasHead: true };
  const hasCode = hasProgram(lines);
  const linked = papersOfItems(blocks);
  const found = linked.length > 0 ? linked : papersWithTexts(blocks);
  const inLists = isArticle(blocks, found) ? [] : found;
  const linesOfItems = new Set(inLists.map(({ line }) => line));
  const sections = sectionsOf(blocks).map((section) => ({
    ...section,
    isList: section.blocks.some(({ line }) => linesOfItems.has(line)),
  }));
  const inSections = papersOfSections(sections, hasCode);
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? (papersOfTable(block) ?? []) : []));
  const listed = [...inSections, ...tables];
  // Items under the heading of a paper are about it.
  const titles = new Set(inSections.map(({ line }) => line));
  const within = new Set(
    sections
      .filter(({ heading }) => titles.has(heading.line))
      .flatMap((one) => one.blocks.map(({ line }) => line)),
  );
  const items = inLists.filter(({ line }) => !within.has(line));
  const headings = blocks.filter((block) => block.kind === 'heading');
  const isPlain = !hasCode && blocks.every(({ kind }) => kind !== 'table') && headings.every(isHeadingOfList);
  return { entries: [...listed, ...items].sort((a, b) => a.line - b.line), isPlain, hasHead: head !== null };
}

/** Whether a text without marks but with a head of its own is a list of papers: it is an article more often. */
function isListUnderHead({ papers, leftOver = 0 }: FormatResult): boolean {
  return leftOver === 0 && papers.every(isSurePaper);
}

const isHeadingOfList = ({ text, level }: Heading) => level < BOLD_LEVEL && isOfList(inlineOf(text).text);

function withLinks(
  document: string,
  entries: readonly MarkdownEntry[],
  warning?: Told & { line: number },
): FormatResult {
  const read = readEntries(document, entries, warning);
  const linksAt = new Map(entries.map(({ line, links }) => [line, links]));
  const papers = read.papers.map((paper): PaperDraft => {
    const links = linksAt.get(paper.line) ?? [];
    return links.length === 0 ? paper : { ...paper, fields: { ...paper.fields, links: [...links] } };
  });
  return { ...read, papers };
}

/** With blank lines in place of the head, so that lines keep their numbers. */
function withoutHead(text: string): string {
  const lines = text.split(/\r\n?|\n/);
  const length = headOfDocument(lines)?.length ?? 0;
  return lines.map((line, at) => (at < length ? '' : line)).join('\n');
}

/** Works as references print them are papers under headings, too. */
function withoutHeadings(text: string): string {
  return text.replace(/^#{1,6} .*$/gm, '');
}

/** The same, without the marks of items. */
function linesOf(text: string): string[] {
  return plainText(text)
    .split('\n')
    .map((line) => line.replace(/^\s{0,40}(?:[-*+•]|>) /, ''));
}

/** The lines without their marks: of quotations, boxes and definitions, too. */
function plainText(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^(?:> ?){1,9}(?:\[![\w-]{1,30}\][+-]?\s*)?|^: {1,3}(?=\S)/, '').trimEnd())
    .map((line) => inlineOf(line).text.replace(/\n/g, ' '))
    .join('\n');
}
