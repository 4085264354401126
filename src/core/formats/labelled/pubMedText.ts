import { decodeText } from '../decodeText.ts';
import type { DocumentFormat } from '../documentFormat.ts';
import type { Entry } from '../fields/entry.ts';
import { readEntries } from '../fields/readEntries.ts';
import { namesOfLine } from './namesOfLine.ts';

/** "1. J Robot Res. 2024 Mar;12(3):101-10. doi: 10.1000/…" */
const CITATION = /^\d{1,5}\. (\S.{1,200}?)\.? ((?:19|20)\d\d)\b/;
const ENTRY = /^\d{1,5}\. \S[^\n]{1,300}\b(?:19|20)\d\d\b/m;
const PMID = /^PMID: ?(\d{1,8})\b/m;

/** Lists that PubMed gives as "Abstract (text)": blocks with citation, title, authors, affiliations, abstract and numbers. */
export const pubMedText: DocumentFormat = {
  name: 'list of PubMed',
  matches: ({ head }) =>
    (PMID.test(head) || /^Author information:/m.test(head)) && ENTRY.test(head.replace(/\r/g, '')),
  read({ name: document, bytes }) {
    const decoded = decodeText(bytes);
    if ('problem' in decoded)
      return { papers: [], diagnostics: [{ severity: 'error', document, ...decoded.problem }] };
    return readEntries(document, entriesOf(decoded.text), decoded.warning);
  },
};

interface Block {
  text: string;
  line: number;
}

function* entriesOf(text: string): Generator<Entry> {
  let blocks: Block[] = [];
  for (const block of blocksOf(text)) {
    if (CITATION.test(block.text) && (blocks.length === 0 || blocks.some(isNumbers))) {
      yield* entryOf(blocks);
      blocks = [];
    }
    blocks.push(block);
  }
  yield* entryOf(blocks);
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let isOpen = false;
  text.split(/\r\n?|\n/).forEach((raw, at) => {
    const line = raw.trim();
    if (line !== '' && isOpen) blocks.at(-1)!.text += `\n${line}`;
    else if (line !== '') blocks.push({ text: line, line: at + 1 });
    isOpen = line !== '';
  });
  return blocks;
}

function isNumbers({ text }: Block): boolean {
  return /^(?:PMID|PMCID|DOI): ?\S/m.test(text);
}

const NO_ABSTRACT =
  /^(?:author information:|collaborators?:|comment (?:in|on)|erratum in|update (?:in|of)|©|copyright|conflict of interest|publisher:|(?:doi|pmid|pmcid): |trial registration:?$|plain language summary)/i;

function* entryOf([citation, title, authors, ...others]: readonly Block[]): Generator<Entry> {
  if (!citation || !title || !CITATION.test(citation.text)) return;
  const [, journal = '', year = ''] = CITATION.exec(citation.text)!;
  const oneLine = citation.text.replace(/\n/g, ' ');
  const numbers = others
    .concat(authors ?? [])
    .filter(isNumbers)
    .map(({ text }) => text)
    .join('\n');
  const isNames = authors !== undefined && !NO_ABSTRACT.test(authors.text);
  yield {
    line: title.line,
    title: title.text
      .replace(/\n/g, ' ')
      .replace(/^\[(.*)\]\.?$/, '$1')
      .replace(/(?<!\.)\.$/, ''),
    abstract: others
      .filter(({ text }) => !NO_ABSTRACT.test(text))
      .map(({ text }) => text)
      .join('\n\n'),
    authors: isNames ? namesOfLine(authors.text.replace(/\n/g, ' ').replace(/\.$/, '')) : [],
    venues: [journal],
    dates: [year],
    dois: [/\bdoi: ?(10\.\S+)/i.exec(numbers)?.[1] ?? '', /\bdoi: ?(10\.\S+)/i.exec(oneLine)?.[1] ?? ''],
    pmids: [PMID.exec(numbers)?.[1] ?? ''].filter(Boolean),
  };
}
