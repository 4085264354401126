import type { Block } from './blocks.ts';
import { listedNames } from '../fields/listedNames.ts';
import { namesOfLine } from '../labelled/namesOfLine.ts';
import type { MarkdownEntry } from './draft.ts';
import { inlineOf } from './inline.ts';
import { addressesOf } from './paperLinks.ts';
import { partsOf } from './sectionParts.ts';

const LONGEST_HEAD = 100;

/** The head of a document between two rules, and the number of lines that it takes. */
export function headOfDocument(
  lines: readonly string[],
): { lines: readonly string[]; length: number } | null {
  const start = lines.findIndex((line) => line.trim() !== '');
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

/** The one paper that a head describes, with the text under it for an abstract; null if it describes none. */
export function paperOfHead(head: readonly string[], body: readonly Block[]): MarkdownEntry | null {
  const fields = fieldsOf(head);
  const text = (...names: string[]) =>
    names.map((name) => fields.get(name)?.join(' ').trim() ?? '').find(Boolean) ?? '';
  const written = text('title');
  const names = (fields.get('authors') ?? fields.get('author') ?? []).filter(
    (name) => !/^(?:admin|me)$/i.test(name),
  );
  const isPublication =
    /publication|paper|article/i.test(text('layout', 'type', 'collection', 'category')) ||
    fields.has('publication') ||
    fields.has('abstract') ||
    fields.has('doi');
  if (written === '' || !(isPublication || (fields.has('authors') && names.length > 0))) return null;
  const { title, under } = titleOf(written, body, text('abstract') !== '');
  const parts = partsOf(under.slice(0, firstHeading(under)));
  const links = [...head.join('\n').matchAll(/https?:\/\/[^\s"'<>{}\\,]{4,2000}/g)].map(([href]) => ({
    label: '',
    href,
  }));
  const { links: given, ...addresses } = addressesOf(links);
  const arxiv = text('arxiv', 'arxiv_id', 'eprint');
  return {
    line: 1,
    title,
    abstract:
      text('abstract') || parts.abstract.join('\n').trim() || text('description', 'summary', 'excerpt'),
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
      else if (/^\s+\S/.test(line)) open.push(unquoted(line.trim()));
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
