import type { Block } from './blocks.ts';
import { listedNames } from '../fields/listedNames.ts';
import { namesOfLine } from '../labelled/namesOfLine.ts';
import type { MarkdownEntry } from './draft.ts';
import { inlineOf, type InlineLink } from './inline.ts';
import { addressesOf, isPaperAddress } from './paperLinks.ts';
import { partsOf, type SectionParts } from './sectionParts.ts';
import { isOfList } from './sections.ts';
import { standingOf } from '../pageCopy/evidence.ts';

const LONGEST_HEAD = 100;

/** The head of a document between two rules, of YAML or of TOML, and the number of lines that it takes. */
export function headOfDocument(
  lines: readonly string[],
): { lines: readonly string[]; length: number } | null {
  const start = lines.findIndex((line) => line.trim() !== '');
  if (lines[start]?.trim() === '+++') return headOfToml(lines, start);
  if (start < 0 || lines[start]!.trim() !== '---') return null;
  const end = lines.findIndex((line, at) => at > start && /^(?:---|\.\.\.)\s*$/.test(line));
  const within = lines.slice(start + 1, end);
  const isHead =
    end > start &&
    (within.some((line) => /^title:\s?\S/i.test(line)) ||
      (within.length <= LONGEST_HEAD &&
        within.every((line) => /^(?:[A-Za-z_][\w -]{0,40}:|\s|-\s|#|$)/.test(line))));
  return isHead ? { lines: lines.slice(start + 1, end), length: end + 1 } : null;
}

/** Fields that only publications have. */
const OF_PUBLICATIONS = ['publication', 'abstract', 'doi'];

function isCalledPublication(text: (...names: string[]) => string): boolean {
  return (
    /publication|paper/i.test(text('layout', 'type', 'collection', 'category')) ||
    /article/i.test(text('type'))
  );
}

/** The same of TOML, as YAML has it. */
function headOfToml(
  lines: readonly string[],
  start: number,
): { lines: readonly string[]; length: number } | null {
  const end = lines.findIndex((line, at) => at > start && line.trim() === '+++');
  if (end < 0) return null;
  const fields = lines
    .slice(start + 1, end)
    .map((line) => line.replace(/^([A-Za-z_][\w-]{0,40})\s?=\s?/, '$1: '));
  return { lines: fields, length: end + 1 };
}

/** The one paper that a head describes, with the text under it for an abstract; null if it describes none. */
export function paperOfHead(head: readonly string[], body: readonly Block[]): MarkdownEntry | null {
  const fields = fieldsOf(head);
  const text = (...names: string[]) =>
    names.map((name) => fields.get(name)?.join(' ').trim() ?? '').find(Boolean) ?? '';
  const written = text('title');
  const names = (fields.get('authors') ?? fields.get('author') ?? []).filter(
    (name) => !/^(?:admin|me)$/i.test(name),
  );
  const isPublication = OF_PUBLICATIONS.some((name) => fields.has(name)) || isCalledPublication(text);
  const linked = isPublication ? null : linkOfNotes(body);
  const isNamed = fields.has('authors') && names.length > 0 && isNote(written, body);
  if (written === '' || !(isPublication || linked || isNamed)) return null;
  const { title, under } = titleOf(written, body, text('abstract') !== '');
  const parts = partsOf(under.slice(0, firstHeading(under)));
  const links = [...head.join('\n').matchAll(/https?:\/\/[^\s"'<>{}\\,]{4,2000}/g)].map(([href]) => ({
    label: '',
    href,
  }));
  if (linked) links.unshift(linked);
  const { links: given, ...addresses } = addressesOf(links);
  const arxiv = text('arxiv', 'arxiv_id', 'eprint');
  return {
    line: 1,
    title,
    abstract:
      text('abstract') || abstractUnder(parts, text('description', 'summary', 'excerpt'), linked !== null),
    authors: names.length === 1 ? namesOf(names[0]!) : names.flatMap((name) => namesOf(name)),
    dates: [text('year'), text('date'), text('publishdate')].filter(Boolean),
    venues: [text('venue', 'conference', 'journal', 'publication', 'booktitle')]
      .map((venue) => inlineOf(venue).text.replace(/^in\s+/i, ''))
      .filter((venue) => venue !== '' && !/^arxiv/i.test(venue)),
    ...addresses,
    dois: [text('doi'), ...addresses.dois],
    arxiv: [...(/^\d{4}\.\d{4,5}/.test(arxiv) ? [`arXiv:${arxiv}`] : []), ...addresses.arxiv],
    keywords: fields.get('keywords') ?? fields.get('tags') ?? [],
    links: given,
  };
}

/** The abstract under a head, or what the head says in its place. Notes are none, unless they say so. */
function abstractUnder({ abstract, ofAbstract }: SectionParts, said: string, isOfNotes: boolean): string {
  if (isOfNotes) return ofAbstract === undefined ? '' : abstract.join('\n').trim();
  return abstract.join('\n').trim() || said;
}

/** The link that leads from notes to the paper that they are about: "[Link to the paper](…)", among the first lines. */
function linkOfNotes(body: readonly Block[]): InlineLink | null {
  const lines = body.filter((block) => block.kind === 'item' || block.kind === 'text').slice(0, FIRST_LINES);
  const found = lines
    .flatMap((block) => inlineOf(block.text).links)
    .filter(({ label, href }) => OF_PAPER.test(label) && isPaperAddress(href));
  const addresses = new Set(found.map(({ href }) => href));
  return addresses.size === 1 ? found[0]! : null;
}

const FIRST_LINES = 12;
const OF_PAPER =
  /^\W*(?:(?:link to |read |view )?(?:the |this |full |original )*(?:paper|article|preprint|pdf|arxiv)(?: link| \(pdf\))?)\W*$/i;

/** Whether a text is the abstract of a paper, perhaps with notes, and no article: short, without parts, and it speaks of research. */
function isNote(title: string, body: readonly Block[]): boolean {
  const headings = body.flatMap((block) => (block.kind === 'heading' ? inlineOf(block.text).text : []));
  if (headings.slice(1).some((heading) => !isOfList(heading))) return false;
  const paragraphs = body.filter(
    ({ kind }, at) => kind === 'text' && (body[at - 1]?.kind ?? 'blank') !== 'text',
  ).length;
  const abstract = body.flatMap((block) => (block.kind === 'text' ? block.text : [])).join(' ');
  return paragraphs <= MOST_PARAGRAPHS && standingOf({ title, abstract, line: 1 }) === 'paper';
}

const MOST_PARAGRAPHS = 3;

/** The title that a head gives, and what stands under it: a heading that says it once more is none of that. */
function titleOf(
  written: string,
  body: readonly Block[],
  hasAbstract: boolean,
): { title: string; under: readonly Block[] } {
  const start = firstHeading(body);
  const repeated = body[start];
  const heading = repeated?.kind === 'heading' ? inlineOf(repeated.text).text : '';
  const title = inlineOf(written).text;
  // A head has it as it is, or as Markdown; the heading is Markdown, and says how it reads.
  const isRepeated = [written, title].some((one) => lettersOf(one) === lettersOf(heading));
  const isLeftOut = isRepeated || (!hasAbstract && isOnlyTitle(body, start));
  return { title: isRepeated ? heading : title, under: isLeftOut ? body.slice(start + 1) : body };
}

/** Whether a note begins with this heading, and has no other of its rank: with formulas it has other letters than the head. */
function isOnlyTitle(body: readonly Block[], start: number): boolean {
  const ofRank = body.filter((block) => block.kind === 'heading' && block.level === 1);
  return (
    ofRank.length === 1 &&
    ofRank[0] === body[start] &&
    body.slice(0, start).every(({ kind }) => kind === 'blank')
  );
}

const lettersOf = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

function namesOf(written: string): string[] {
  return /;| and .*,.* and /.test(written) ? listedNames(written) : namesOfLine(written);
}

/** Up to the first heading that does not say "Abstract". */
function firstHeading(body: readonly Block[]): number {
  const at = body.findIndex((block) => block.kind === 'heading');
  return at < 0 ? body.length : at;
}

/** The fields of simple YAML: texts, lists in brackets or line by line, and texts over lines. */
function fieldsOf(head: readonly string[]): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  let open: string[] | null = null;
  for (const line of head) {
    const [, name, value = ''] = /^([A-Za-z_][\w-]{0,40}):(?:\s+(.*))?$/.exec(line) ?? [];
    if (name !== undefined) {
      open = valuesOf(value);
      fields.set(name.toLowerCase(), open);
    } else if (open) {
      const item = /^\s*-\s+(?:(?:name|author):\s*)?(.*)$/.exec(line)?.[1];
      if (item !== undefined) open.push(unquoted(item));
      // What else an author has: an address, a position.
      else if (/^\s+\S/.test(line) && !/^\s+[a-z_]{2,20}:\s/.test(line)) open.push(unquoted(line.trim()));
    }
  }
  return fields;
}

function valuesOf(value: string): string[] {
  const text = value.trim();
  if (text === '' || /^[>|][+-]?$/.test(text)) return [];
  const list = /^\[(.*)\]$/.exec(text)?.[1];
  if (list === undefined) return [unquoted(text)];
  return (list.match(/"[^"]{0,1000}"|'[^']{0,1000}'|[^,]{1,1000}/g) ?? [])
    .map((one) => unquoted(one.trim()))
    .filter(Boolean);
}

function unquoted(text: string): string {
  return text
    .replace(/^"(.*)"$/, '$1')
    .replace(/^'(.*)'$/, '$1')
    .replace(/''/g, "'")
    .replace(/\\"/g, '"');
}
