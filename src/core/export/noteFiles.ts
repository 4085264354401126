import { mentionedId, paperMentionsIn } from '../notes/paperMentions.ts';
import type { Paper } from '../paper/paper.ts';
import { paperAddresses } from '../paper/paperAddresses.ts';
import { arxivIdOf, doiOf } from '../paper/paperId.ts';
import { wellFormed, wellFormedValue } from '../text/wellFormed.ts';
import { citationKeys } from './citationKey.ts';
import { type ExportItem, oneLine, shownTitle } from './exportItem.ts';
import { markdown } from './markdown.ts';
import { publicationYear } from './publicationYear.ts';

export interface NoteFile {
  /** A name that every file system takes, unlike that of any other of them, upper and lower case aside. */
  name: string;
  text: string;
}

/** What file systems refuse in a name, and what ends a link of Obsidian. */
// eslint-disable-next-line no-control-regex
const UNSAFE = /[\\/:*?"<>|#^[\]%\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;
/** Names of devices on Windows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** UTF-8 bytes: with the ending below the 143 that some encrypted folders take. */
const LONGEST = 120;
/** Obsidian's tags have none of these. */
const NO_TAG = /[^\p{L}\p{M}\p{N}_/-]+/gu;

/** Papers as one text of Markdown, rules between them. */
export function markdownFile(items: readonly ExportItem[]): string {
  return items.map((item) => bodyOf(item, (title) => `[[${title}]]`)).join('\n---\n\n');
}

/**
 * Papers as files of Markdown, one each, for Obsidian and its like: what is known of a paper stands in front as
 * properties (YAML), notes link to each other by file names.
 */
export function noteFiles(items: readonly ExportItem[]): NoteFile[] {
  const keys = citationKeys(items.map(({ paper }) => paper));
  const names = namesOf(items, keys);
  const byId = new Map(items.map(({ paper }, at) => [paper.id, names[at]!]));
  const link = (title: string, id: string): string => {
    const name = byId.get(id);
    return name === undefined || name === title ? `[[${title}]]` : `[[${name}|${title}]]`;
  };
  return items.map((item, at) => ({
    name: `${names[at]!}.md`,
    text: `${propertiesOf(item, keys[at]!)}\n${bodyOf(item, link)}`,
  }));
}

function bodyOf(item: ExportItem, link: (title: string, id: string) => string): string {
  const { paper, tags = [], note = '', highlights = [] } = item;
  const passages = highlights.map(({ quote, note: noted = '' }) =>
    [`> ${oneLine(quote)}`, noted.trim()].filter(Boolean).join('\n\n'),
  );
  const parts = [
    tags.length > 0
      ? `Tags: ${tags.map((tag) => oneLine(tag).replace(/[\\`*_[\]<>$]/g, '\\$&')).join(', ')}`
      : '',
    note.trim() ? `## Notes\n\n${linked(note.trim(), link)}` : '',
    passages.length > 0 ? `## Highlights\n\n${passages.join('\n\n')}` : '',
  ].filter(Boolean);
  return [markdown(paper), ...parts.map((part) => `${part}\n`)].join('\n');
}

/** A note with its links to papers written anew. */
function linked(note: string, link: (title: string, id: string) => string): string {
  const mentions = paperMentionsIn(note);
  let at = 0;
  return note.replace(/\[\[([^[\]|\n]{1,1000})(?:\|([^[\]|\n\s]{1,300}))?\]\]/g, () => {
    const mention = mentions[at++]!;
    return link(mention.title, mentionedId(mention));
  });
}

/** YAML of JSON's strings, numbers and lists, of which YAML 1.2 is a superset. */
function propertiesOf({ paper, tags = [] }: ExportItem, key: string): string {
  const { authors, venue, keywords, pmid } = paper;
  const known: Record<string, unknown> = {
    title: shownTitle(paper),
    authors,
    venue,
    year: publicationYear(paper) ?? undefined,
    doi: doiOf(paper) ?? undefined,
    arxiv: arxivIdOf(paper) ?? undefined,
    pmid,
    url: paperAddresses(paper)[0]?.href,
    code: codeOf(paper),
    keywords,
    tags: tags.length > 0 ? [...new Set(tags.map(obsidianTag).filter(Boolean))] : undefined,
    citekey: key,
    id: paper.id,
  };
  const lines = Object.entries(known).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${yaml(value)}`],
  );
  return `---\n${lines.join('\n')}\n---\n`;
}

function codeOf({ links }: Paper): string | undefined {
  return links.find(({ kind }) => kind === 'code')?.href;
}

/** JSON leaves as they are what YAML takes for line ends or refuses. */
function yaml(value: unknown): string {
  return JSON.stringify(value, wellFormedValue).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function obsidianTag(tag: string): string {
  const name = tag.replace(NO_TAG, '-').replace(/^-+|-+$/g, '');
  return /^\p{N}+$/u.test(name) ? `_${name}` : name;
}

function namesOf(items: readonly ExportItem[], keys: readonly string[]): string[] {
  const taken = new Set<string>();
  return items.map(({ paper }, at) => {
    const title = fileName(shownTitle(paper)) || keys[at]!;
    let name = title;
    for (let turn = 1; taken.has(folded(name)); turn++)
      name = `${title} (${keys[at]!}${turn > 1 ? ` ${turn}` : ''})`;
    taken.add(folded(name));
    return name;
  });
}

const folded = (name: string): string => name.normalize('NFC').toLowerCase();

function fileName(title: string): string {
  const encoder = new TextEncoder();
  let name = '';
  let bytes = 0;
  for (const character of oneLine(wellFormed(title).replace(UNSAFE, ' '))) {
    bytes += encoder.encode(character).length;
    if (bytes > LONGEST) break;
    name += character;
  }
  const safe = name.replace(/^[.\s]+|[.\s]+$/g, '');
  return DEVICE.test(safe) ? `${safe}_` : safe;
}
